import { Radio } from '@mantine/core';
import { DateInput } from '../../components/DateInput.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { type ActionProps, AssignmentDrawer } from './AssignmentDrawer.tsx';
import classes from './Assignments.module.css';
import {
  AskAssignmentExtensionDocument,
  DecideAssignmentExtensionDocument,
  ExtendAssignmentDocument,
} from './actions.generated.ts';
import { TextField } from './TextField.tsx';

/** A longer term: asked for by the body, or given at once by whoever holds the control. */
export function TermDrawer({ isAsked, ...props }: ActionProps & { isAsked: boolean }) {
  const t = useT('assignments');
  const formats = useFormats();
  const { id, dueOn: present } = props.assignment;
  const asking = useMutationWithRefusals(
    AskAssignmentExtensionDocument,
    (data) => data.askAssignmentExtension,
  );
  const giving = useMutationWithRefusals(ExtendAssignmentDocument, (data) => data.extendAssignment);
  const state = isAsked ? asking : giving;
  const { values, set } = useFormValues({ dueOn: null as string | null, reason: '' });
  const send = async (version: number) =>
    // A day left out is refused at its field as one that is not later.
    (await state.run({ input: { id, version, dueOn: values.dueOn ?? present, reason: values.reason } })) !==
    null;
  return (
    <AssignmentDrawer
      {...props}
      action={isAsked ? 'assignment.askExtension' : 'assignment.extend'}
      state={state}
      send={send}
    >
      <DateInput
        name="dueOn"
        label={t('form.newDueOn')}
        description={t('form.newDueOnHint', { on: formats.date(present) })}
        required
        data-autofocus
        min={present}
        value={values.dueOn}
        onChange={set('dueOn')}
      />
      <TextField name="reason" label={t('form.reason')} value={values.reason} onChange={set('reason')} />
    </AssignmentDrawer>
  );
}

/** What the body asked for is granted, with this term or another, or refused with the reason. */
export function DecideExtensionDrawer(props: ActionProps) {
  const t = useT('assignments');
  const formats = useFormats();
  const asked = props.assignment.extensions.find(({ decision }) => decision === null);
  const state = useMutationWithRefusals(
    DecideAssignmentExtensionDocument,
    (data) => data.decideAssignmentExtension,
  );
  const { values, set } = useFormValues({
    granted: true,
    dueOn: (asked?.askedDueOn ?? null) as string | null,
    note: '',
  });
  const send = async (version: number) => {
    const { granted, dueOn, note } = values;
    const input = { id: props.assignment.id, version, granted, dueOn: granted ? dueOn : null, note };
    return (await state.run({ input })) !== null;
  };
  if (!asked) return null;
  return (
    <AssignmentDrawer {...props} action="assignment.decideExtension" state={state} send={send}>
      <div className={classes.quote}>
        <span className={classes.quiet}>
          {t('extension.asked', {
            who: asked.askedBy.displayName,
            from: formats.date(asked.previousDueOn),
            to: formats.date(asked.askedDueOn),
          })}
        </span>
        <p className={classes.order}>{asked.reason}</p>
      </div>
      <Radio.Group
        label={t('form.decision')}
        value={values.granted ? 'granted' : 'refused'}
        onChange={(value) => set('granted')(value === 'granted')}
      >
        <div className={classes.choices}>
          <Radio value="granted" label={t('form.grant')} />
          <Radio value="refused" label={t('form.refuse')} />
        </div>
      </Radio.Group>
      {values.granted && (
        <DateInput
          name="dueOn"
          label={t('form.newDueOn')}
          value={values.dueOn}
          min={asked.previousDueOn}
          onChange={set('dueOn')}
        />
      )}
      <TextField
        name="note"
        label={t(values.granted ? 'form.note' : 'form.refusalReason')}
        required={!values.granted}
        rows={2}
        value={values.note}
        onChange={set('note')}
      />
    </AssignmentDrawer>
  );
}
