import { isExecutionVerdict } from '@tyndau/domain/assignments/executionVerdicts';
import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { fromPlainDate, toPlainDate } from '../../db/dates.ts';
import { refuseIfAny } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { attach, type FileInput } from '../appeals/attachFiles.ts';
import { type AssignmentStep, changeAssignment } from './changeAssignment.ts';
import { tellBodies } from './tellOfAssignment.ts';

export interface CheckToPlan extends AssignmentStep {
  readonly plannedOn: string;
  readonly place: string;
  readonly people: string;
  readonly purpose: string;
}

const blank = (input: object, fields: readonly string[]) =>
  fields
    .filter((field) => String((input as Record<string, unknown>)[field] ?? '').trim() === '')
    .map((field) => refusal('REQUIRED', field));

/** Plans a check on the spot: when, where, who goes, what to look at. */
export function planAssignmentCheck(office: Office, input: CheckToPlan) {
  return changeAssignment(office, 'assignment.planCheck', input, async ({ tx }, assignment) => {
    refuseIfAny([
      ...blank(input, ['place', 'people']),
      ...(plainDate(input.plannedOn) < office.today ? [refusal('ASSIGNMENT_DUE_IN_PAST', 'plannedOn')] : []),
    ]);
    const check = await tx.assignmentCheck.create({
      data: {
        assignmentId: assignment.id,
        plannedOn: fromPlainDate(input.plannedOn),
        place: input.place.trim(),
        people: input.people.trim(),
        purpose: input.purpose.trim(),
        plannedAt: office.now,
        plannedById: office.signedIn.id,
      },
    });
    await tellBodies(tx, office, 'assignment.planCheck', assignment, input.plannedOn);
    return { noted: { checkId: [null, check.id], plannedOn: [null, input.plannedOn] } };
  });
}

export interface CheckToRecord extends AssignmentStep {
  readonly heldOn: string;
  readonly findings: string;
  readonly verdict: string;
  readonly files: readonly FileInput[];
}

/** Writes down what was found on the spot, with photographs. */
export function recordAssignmentCheck(office: Office, input: CheckToRecord) {
  return changeAssignment(office, 'assignment.recordCheck', input, async ({ tx }, assignment) => {
    const check = await tx.assignmentCheck.findFirstOrThrow({
      where: { assignmentId: assignment.id, heldOn: null },
    });
    const heldOn = plainDate(input.heldOn);
    const isOutside = heldOn > office.today || heldOn < toPlainDate(assignment.setOn);
    refuseIfAny([
      ...blank(input, ['findings']),
      ...(isExecutionVerdict(input.verdict) ? [] : [refusal('NOT_A_CHOICE', 'verdict')]),
      ...(isOutside ? [refusal('ASSIGNMENT_CHECK_DAY', 'heldOn')] : []),
    ]);
    await tx.assignmentCheck.update({
      where: { id: check.id },
      data: {
        ...{ heldOn: fromPlainDate(heldOn), findings: input.findings.trim(), verdict: input.verdict },
        ...{ recordedAt: office.now, recordedById: office.signedIn.id },
      },
    });
    await attach(tx, office, { assignmentCheckId: check.id }, input.files);
    const noted = { checkId: [null, check.id], verdict: [null, input.verdict] } as const;
    return { noted: { ...noted, files: [null, input.files.length] } };
  });
}
