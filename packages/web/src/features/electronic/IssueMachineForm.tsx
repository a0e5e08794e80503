import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import type { AppealSource } from '@tyndau/domain/appeals/vocabulary';
import { appealSourceNames } from '@tyndau/domain/appeals/vocabularyNames';
import { useState } from 'react';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { NameSelect } from '../../components/NameSelect.tsx';
import { UserSelect } from '../../components/UserSelect.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { IssueMachineDocument } from './electronic.generated.ts';

const empty = {
  name: '',
  externalSystem: '',
  source: 'egov' as AppealSource,
  responsibleId: null as number | null,
  callsPerMinute: 60,
};

interface Props {
  /** The secret, told once. */
  onIssued: (secret: string) => void;
}

/** Opens the way in for another system. */
export function IssueMachineForm({ onIssued }: Props) {
  const [sheet, setSheet] = useState(0);
  return (
    <Sheet
      key={sheet}
      onIssued={(secret) => {
        setSheet((before) => before + 1);
        onIssued(secret);
      }}
    />
  );
}

function Sheet({ onIssued }: Props) {
  const t = useT('electronic');
  const { values, set } = useFormValues(empty);
  const { key } = useIdempotencyKey();
  const issuing = useMutationWithRefusals(IssueMachineDocument, (data) => data.issueMachineAccount);
  async function issue() {
    const done = await issuing.run({
      input: { ...values, idempotencyKey: key, responsibleId: values.responsibleId ?? 0 },
    });
    if (done?.issued) onIssued(done.issued.secret);
  }
  const labels = {
    name: t('machines.name'),
    externalSystem: t('machines.system'),
    responsibleId: t('machines.responsible'),
    callsPerMinute: t('machines.calls'),
  };
  return (
    <FormShell
      state={issuing}
      onSubmit={() => void issue()}
      submitLabel={t('machines.issue')}
      labels={labels}
      label={t('machines.issue')}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Line name="name" label={labels.name} value={values.name} onChange={set('name')} />
        <Line
          name="externalSystem"
          label={labels.externalSystem}
          value={values.externalSystem}
          onChange={set('externalSystem')}
        />
        <NameSelect
          name="source"
          label={t('machines.source')}
          names={appealSourceNames}
          clearable={false}
          value={values.source}
          onChange={(source) => source && set('source')(source)}
        />
        <UserSelect
          among="users"
          name="responsibleId"
          label={labels.responsibleId}
          value={values.responsibleId}
          onChange={set('responsibleId')}
        />
        <NumberInput
          name="callsPerMinute"
          label={labels.callsPerMinute}
          min={1}
          max={6000}
          allowDecimal={false}
          value={values.callsPerMinute}
          onChange={(calls) => set('callsPerMinute')(Number(calls) || 0)}
        />
      </SimpleGrid>
    </FormShell>
  );
}

interface LineProps {
  name: string;
  label: string;
  value: string;
  onChange: (text: string) => void;
}

function Line({ name, label, value, onChange }: LineProps) {
  const refused = useFieldRefusals();
  return (
    <TextInput
      name={name}
      label={label}
      autoComplete="off"
      value={value}
      error={refused(name)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
