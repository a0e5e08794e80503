import { TextInput } from '@mantine/core';
import { type ExecutionVerdict, executionVerdictNames } from '@tyndau/domain/assignments/executionVerdicts';
import { useState } from 'react';
import { DateInput } from '../../components/DateInput.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FileDrop } from '../../components/FileDrop.tsx';
import { NameSelect } from '../../components/NameSelect.tsx';
import type { UploadedFile } from '../../components/uploadFile.ts';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { type ActionProps, AssignmentDrawer } from './AssignmentDrawer.tsx';
import { PlanAssignmentCheckDocument, RecordAssignmentCheckDocument } from './actions.generated.ts';
import { TextField } from './TextField.tsx';

/** A check on the spot: when, where, who goes, what to look at. */
export function PlanCheckDrawer(props: ActionProps) {
  const t = useT('assignments');
  const { today } = useViewer();
  const state = useMutationWithRefusals(PlanAssignmentCheckDocument, (data) => data.planAssignmentCheck);
  const { values, set } = useFormValues({ plannedOn: today, place: '', people: '', purpose: '' });
  const send = async (version: number) =>
    (await state.run({ input: { id: props.assignment.id, version, ...values } })) !== null;
  return (
    <AssignmentDrawer {...props} action="assignment.planCheck" state={state} send={send}>
      <DateInput
        name="plannedOn"
        label={t('form.plannedOn')}
        required
        min={today}
        data-autofocus
        value={values.plannedOn}
        onChange={(day) => set('plannedOn')(day ?? today)}
      />
      <PlaceField value={values.place} onChange={set('place')} />
      <TextField
        name="people"
        label={t('form.people')}
        description={t('form.peopleHint')}
        rows={2}
        value={values.people}
        onChange={set('people')}
      />
      <TextField
        name="purpose"
        label={t('form.purpose')}
        required={false}
        rows={2}
        value={values.purpose}
        onChange={set('purpose')}
      />
    </AssignmentDrawer>
  );
}

function PlaceField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT('assignments');
  const refused = useFieldRefusals();
  return (
    <TextInput
      name="place"
      label={t('form.place')}
      required
      value={value}
      error={refused('place')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** What was found there, with photographs. */
export function RecordCheckDrawer(props: ActionProps) {
  const t = useT('assignments');
  const { today } = useViewer();
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const state = useMutationWithRefusals(RecordAssignmentCheckDocument, (data) => data.recordAssignmentCheck);
  const { values, set } = useFormValues({
    heldOn: today,
    findings: '',
    verdict: null as ExecutionVerdict | null,
  });
  const send = async (version: number) => {
    const sent = files.map(({ hash, name }) => ({ hash, name }));
    const input = { id: props.assignment.id, version, ...values, verdict: values.verdict ?? '', files: sent };
    return (await state.run({ input })) !== null;
  };
  return (
    <AssignmentDrawer {...props} action="assignment.recordCheck" state={state} send={send}>
      <DateInput
        name="heldOn"
        label={t('form.heldOn')}
        required
        max={today}
        value={values.heldOn}
        onChange={(day) => set('heldOn')(day ?? today)}
      />
      <NameSelect
        name="verdict"
        label={t('form.found')}
        required
        names={executionVerdictNames}
        value={values.verdict}
        onChange={set('verdict')}
      />
      <TextField
        name="findings"
        label={t('form.findings')}
        rows={6}
        value={values.findings}
        onChange={set('findings')}
        isFirst
      />
      <FileDrop label={t('form.photographs')} onChange={setFiles} />
    </AssignmentDrawer>
  );
}
