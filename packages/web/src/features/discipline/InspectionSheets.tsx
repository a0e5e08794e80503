import {
  type ChecklistItem,
  type ChecklistVerdict,
  checklistNames,
  checklistVerdictNames,
} from '@tyndau/domain/discipline/recordInspection';
import { BodySelect } from '../../components/BodySelect.tsx';
import { DateInput } from '../../components/DateInput.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { PrintLink } from '../../components/PrintLink.tsx';
import { useCodeName } from '../../components/useCodeName.ts';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import classes from './Discipline.module.css';
import { type InspectionLineFragment, PlanInspectionDocument } from './discipline.generated.ts';
import { Field } from './Field.tsx';
import { FindingsForm, MendingForm } from './InspectionForms.tsx';
import { Sheet } from './Sheet.tsx';

/** A new inspection. */
export function PlanSheet({ onClose }: { onClose: () => void }) {
  const t = useT('discipline');
  const labels = useFieldLabels();
  const { today } = useViewer();
  const { key } = useIdempotencyKey();
  const state = useMutationWithRefusals(PlanInspectionDocument, (data) => data.planInspection);
  const { values, set } = useFormValues({
    bodyId: null as number | null,
    ...{ plannedOn: today, inspectors: '', scope: '' },
  });
  async function send() {
    const input = { ...values, idempotencyKey: key };
    if (await state.run({ input })) onClose();
  }
  return (
    <Sheet title={t('planInspection')} onClose={onClose}>
      <FormShell state={state} onSubmit={() => void send()} submitLabel={t('planInspection')} labels={labels}>
        <BodySelect
          data-autofocus
          name="bodyId"
          label={t('body')}
          required
          value={values.bodyId}
          onChange={set('bodyId')}
        />
        <DateInput
          name="plannedOn"
          label={t('plannedOn')}
          required
          min={today}
          value={values.plannedOn}
          onChange={(day) => set('plannedOn')(day ?? today)}
        />
        <Field
          name="inspectors"
          label={t('inspectors')}
          value={values.inspectors}
          onChange={set('inspectors')}
        />
        <Field
          name="scope"
          label={t('scope')}
          description={t('scopeHint')}
          required={false}
          rows={2}
          value={values.scope}
          onChange={set('scope')}
        />
      </FormShell>
    </Sheet>
  );
}

/** One inspection: its record, its paper, and what comes next. */
export function InspectionSheet({ row, onClose }: { row: InspectionLineFragment; onClose: () => void }) {
  const t = useT('discipline');
  const formats = useFormats();
  const { may } = useViewer();
  const mayKeep = may('discipline.keep');
  return (
    <Sheet title={`${row.number}, ${formats.name(row.body.shortName)}`} onClose={onClose}>
      <DefinitionList
        columns={1}
        items={[
          [t('plannedOn'), formats.date(row.plannedOn)],
          [t('inspectors'), row.inspectors],
          [t('scope'), row.scope || undefined],
          [t('held'), row.heldOn ? formats.date(row.heldOn) : undefined],
          [
            t('findings'),
            row.findings ? (
              <p key="findings" className={classes.text}>
                {row.findings}
              </p>
            ) : undefined,
          ],
          [t('mendBy'), row.mendBy ? formats.date(row.mendBy) : undefined],
          [t('mended'), row.mendedOn ? `${formats.date(row.mendedOn)}. ${row.mendNote}` : undefined],
        ]}
      />
      <Lines row={row} />
      <div>
        <PrintLink url={`/api/discipline/inspections/${row.id}.pdf`} />
      </div>
      {mayKeep && row.heldOn === null && <FindingsForm row={row} onDone={onClose} />}
      {mayKeep && row.mendBy !== null && row.mendedOn === null && <MendingForm row={row} onDone={onClose} />}
    </Sheet>
  );
}

function Lines({ row }: { row: InspectionLineFragment }) {
  const nameOf = useCodeName();
  if (row.checklist.length === 0) return null;
  return (
    <ul className={classes.checklist}>
      {row.checklist.map(({ code, verdict, remark }) => (
        <li key={code}>
          {nameOf(checklistNames, code as ChecklistItem)}
          <span className={classes.soft}>
            {nameOf(checklistVerdictNames, verdict as ChecklistVerdict)}
            {remark && `: ${remark}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
