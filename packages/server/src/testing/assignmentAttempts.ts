import type { AssignmentAction } from '@tyndau/domain/assignments/assignmentLifecycle';

interface Attempt {
  readonly verb: string;
  readonly type: string;
  /** Besides the assignment and its version. */
  readonly input?: Readonly<Record<string, unknown>>;
}

const report = (kind: string): Attempt => ({
  ...{ verb: 'reportAssignment', type: 'AssignmentReportInput' },
  input: { kind, text: 'Половина крыши закончена.', files: [] },
});
const step = (verb: string): Attempt => ({ verb, type: 'AssignmentStepInput' });
const term = (verb: string): Attempt => ({
  ...{ verb, type: 'AssignmentTermInput' },
  input: { dueOn: '2026-03-20', reason: 'Ждём материал' },
});

/** How each action of the table of assignments is done through the window, with words that the law would take. */
export const assignmentAttempts: Record<AssignmentAction, Attempt> = {
  'assignment.accept': step('acceptAssignment'),
  'assignment.reportInterim': report('interim'),
  'assignment.reportPart': report('part'),
  'assignment.report': report('final'),
  'assignment.askExtension': term('askAssignmentExtension'),
  'assignment.decideExtension': {
    verb: 'decideAssignmentExtension',
    type: 'AssignmentExtensionInput',
    input: { granted: true, note: '' },
  },
  'assignment.planCheck': {
    verb: 'planAssignmentCheck',
    type: 'PlanAssignmentCheckInput',
    input: { plannedOn: '2026-02-04', place: 'Школа № 5', people: 'Бақылаушыев Б.', purpose: 'Крыша' },
  },
  'assignment.recordCheck': {
    verb: 'recordAssignmentCheck',
    type: 'RecordAssignmentCheckInput',
    input: { heldOn: '2026-02-02', findings: 'Крыша закончена', verdict: 'executed', files: [] },
  },
  'assignment.conclude': {
    verb: 'concludeAssignment',
    type: 'AssignmentConclusionInput',
    input: { verdict: 'executed', conclusion: 'Подтверждено актом' },
  },
  'assignment.acceptReport': step('acceptAssignmentReport'),
  'assignment.returnReport': {
    verb: 'returnAssignmentReport',
    type: 'AssignmentRemarksInput',
    input: { remarks: 'Нет акта' },
  },
  'assignment.extend': term('extendAssignment'),
  'assignment.cancel': {
    verb: 'cancelAssignment',
    type: 'CancelAssignmentInput',
    input: { reason: 'Утратило силу' },
  },
  'assignment.archive': step('archiveAssignment'),
};
