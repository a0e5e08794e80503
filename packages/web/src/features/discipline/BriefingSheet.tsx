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
import { noOfficial, OfficialFields } from './OfficialFields.tsx';
import { Sheet } from './Sheet.tsx';

/** Somebody new was told how appeals are handled. */
export function BriefingSheet({ onClose }: { onClose: () => void }) {
  const t = useT('discipline');
  const labels = useFieldLabels();
  const { today } = useViewer();
  const { key } = useIdempotencyKey();
  const state = useMutationWithRefusals(RecordBriefingDocument, (data) => data.recordBriefing);
  const { values, set, patch } = useFormValues({
    ...noOfficial,
    ...{ hiredOn: today, briefedOn: today, topics: t('usualTopics') },
  });
  async function send() {
    const input = { ...values, idempotencyKey: key };
    if (await state.run({ input })) onClose();
  }
  return (
    <Sheet title={t('recordBriefing')} onClose={onClose}>
      <FormShell state={state} onSubmit={() => void send()} submitLabel={t('recordBriefing')} labels={labels}>
        <OfficialFields values={values} onChange={patch} />
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
