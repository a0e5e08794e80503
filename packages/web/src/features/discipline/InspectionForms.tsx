import { Radio, SegmentedControl } from '@mantine/core';
import {
  type ChecklistItem,
  type ChecklistVerdict,
  checklistItems,
  checklistNames,
  checklistVerdictNames,
  checklistVerdicts,
} from '@tyndau/domain/discipline/recordInspection';
import { DateInput } from '../../components/DateInput.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Discipline.module.css';
import {
  type InspectionLineFragment,
  RecordInspectionFindingsDocument,
  RecordMendingDocument,
} from './discipline.generated.ts';
import { Field } from './Field.tsx';

interface Props {
  row: InspectionLineFragment;
  onDone: () => void;
}

/** Nothing is marked beforehand: a sheet that fills itself in says that somebody looked where nobody did. */
type Answers = Readonly<Record<ChecklistItem, { verdict: ChecklistVerdict | ''; remark: string }>>;

const unanswered = Object.fromEntries(
  checklistItems.map((code) => [code, { verdict: '', remark: '' }]),
) as Answers;

/** What was found, line by line. */
export function FindingsForm({ row, onDone }: Props) {
  const t = useT('discipline');
  const labels = useFieldLabels();
  const { today } = useViewer();
  const state = useMutationWithRefusals(RecordInspectionFindingsDocument, (data) => data.recordInspection);
  const { values, set } = useFormValues({
    ...{ heldOn: today, findings: '', answers: unanswered },
    mendBy: null as string | null,
  });
  const isBroken = checklistItems.some((code) => values.answers[code].verdict === 'broken');
  async function send() {
    const { answers, mendBy, ...rest } = values;
    const checklist = checklistItems.map((code) => ({ code, ...answers[code] }));
    const input = { ...rest, id: row.id, version: row.version, checklist, mendBy: isBroken ? mendBy : null };
    if (await state.run({ input })) onDone();
  }
  return (
    <FormShell state={state} onSubmit={() => void send()} submitLabel={t('recordFindings')} labels={labels}>
      <DateInput
        name="heldOn"
        label={t('held')}
        required
        max={today}
        value={values.heldOn}
        onChange={(day) => set('heldOn')(day ?? today)}
      />
      <ul className={classes.checklist} aria-label={t('checklist')}>
        {checklistItems.map((code) => (
          <ChecklistLine
            key={code}
            code={code}
            answer={values.answers[code]}
            onChange={(answer) => set('answers')({ ...values.answers, [code]: answer })}
          />
        ))}
      </ul>
      <Field
        name="findings"
        label={t('findings')}
        rows={4}
        value={values.findings}
        onChange={set('findings')}
      />
      {isBroken && (
        <DateInput
          name="mendBy"
          label={t('mendBy')}
          required
          min={values.heldOn}
          value={values.mendBy}
          onChange={set('mendBy')}
        />
      )}
    </FormShell>
  );
}

interface LineProps {
  code: ChecklistItem;
  answer: Answers[ChecklistItem];
  onChange: (answer: Answers[ChecklistItem]) => void;
}

function ChecklistLine({ code, answer, onChange }: LineProps) {
  const t = useT('discipline');
  const formats = useFormats();
  const name = formats.name(checklistNames[code]);
  return (
    <li>
      {name}
      <SegmentedControl
        size="xs"
        aria-label={name}
        value={answer.verdict}
        onChange={(verdict) => onChange({ ...answer, verdict: verdict as ChecklistVerdict })}
        data={checklistVerdicts.map((verdict) => ({
          value: verdict,
          label: formats.name(checklistVerdictNames[verdict]),
        }))}
      />
      {answer.verdict === 'broken' && (
        <Field
          name={`checklist.${code}`}
          label={t('remark')}
          value={answer.remark}
          onChange={(remark) => onChange({ ...answer, remark })}
        />
      )}
    </li>
  );
}

/** Whether the breaches were mended. */
export function MendingForm({ row, onDone }: Props) {
  const t = useT('discipline');
  const labels = useFieldLabels();
  const { today } = useViewer();
  const state = useMutationWithRefusals(RecordMendingDocument, (data) => data.recordMending);
  const { values, set } = useFormValues({ mendedOn: today, isMended: true, note: '' });
  async function send() {
    if (await state.run({ input: { ...values, id: row.id, version: row.version } })) onDone();
  }
  return (
    <FormShell state={state} onSubmit={() => void send()} submitLabel={t('recordMending')} labels={labels}>
      <Radio.Group
        label={t('mended')}
        value={values.isMended ? 'yes' : 'no'}
        onChange={(value) => set('isMended')(value === 'yes')}
      >
        <div className={classes.pair}>
          <Radio value="yes" label={t('isMended')} />
          <Radio value="no" label={t('isNotMended')} />
        </div>
      </Radio.Group>
      <DateInput
        name="mendedOn"
        label={t('mendedOn')}
        required
        max={today}
        value={values.mendedOn}
        onChange={(day) => set('mendedOn')(day ?? today)}
      />
      <Field name="note" label={t('howSeen')} rows={2} value={values.note} onChange={set('note')} />
    </FormShell>
  );
}
