import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormShell } from '../../../components/FormShell.tsx';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useT } from '../../../i18n/useT.ts';
import { SettleCellNoteDocument } from './notes.generated.ts';

/** What the check has shown; then the note is checked. */
export function SettleNoteForm({ id, onSettled }: { id: number; onSettled: () => void }) {
  const t = useT('cellNotes');
  const [finding, setFinding] = useState('');
  const settling = useMutationWithRefusals(SettleCellNoteDocument, (data) => data.settleCellNote);
  async function submit() {
    if (await settling.run({ id, finding })) onSettled();
  }
  return (
    <FormShell
      state={settling}
      onSubmit={() => void submit()}
      submitLabel={t('settle')}
      labels={{ finding: t('finding') }}
      disabledReason={finding.trim() === '' ? t('findingHint') : null}
    >
      <Textarea
        name="finding"
        label={t('finding')}
        description={t('findingHint')}
        value={finding}
        autosize
        minRows={2}
        maxLength={2000}
        onChange={(event) => setFinding(event.currentTarget.value)}
      />
    </FormShell>
  );
}
