import { assignmentExtensionRefusals } from '@tyndau/domain/assignments/assignmentExtension';
import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { fromPlainDate } from '../../db/dates.ts';
import type { Assignment } from '../../db/generated/client.ts';
import { refuseIfAny } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { dueOnOf } from './assignmentFacts.ts';
import { type AssignmentStep, changeAssignment } from './changeAssignment.ts';
import { tellBodies, tellControl } from './tellOfAssignment.ts';

export interface LongerTerm extends AssignmentStep {
  readonly dueOn: string;
  readonly reason: string;
}

function refusalsOf(office: Office, assignment: Assignment, input: { dueOn: string; reason: string }) {
  const facts = {
    dueOn: dueOnOf(assignment),
    newDueOn: plainDate(input.dueOn),
    reason: input.reason,
    today: office.today,
  };
  return assignmentExtensionRefusals(facts, office.book.calendar);
}

function rowOf(office: Office, assignment: Assignment, input: LongerTerm) {
  return {
    assignmentId: assignment.id,
    previousDueOn: assignment.dueOn,
    askedDueOn: fromPlainDate(input.dueOn),
    reason: input.reason.trim(),
    askedAt: office.now,
    askedById: office.signedIn.id,
  };
}

/** The body asks for a longer term, while the present one runs. */
export function askAssignmentExtension(office: Office, input: LongerTerm) {
  return changeAssignment(office, 'assignment.askExtension', input, async ({ tx }, assignment) => {
    refuseIfAny(refusalsOf(office, assignment, input));
    await tx.assignmentExtension.create({ data: rowOf(office, assignment, input) });
    await tellControl(tx, 'assignment.askExtension', assignment, input.dueOn);
    return { noted: { askedDueOn: [null, input.dueOn] }, reason: input.reason };
  });
}

/** Whoever holds the control gives a longer term at once; both terms stay. */
export function extendAssignment(office: Office, input: LongerTerm) {
  return changeAssignment(office, 'assignment.extend', input, async ({ tx }, assignment) => {
    refuseIfAny(refusalsOf(office, assignment, input));
    const dueOn = fromPlainDate(input.dueOn);
    await tx.assignmentExtension.create({
      data: {
        ...rowOf(office, assignment, input),
        ...{ decision: 'granted', dueOn, decidedAt: office.now, decidedById: office.signedIn.id },
      },
    });
    await tellBodies(tx, office, 'assignment.extend', assignment, input.dueOn);
    return { columns: { dueOn }, reason: input.reason };
  });
}

export interface ExtensionDecision extends AssignmentStep {
  readonly granted: boolean;
  /** The term given, where it is not the one asked for. */
  readonly dueOn?: string | null | undefined;
  readonly note: string;
}

/** Grants what the body asked for, or another term, or refuses with the reason. */
export function decideAssignmentExtension(office: Office, input: ExtensionDecision) {
  return changeAssignment(office, 'assignment.decideExtension', input, async ({ tx }, assignment) => {
    const where = { assignmentId: assignment.id, decision: null };
    const asked = await tx.assignmentExtension.findFirstOrThrow({ where });
    const given = input.granted ? (input.dueOn ?? asked.askedDueOn.toISOString().slice(0, 10)) : null;
    if (given) refuseIfAny(refusalsOf(office, assignment, { dueOn: given, reason: asked.reason }));
    else refuseIfAny(input.note.trim() === '' ? [refusal('REQUIRED', 'note')] : []);
    const dueOn = given ? fromPlainDate(given) : null;
    const decision = input.granted ? 'granted' : 'refused';
    await tx.assignmentExtension.update({
      where: { id: asked.id },
      data: {
        ...{ decision, dueOn, note: input.note.trim() },
        ...{ decidedAt: office.now, decidedById: office.signedIn.id },
      },
    });
    const kind = input.granted ? 'assignment.extend' : 'assignment.refuseExtension';
    await tellBodies(tx, office, kind, assignment, given);
    return {
      ...(dueOn ? { columns: { dueOn } } : {}),
      noted: { decision: [null, decision] },
      reason: input.note,
    };
  });
}
