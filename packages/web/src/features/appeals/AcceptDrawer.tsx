import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { ActionProps } from './ActionDialog.tsx';
import { ActionDrawer } from './ActionDrawer.tsx';
import { AcceptAnswerDocument } from './actions.generated.ts';

/** The expertise finds the answer good. It ends the consideration, so it is asked once more. */
export function AcceptDrawer({ appeal, onClose, onReload }: ActionProps) {
  const t = useT('appeals');
  const [reason, setReason] = useState('');
  const state = useMutationWithRefusals(AcceptAnswerDocument, (data) => data.acceptAnswer);
  const send = async (version: number) =>
    (await state.run({ input: { id: appeal.id, version, reason: reason.trim() || null } })) !== null;
  return (
    <ActionDrawer
      action="appeal.acceptAnswer"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
    >
      <Notice tone="attention">{t('action.acceptText')}</Notice>
      <Textarea
        data-autofocus
        label={t('answer.remarks')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActionDrawer>
  );
}
