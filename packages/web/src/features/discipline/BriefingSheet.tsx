import { BodySelect } from '../../components/BodySelect.tsx';
import { DateInput } from '../../components/DateInput.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Discipline.module.css';
import { RecordBriefingDocument } from './discipline.generated.ts';
import { Field } from './Field.tsx';
import { Sheet } from './Sheet.tsx';

/** Somebody new was told how appeals are handled. */
export function BriefingSheet({ onClose }: { onClose: () => void }) {
  const t = useT('discipline');
  const labels = useFieldLabels();
  const { today } = useViewer();
  const { key } = useIdempotencyKey();
  const state = useMutationWithRefusals(RecordBriefingDocument, (data) => data.recordBriefing);
  const { values, set } = useFormValues({
    bodyId: null as number | null,
    ...{ personName: '', personPost: '', hiredOn: today, briefedOn: today, topics: t('usualTopics') },
  });
  async function send() {
    const input = { ...values, idempotencyKey: key, bodyId: values.bodyId ?? 0 };
    if (await state.run({ input })) onClose();
  }
  return (
    <Sheet title={t('recordBriefing')} onClose={onClose}>
      <FormShell state={state} onSubmit={() => void send()} submitLabel={t('recordBriefing')} labels={labels}>
        <BodySelect
          data-autofocus
          name="bodyId"
          label={t('body')}
          required
          value={values.bodyId}
          onChange={set('bodyId')}
        />
        <Field
          name="personName"
          label={t('personName')}
          value={values.personName}
          onChange={set('personName')}
        />
        <Field
          name="personPost"
          label={t('personPost')}
          value={values.personPost}
          onChange={set('personPost')}
        />
        <div className={classes.pair}>
          <DateInput
            name="hiredOn"
            label={t('hiredOn')}
            required
            max={today}
            value={values.hiredOn}
            onChange={(day) => set('hiredOn')(day ?? today)}
          />
          <DateInput
            name="briefedOn"
            label={t('briefedOn')}
            required
            max={today}
            value={values.briefedOn}
            onChange={(day) => set('briefedOn')(day ?? today)}
          />
        </div>
        <Field name="topics" label={t('topics')} rows={3} value={values.topics} onChange={set('topics')} />
      </FormShell>
    </Sheet>
  );
}
