import { notifications } from '@mantine/notifications';
import { type AppealAction, appealActionRules } from '@tyndau/domain/appeals/lifecycle';
import type { ReactNode } from 'react';
import { ConflictDialog } from '../../components/ConflictDialog.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { moveOnEnter } from '../../components/moveOnEnter.ts';
import { useChangeText } from '../../components/useChangeText.ts';
import { useFocusBack } from '../../components/useFocusBack.ts';
import type { ConflictView, SubmissionState } from '../../components/useMutationWithRefusals.ts';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';

interface Props {
  action: AppealAction;
  state: SubmissionState & { readonly conflict: ConflictView | null };
  /** Sends with this version of the record; gives whether it was done. */
  send: (version: number) => Promise<boolean>;
  version: number;
  mine?: Readonly<Record<string, unknown>>;
  /** Puts a colleague's values into the form, where the form has them. */
  onTakeTheirs?: (values: Record<string, unknown>) => void;
  onClose: () => void;
  onReload: () => void;
  width?: number | undefined;
  hint?: ReactNode;
  disabledReason?: string | null;
  /** What the main button says, where it is not the name of the action. */
  submitLabel?: string;
  /** Something is to be read before it is sent: the button leads there. */
  next?: { readonly label: string; readonly go: () => void };
  /** More buttons after the main one. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The side sheet of an action: form, refusals at the fields, and two versions beside each other when a colleague was first. */
export function ActionDrawer(props: Props) {
  const {
    action,
    state,
    send,
    version,
    mine = {},
    onTakeTheirs,
    onClose,
    onReload,
    width,
    hint,
    children,
  } = props;
  const t = useT('appeals');
  const formats = useFormats();
  const labels = useFieldLabels();
  const show = useChangeText();
  useFocusBack();
  const name = formats.name(appealActionRules[action].name);

  async function submit(asked: number) {
    if (!(await send(asked))) return;
    notifications.show({ color: 'green', message: t('action.done', { action: name.toLowerCase() }) });
    onClose();
  }
  return (
    <SideSheet onClose={onClose} title={name} width={width}>
      {/* Enter walks the fields of the form inside; the element itself is not operated. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div onKeyDown={moveOnEnter}>
        <FormShell
          state={state}
          onSubmit={() => (props.next ? props.next.go() : void submit(version))}
          submitLabel={props.next?.label ?? props.submitLabel ?? name}
          labels={labels}
          label={name}
          hint={hint}
          actions={props.actions}
          disabledReason={props.disabledReason ?? null}
        >
          {children}
        </FormShell>
      </div>
      <ConflictDialog
        conflict={state.conflict}
        mine={mine}
        labels={labels}
        show={show}
        onKeepMine={(current) => void submit(current)}
        onTakeTheirs={(values) => {
          onTakeTheirs?.(values);
          state.clear();
          onReload();
        }}
        onClose={state.clear}
      />
    </SideSheet>
  );
}
