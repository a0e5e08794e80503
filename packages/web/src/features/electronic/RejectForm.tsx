import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormShell } from '../../components/FormShell.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { RejectElectronicMessageDocument } from './electronic.generated.ts';

interface Props {
  id: number;
  onDecided: (said: string) => void;
  onCancel: () => void;
}

/** What is no appeal is put aside, and the reason says why; the message itself is kept. */
export function RejectForm({ id, onDecided, onCancel }: Props) {
  const t = useT('electronic');
  const words = useT('words');
  const [reason, setReason] = useState('');
  const rejection = useMutationWithRefusals(
    RejectElectronicMessageDocument,
    (data) => data.rejectElectronicMessage,
  );
  async function reject() {
    const done = await rejection.run({ id, reason });
    if (done?.message) onDecided(t('unread.rejected'));
  }
  return (
    <FormShell
      state={rejection}
      onSubmit={() => void reject()}
      submitLabel={t('unread.reject')}
      label={t('unread.reject')}
      labels={{ reason: t('unread.reason') }}
      actions={
        <Button variant="default" onClick={onCancel}>
          {words('cancel')}
        </Button>
      }
    >
      <Textarea
        name="reason"
        label={t('unread.reason')}
        autosize
        minRows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormShell>
  );
}
