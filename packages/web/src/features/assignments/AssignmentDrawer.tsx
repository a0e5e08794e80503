import { notifications } from '@mantine/notifications';
import { type AssignmentAction, assignmentActionRules } from '@tyndau/domain/assignments/assignmentLifecycle';
import type { ReactNode } from 'react';
import { ConflictDialog } from '../../components/ConflictDialog.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useChangeText } from '../../components/useChangeText.ts';
import type { ConflictView, SubmissionState } from '../../components/useMutationWithRefusals.ts';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';
import type { AssignmentPaperFragment } from './assignments.generated.ts';

/** What every form of an action is given. */
export interface ActionProps {
  readonly assignment: AssignmentPaperFragment;
  readonly onClose: () => void;
  readonly onReload: () => void;
}

interface Props extends ActionProps {
  readonly action: AssignmentAction;
  readonly state: SubmissionState & { readonly conflict: ConflictView | null };
  /** Sends with this version; gives whether it was done. */
  readonly send: (version: number) => Promise<boolean>;
  readonly disabledReason?: string | null;
  readonly children: ReactNode;
}

/** The side sheet of an action: form, refusals at the fields, and what a colleague changed meanwhile. */
export function AssignmentDrawer(props: Props) {
  const { action, state, send, assignment, onClose, onReload, disabledReason = null, children } = props;
  const t = useT('assignments');
  const formats = useFormats();
  const labels = useFieldLabels();
  const show = useChangeText();
  const name = formats.name(assignmentActionRules[action].name);

  async function submit(version: number) {
    if (!(await send(version))) return;
    notifications.show({ color: 'moss', message: t('done', { action: name }) });
    onClose();
  }
  return (
    <SideSheet onClose={onClose} width={520} title={name}>
      <FormShell
        state={state}
        onSubmit={() => void submit(assignment.version)}
        submitLabel={name}
        labels={labels}
        label={name}
        disabledReason={disabledReason}
      >
        {children}
      </FormShell>
      <ConflictDialog
        conflict={state.conflict}
        mine={{}}
        labels={labels}
        show={show}
        onKeepMine={(current) => void submit(current)}
        onTakeTheirs={() => {
          state.clear();
          onReload();
        }}
        onClose={state.clear}
      />
    </SideSheet>
  );
}
