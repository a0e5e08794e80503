import { isExecutionVerdict } from '@tyndau/domain/assignments/executionVerdicts';
import type { Assignment } from '../../db/generated/client.ts';
import { Refused, refuseIfAny, type Transaction } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { dueOnOf } from './assignmentFacts.ts';
import { type AssignmentStep, changeAssignment } from './changeAssignment.ts';
import { tellBodies } from './tellOfAssignment.ts';

export interface ConclusionToWrite extends AssignmentStep {
  readonly verdict: string;
  readonly conclusion: string;
}

/** The department says of the report that lies there whether the order is executed, and why it thinks so. */
export function concludeAssignment(office: Office, input: ConclusionToWrite) {
  return changeAssignment(office, 'assignment.conclude', input, async ({ tx }, assignment) => {
    refuseIfAny([
      ...(isExecutionVerdict(input.verdict) ? [] : [refusal('NOT_A_CHOICE', 'verdict')]),
      ...(input.conclusion.trim() === '' ? [refusal('REQUIRED', 'conclusion')] : []),
    ]);
    const { id } = await reportAtHand(tx, assignment);
    const concluded = {
      verdict: input.verdict,
      conclusion: input.conclusion.trim(),
      concludedAt: office.now,
      concludedById: office.signedIn.id,
    };
    await tx.assignmentReport.update({ where: { id }, data: concluded });
    return { noted: { verdict: [null, input.verdict], conclusion: [null, concluded.conclusion] } };
  });
}

/** The report was no good: the term runs again, and the body hears what is missing. */
export function returnAssignmentReport(office: Office, input: AssignmentStep & { readonly remarks: string }) {
  return changeAssignment(office, 'assignment.returnReport', input, async ({ tx }, assignment) => {
    const remarks = input.remarks.trim();
    refuseIfAny(remarks === '' ? [refusal('REQUIRED', 'remarks')] : []);
    const { id } = await reportAtHand(tx, assignment);
    await tx.assignmentReport.update({
      where: { id },
      data: { remarks, returnedAt: office.now, returnedById: office.signedIn.id },
    });
    await tellBodies(tx, office, 'assignment.returnReport', assignment, dueOnOf(assignment));
    return { columns: { reportedOn: null }, reason: remarks };
  });
}

async function reportAtHand(tx: Transaction, { id, occurrence }: Assignment) {
  const report = await tx.assignmentReport.findFirst({
    where: { assignmentId: id, occurrence, kind: 'final', returnedAt: null },
    orderBy: { id: 'desc' },
  });
  if (!report) throw new Refused([refusal('ACTION_NOT_IN_STATE')]);
  return report;
}
