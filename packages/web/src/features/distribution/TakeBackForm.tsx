import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { TakeBackLettersDocument } from './distribution.generated.ts';

interface Props {
  distributionId: number;
  chosen: readonly number[];
  onDone: () => void;
}

/** Takes chosen letters back from their registrars: an act of its own, with a reason. */
export function TakeBackForm({ distributionId, chosen, onDone }: Props) {
  const t = useT('distribution');
  const labels = useFieldLabels();
  const [reason, setReason] = useState('');
  const { key, renew } = useIdempotencyKey();
  const state = useMutationWithRefusals(TakeBackLettersDocument, (data) => data.takeBackLetters);

  async function takeBack() {
    const input = { idempotencyKey: key, distributionId, intakeIds: [...chosen], reason };
    if (!(await state.run({ input }))) return;
    renew();
    setReason('');
    notifications.show({ message: t('act.takenBackDone'), color: 'moss' });
    onDone();
  }

  return (
    <Section title={t('act.takeBackTitle')} hint={t('act.takeBackHint')}>
      <FormShell
        state={state}
        onSubmit={() => void takeBack()}
        submitLabel={t('act.takeBack', { count: chosen.length })}
        labels={labels}
        label={t('act.takeBackTitle')}
        disabledReason={chosen.length === 0 ? t('act.takeBackHint') : null}
      >
        <ReasonField value={reason} onChange={setReason} />
      </FormShell>
    </Section>
  );
}

function ReasonField({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const t = useT('distribution');
  const refused = useFieldRefusals();
  return (
    <TextInput
      name="reason"
      label={t('act.takeBackReason')}
      required
      value={value}
      error={refused('reason')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
