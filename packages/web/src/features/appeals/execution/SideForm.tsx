import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { ConflictDialog } from '../../../components/ConflictDialog.tsx';
import { FormShell } from '../../../components/FormShell.tsx';
import { useChangeText } from '../../../components/useChangeText.ts';
import type { ConflictView, SubmissionState } from '../../../components/useMutationWithRefusals.ts';
import { useFieldLabels } from '../../../i18n/useFieldLabels.ts';
import { SideSheet } from '../../../ui/SideSheet.tsx';

interface Props {
  title: string;
  submitLabel: string;
  /** Said when it is done. */
  done: string;
  state: SubmissionState & { readonly conflict: ConflictView | null };
  /** Gives whether it was done. */
  send: () => Promise<boolean>;
  onClose: () => void;
  actions?: ReactNode;
  width?: number | undefined;
  children: ReactNode;
}

/** The side sheet of a step inside the body, which has no place in the table of actions. */
export function SideForm({
  title,
  submitLabel,
  done,
  state,
  send,
  onClose,
  actions,
  width,
  children,
}: Props) {
  const labels = useFieldLabels();
  const show = useChangeText();
  async function submit() {
    if (!(await send())) return;
    notifications.show({ color: 'green', message: done });
    onClose();
  }
  return (
    <SideSheet onClose={onClose} title={title} width={width}>
      <FormShell
        state={state}
        onSubmit={() => void submit()}
        submitLabel={submitLabel}
        labels={labels}
        label={title}
        actions={actions}
      >
        {children}
      </FormShell>
      <ConflictDialog
        conflict={state.conflict}
        mine={{}}
        labels={labels}
        show={show}
        onKeepMine={() => {
          state.clear();
          onClose();
        }}
        onTakeTheirs={() => {
          state.clear();
          onClose();
        }}
        onClose={state.clear}
      />
    </SideSheet>
  );
}
