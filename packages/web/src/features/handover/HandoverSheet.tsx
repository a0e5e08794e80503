import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { AdministeredBody, usePeopleOfBody } from '../../components/AdministeredBody.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { Picker } from '../../components/Picker.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';
import classes from './Handover.module.css';
import { HandOverLoadDocument, LoadOfDocument, type LoadOfQuery } from './handover.generated.ts';

/** Who hands over to whom, with everything that will go. */
export function HandoverSheet({ onClose }: { onClose: () => void }) {
  const t = useT('handover');
  return (
    <SideSheet onClose={onClose} width={520} title={t('handOver')}>
      <HandoverForm onDone={onClose} />
    </SideSheet>
  );
}

function HandoverForm({ onDone }: { onDone: () => void }) {
  const t = useT('handover');
  const labels = useFieldLabels();
  const [bodyId, setBodyId] = useState<number | null>(null);
  const people = usePeopleOfBody(bodyId);
  const { key } = useIdempotencyKey();
  const state = useMutationWithRefusals(HandOverLoadDocument, (data) => data.handOverLoad);
  const { values, set, patch } = useFormValues({
    fromId: null as string | null,
    toId: null as string | null,
    reason: '',
  });
  const { data } = useQuery(LoadOfDocument, {
    variables: { userId: Number(values.fromId) },
    skip: values.fromId === null,
    fetchPolicy: 'network-only',
  });
  const load = data?.loadOf ?? [];
  async function send() {
    const { fromId, toId, reason } = values;
    const input = {
      ...{ idempotencyKey: key, reason, expected: load.length },
      ...{ fromId: Number(fromId ?? 0), toId: Number(toId ?? 0) },
    };
    const done = await state.run({ input });
    if (!done?.handover) return;
    notifications.show({ color: 'moss', message: t('done', { number: done.handover.number }) });
    onDone();
  }
  return (
    <FormShell state={state} onSubmit={() => void send()} submitLabel={t('handOver')} labels={labels}>
      <AdministeredBody
        label={t('body')}
        value={bodyId}
        onChange={(id) => {
          setBodyId(id);
          patch({ fromId: null, toId: null });
        }}
      />
      <Picker
        name="fromId"
        label={t('from')}
        required
        data-autofocus
        options={people}
        value={values.fromId}
        onChange={set('fromId')}
      />
      {values.fromId !== null && data && <LoadPreview load={load} />}
      <Picker
        name="toId"
        label={t('to')}
        required
        options={people.filter(({ value }) => value !== values.fromId)}
        value={values.toId}
        onChange={set('toId')}
      />
      <ReasonField value={values.reason} onChange={set('reason')} />
    </FormShell>
  );
}

function ReasonField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT('handover');
  const refused = useFieldRefusals();
  return (
    <TextInput
      name="reason"
      label={t('reason')}
      description={t('reasonHint')}
      required
      value={value}
      error={refused('reason')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** What will go: how much of each kind, and each by its number. */
function LoadPreview({ load }: { load: LoadOfQuery['loadOf'] }) {
  const t = useT('handover');
  const formats = useFormats();
  if (load.length === 0) return <div className={classes.load}>{t('nothing')}</div>;
  return (
    <section className={classes.load} aria-label={t('preview')}>
      <strong>{t('willGo', { count: load.length })}</strong>
      <ul>
        {load.map(({ kind, id, number, dueOn }) => (
          <li key={`${kind}${id}`}>
            <span>
              {number} <span className={classes.soft}>{t(`kind.${kind as 'appealWork'}`)}</span>
            </span>
            <span className={classes.soft}>{dueOn ? formats.date(dueOn) : ''}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
