import { Radio } from '@mantine/core';
import {
  type DisciplineGround,
  type DisciplineOutcome,
  type DisciplinePenalty,
  disciplineGroundNames,
  disciplineOutcomeNames,
  disciplineOutcomes,
  disciplinePenaltyNames,
} from '@tyndau/domain/discipline/disciplineProposal';
import { DateInput } from '../../components/DateInput.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { NameSelect } from '../../components/NameSelect.tsx';
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
import {
  type ProposalLineFragment,
  ProposeDisciplineDocument,
  RecordDisciplineOutcomeDocument,
} from './discipline.generated.ts';
import { Field } from './Field.tsx';
import { noOfficial, OfficialFields } from './OfficialFields.tsx';
import { Sheet } from './Sheet.tsx';

/** A new proposal. */
export function ProposeSheet({ onClose }: { onClose: () => void }) {
  const t = useT('discipline');
  const labels = useFieldLabels();
  const { today } = useViewer();
  const { key } = useIdempotencyKey();
  const state = useMutationWithRefusals(ProposeDisciplineDocument, (data) => data.proposeDiscipline);
  const { values, set, patch } = useFormValues({
    ...noOfficial,
    circumstances: '',
    answerDueOn: null as string | null,
    ground: null as DisciplineGround | null,
    penalty: null as DisciplinePenalty | null,
  });
  async function send() {
    const { ground, penalty, ...rest } = values;
    const input = { ...rest, idempotencyKey: key, ground: ground ?? '', penalty: penalty ?? '' };
    if (await state.run({ input })) onClose();
  }
  return (
    <Sheet title={t('propose')} onClose={onClose}>
      <FormShell state={state} onSubmit={() => void send()} submitLabel={t('propose')} labels={labels}>
        <OfficialFields values={values} onChange={patch} />
        <NameSelect
          name="ground"
          label={t('ground')}
          required
          names={disciplineGroundNames}
          value={values.ground}
          onChange={set('ground')}
        />
        <Field
          name="circumstances"
          label={t('circumstances')}
          description={t('circumstancesHint')}
          rows={5}
          value={values.circumstances}
          onChange={set('circumstances')}
        />
        <NameSelect
          name="penalty"
          label={t('penalty')}
          required
          names={disciplinePenaltyNames}
          value={values.penalty}
          onChange={set('penalty')}
        />
        <DateInput
          name="answerDueOn"
          label={t('answerDueOn')}
          required
          min={today}
          value={values.answerDueOn}
          onChange={set('answerDueOn')}
        />
      </FormShell>
    </Sheet>
  );
}

/** One proposal: what was proposed, its paper, and the form for what came of it. */
export function ProposalSheet({ row, onClose }: { row: ProposalLineFragment; onClose: () => void }) {
  const t = useT('discipline');
  const formats = useFormats();
  const { may } = useViewer();
  const nameOf = useCodeName();
  return (
    <Sheet title={`${row.number}, ${formats.date(row.proposedOn)}`} onClose={onClose}>
      <DefinitionList
        columns={1}
        items={[
          [t('body'), formats.name(row.body.name)],
          [t('person'), `${row.personName}, ${row.personPost}`],
          [t('ground'), nameOf(disciplineGroundNames, row.ground as DisciplineGround)],
          [
            t('circumstances'),
            <p key="circumstances" className={classes.text}>
              {row.circumstances}
            </p>,
          ],
          [t('penalty'), nameOf(disciplinePenaltyNames, row.penalty as DisciplinePenalty)],
          [t('answerDueOn'), formats.date(row.answerDueOn)],
          [
            t('outcome'),
            row.outcome ? nameOf(disciplineOutcomeNames, row.outcome as DisciplineOutcome) : undefined,
          ],
          [
            t('imposedPenalty'),
            row.imposedPenalty
              ? nameOf(disciplinePenaltyNames, row.imposedPenalty as DisciplinePenalty)
              : undefined,
          ],
          [
            t('order'),
            row.orderNumber && row.decidedOn
              ? `${row.orderNumber}, ${formats.date(row.decidedOn)}`
              : undefined,
          ],
          [t('note'), row.outcomeNote || undefined],
        ]}
      />
      <div>
        <PrintLink url={`/api/discipline/proposals/${row.id}.pdf`} />
      </div>
      {row.outcome === null && may('discipline.keep') && <OutcomeForm row={row} onDone={onClose} />}
    </Sheet>
  );
}

function OutcomeForm({ row, onDone }: { row: ProposalLineFragment; onDone: () => void }) {
  const t = useT('discipline');
  const formats = useFormats();
  const labels = useFieldLabels();
  const { today } = useViewer();
  const state = useMutationWithRefusals(
    RecordDisciplineOutcomeDocument,
    (data) => data.recordDisciplineOutcome,
  );
  const { values, set } = useFormValues({
    outcome: 'imposed' as DisciplineOutcome,
    imposedPenalty: row.penalty as DisciplinePenalty | null,
    ...{ orderNumber: '', decidedOn: today, note: '' },
  });
  const isImposed = values.outcome === 'imposed';
  async function send() {
    if (await state.run({ input: { ...values, id: row.id, version: row.version } })) onDone();
  }
  return (
    <FormShell state={state} onSubmit={() => void send()} submitLabel={t('recordOutcome')} labels={labels}>
      <Radio.Group
        label={t('outcome')}
        value={values.outcome}
        onChange={(value) => set('outcome')(value as DisciplineOutcome)}
      >
        <div className={classes.pair}>
          {disciplineOutcomes.map((outcome) => (
            <Radio key={outcome} value={outcome} label={formats.name(disciplineOutcomeNames[outcome])} />
          ))}
        </div>
      </Radio.Group>
      {isImposed && (
        <>
          <NameSelect
            name="imposedPenalty"
            label={t('imposedPenalty')}
            required
            names={disciplinePenaltyNames}
            value={values.imposedPenalty}
            onChange={set('imposedPenalty')}
          />
          <Field
            name="orderNumber"
            label={t('order')}
            value={values.orderNumber}
            onChange={set('orderNumber')}
          />
        </>
      )}
      <DateInput
        name="decidedOn"
        label={t('decidedOn')}
        required
        max={today}
        value={values.decidedOn}
        onChange={(day) => set('decidedOn')(day ?? today)}
      />
      <Field
        name="note"
        label={t(isImposed ? 'note' : 'whyNot')}
        required={!isImposed}
        rows={2}
        value={values.note}
        onChange={set('note')}
      />
    </FormShell>
  );
}
