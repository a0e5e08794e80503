import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ControlLevel } from '@tyndau/domain/appeals/vocabulary';
import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { type SourceKind, sourceKindNames } from '@tyndau/domain/assignments/assignmentToSet';
import { type Recurrence, recurrenceNames } from '@tyndau/domain/assignments/recurrence';
import { useNavigate } from 'react-router';
import { BodySelect } from '../../components/BodySelect.tsx';
import { CoBodies } from '../../components/CoBodies.tsx';
import { DateInput } from '../../components/DateInput.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { NameSelect } from '../../components/NameSelect.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';
import classes from './Assignments.module.css';
import { OrderAssignmentDocument } from './actions.generated.ts';
import { TextField } from './TextField.tsx';

interface Values {
  readonly level: ControlLevel | null;
  readonly sourceKind: SourceKind;
  readonly sourceDocument: string;
  readonly sourceOn: string;
  readonly text: string;
  readonly bodyId: number | null;
  readonly coBodyIds: readonly number[];
  readonly dueOn: string | null;
  readonly recurrence: Recurrence;
  readonly recursUntil: string | null;
}

/** A new assignment out of a source document. */
export function OrderDrawer({ onClose }: { onClose: () => void }) {
  const t = useT('assignments');
  return (
    <SideSheet onClose={onClose} width={600} title={t('set')}>
      <OrderForm />
    </SideSheet>
  );
}

function OrderForm() {
  const t = useT('assignments');
  const labels = useFieldLabels();
  const navigate = useNavigate();
  const { today } = useViewer();
  const { key } = useIdempotencyKey();
  const state = useMutationWithRefusals(OrderAssignmentDocument, (data) => data.orderAssignment);
  const form = useFormValues<Values>({
    ...{ level: null, sourceKind: 'instruction', sourceDocument: '', sourceOn: today, text: '' },
    ...{ bodyId: null, coBodyIds: [], dueOn: null, recurrence: 'once', recursUntil: null },
  });
  const { values } = form;
  async function submit() {
    const { level, bodyId, dueOn, coBodyIds, recursUntil, ...rest } = values;
    const done = await state.run({
      input: {
        ...rest,
        ...{ idempotencyKey: key, level: level ?? '', bodyId: bodyId ?? 0, coBodyIds: [...coBodyIds] },
        // A term left out is refused at its field: yesterday is never a term.
        dueOn: dueOn ?? '2000-01-03',
        recursUntil: values.recurrence === 'once' ? null : recursUntil,
      },
    });
    if (!done?.assignment) return;
    notifications.show({ color: 'moss', message: t('setDone', { number: done.assignment.number }) });
    void navigate(paths.assignment(done.assignment.id));
  }
  return (
    <FormShell
      state={state}
      onSubmit={() => void submit()}
      submitLabel={t('set')}
      labels={labels}
      label={t('set')}
    >
      <SourceFields {...form} today={today} />
      <TextField name="text" label={t('text')} rows={4} value={values.text} onChange={form.set('text')} />
      <BodySelect
        name="bodyId"
        label={t('body')}
        required
        value={values.bodyId}
        onChange={form.set('bodyId')}
        exclude={[...values.coBodyIds]}
      />
      <CoBodies
        label={t('coBodies')}
        placeholder=""
        value={values.coBodyIds}
        onChange={form.set('coBodyIds')}
        exclude={values.bodyId === null ? [] : [values.bodyId]}
      />
      <TermFields {...form} today={today} />
    </FormShell>
  );
}

type FieldsProps = ReturnType<typeof useFormValues<Values>> & { today: string };

/** Whose order it is, and by which paper. */
function SourceFields({ values, set, today }: FieldsProps) {
  const t = useT('assignments');
  const refused = useFieldRefusals();
  return (
    <>
      <div className={classes.pair}>
        <NameSelect
          name="level"
          label={t('level')}
          required
          data-autofocus
          names={controlLevelNames}
          value={values.level}
          onChange={set('level')}
        />
        <NameSelect
          name="sourceKind"
          label={t('form.sourceKind')}
          clearable={false}
          names={sourceKindNames}
          value={values.sourceKind}
          onChange={(kind) => kind && set('sourceKind')(kind)}
        />
      </div>
      <div className={classes.pair}>
        <TextInput
          name="sourceDocument"
          label={t('form.sourceDocument')}
          required
          value={values.sourceDocument}
          error={refused('sourceDocument')}
          onChange={(event) => set('sourceDocument')(event.currentTarget.value)}
        />
        <DateInput
          name="sourceOn"
          label={t('form.sourceOn')}
          required
          max={today}
          value={values.sourceOn}
          onChange={(day) => set('sourceOn')(day ?? today)}
        />
      </div>
    </>
  );
}

/** Until when, once or again and again. */
function TermFields({ values, set, today }: FieldsProps) {
  const t = useT('assignments');
  return (
    <>
      <div className={classes.pair}>
        <DateInput
          name="dueOn"
          label={t(values.recurrence === 'once' ? 'term' : 'form.firstTerm')}
          required
          min={today}
          value={values.dueOn}
          onChange={set('dueOn')}
        />
        <NameSelect
          name="recurrence"
          label={t('form.recurrence')}
          clearable={false}
          names={recurrenceNames}
          value={values.recurrence}
          onChange={(recurrence) => recurrence && set('recurrence')(recurrence)}
        />
      </div>
      {values.recurrence !== 'once' && (
        <DateInput
          name="recursUntil"
          label={t('form.recursUntil')}
          description={t('form.recursUntilHint')}
          min={values.dueOn ?? today}
          value={values.recursUntil}
          onChange={set('recursUntil')}
        />
      )}
    </>
  );
}
