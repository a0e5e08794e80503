import { type ExecutionVerdict, executionVerdictNames } from '@tyndau/domain/assignments/executionVerdicts';
import { useState } from 'react';
import { NameSelect } from '../../components/NameSelect.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { type ActionProps, AssignmentDrawer } from './AssignmentDrawer.tsx';
import {
  CancelAssignmentDocument,
  ConcludeAssignmentDocument,
  ReturnAssignmentReportDocument,
} from './actions.generated.ts';
import { TextField } from './TextField.tsx';

/** The conclusion of the department on the report. */
export function ConclusionDrawer(props: ActionProps) {
  const t = useT('assignments');
  const state = useMutationWithRefusals(ConcludeAssignmentDocument, (data) => data.concludeAssignment);
  const { values, set } = useFormValues({ verdict: null as ExecutionVerdict | null, conclusion: '' });
  const send = async (version: number) => {
    const input = { id: props.assignment.id, version, ...values, verdict: values.verdict ?? '' };
    return (await state.run({ input })) !== null;
  };
  return (
    <AssignmentDrawer {...props} action="assignment.conclude" state={state} send={send}>
      <NameSelect
        name="verdict"
        label={t('form.verdict')}
        required
        data-autofocus
        names={executionVerdictNames}
        value={values.verdict}
        onChange={set('verdict')}
      />
      <TextField
        name="conclusion"
        label={t('form.conclusion')}
        rows={6}
        value={values.conclusion}
        onChange={set('conclusion')}
      />
    </AssignmentDrawer>
  );
}

/** The report was no good: what is missing. */
export function ReturnDrawer(props: ActionProps) {
  const t = useT('assignments');
  const [remarks, setRemarks] = useState('');
  const state = useMutationWithRefusals(
    ReturnAssignmentReportDocument,
    (data) => data.returnAssignmentReport,
  );
  const send = async (version: number) =>
    (await state.run({ input: { id: props.assignment.id, version, remarks } })) !== null;
  return (
    <AssignmentDrawer {...props} action="assignment.returnReport" state={state} send={send}>
      <TextField name="remarks" label={t('form.remarks')} value={remarks} onChange={setRemarks} isFirst />
    </AssignmentDrawer>
  );
}

/** The order no longer holds. */
export function CancelDrawer(props: ActionProps) {
  const t = useT('assignments');
  const [reason, setReason] = useState('');
  const state = useMutationWithRefusals(CancelAssignmentDocument, (data) => data.cancelAssignment);
  const send = async (version: number) =>
    (await state.run({ input: { id: props.assignment.id, version, reason } })) !== null;
  return (
    <AssignmentDrawer {...props} action="assignment.cancel" state={state} send={send}>
      <TextField name="reason" label={t('form.cancelReason')} value={reason} onChange={setReason} isFirst />
    </AssignmentDrawer>
  );
}
