import { Drawer } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { ConflictDialog } from '../../../components/ConflictDialog.tsx';
import { FormShell } from '../../../components/FormShell.tsx';
import { useChangeText } from '../../../components/useChangeText.ts';
import type { ConflictView, SubmissionState } from '../../../components/useMutationWithRefusals.ts';
import { useFieldLabels } from '../../../i18n/useFieldLabels.ts';
import { useT } from '../../../i18n/useT.ts';

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
  size?: number | string;
  children: ReactNode;
}

/** The side sheet of a step inside the body, which has no place in the table of actions. */
export function SideForm({ title, submitLabel, done, state, send, onClose, actions, size, children }: Props) {
  const words = useT('words');
  const labels = useFieldLabels();
  const show = useChangeText();
  async function submit() {
    if (!(await send())) return;
    notifications.show({ color: 'green', message: done });
    onClose();
  }
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={size ?? 560}
      title={title}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
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
    </Drawer>
  );
}
