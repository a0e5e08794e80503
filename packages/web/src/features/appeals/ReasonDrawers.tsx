import { Textarea } from '@mantine/core';
import type { AppealAction } from '@tyndau/domain/appeals/lifecycle';
import { useState } from 'react';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import {
  type ConflictView,
  type SubmissionState,
  useMutationWithRefusals,
} from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import type { ActionProps } from './ActionDialog.tsx';
import { ActionDrawer } from './ActionDrawer.tsx';
import { DeclineProposalDocument, RecallForwardingDocument } from './paths.generated.ts';

/** Undoes a forwarding that nobody has taken up. */
export function RecallDrawer(props: ActionProps) {
  const t = useT('paths');
  const state = useMutationWithRefusals(RecallForwardingDocument, (data) => data.recallForwarding);
  return (
    <ReasonForm
      {...props}
      action="appeal.recallForwarding"
      state={state}
      label={t('field.recallReason')}
      hint={t('recallHint')}
      run={async (input) => (await state.run({ input })) !== null}
    />
  );
}

/** Declines what a body proposed, with the reason. */
export function DeclineDrawer(props: ActionProps) {
  const t = useT('paths');
  const state = useMutationWithRefusals(DeclineProposalDocument, (data) => data.declineProposal);
  return (
    <ReasonForm
      {...props}
      action="appeal.declineProposal"
      state={state}
      label={t('field.remarks')}
      run={async (input) => (await state.run({ input })) !== null}
    />
  );
}

interface Props extends ActionProps {
  action: AppealAction;
  state: SubmissionState & { readonly conflict: ConflictView | null };
  label: string;
  hint?: string;
  run: (input: { id: number; version: number; reason: string | null }) => Promise<boolean>;
}

function ReasonForm({ action, state, label, hint, run, appeal, onClose, onReload }: Props) {
  const [reason, setReason] = useState('');
  const send = (version: number) => run({ id: appeal.id, version, reason: reason.trim() || null });
  return (
    <ActionDrawer
      {...{ action, state, send, onClose, onReload, hint }}
      version={appeal.version}
      mine={{ reason }}
    >
      <ReasonField label={label} value={reason} onChange={setReason} />
    </ActionDrawer>
  );
}

function ReasonField(props: { label: string; value: string; onChange: (value: string) => void }) {
  const refused = useFieldRefusals();
  return (
    <Textarea
      data-autofocus
      name="reason"
      label={props.label}
      minRows={3}
      value={props.value}
      error={refused('reason')}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
