import { nextOccurrence, type Recurrence } from '@tyndau/domain/assignments/recurrence';
import { fromPlainDate, toPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import type { Assignment } from '../../db/generated/client.ts';
import { refuseIfAny, type Transaction } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { standsInFor } from '../people/standsInFor.ts';
import { controlHolderOf } from './assignmentFacts.ts';
import { type AssignmentStep, changeAssignment } from './changeAssignment.ts';
import { tellBodies } from './tellOfAssignment.ts';

/** Takes the assignment off control; one that recurs goes on to its next term while there is one. */
export function acceptAssignmentReport(office: Office, step: AssignmentStep) {
  return changeAssignment(office, 'assignment.acceptReport', step, async ({ tx }, assignment) => {
    const dueOn = nextTermOf(office, assignment);
    if (dueOn === null) return { columns: await ended(tx, office, assignment) };
    await tellBodies(tx, office, 'assignment.nextTerm', assignment, dueOn);
    const due = fromPlainDate(dueOn);
    const columns = { dueOn: due, originalDueOn: due, occurrence: assignment.occurrence + 1 };
    return { columns: { ...columns, state: 'inWork', report: '', reportedOn: null } };
  });
}

function nextTermOf(office: Office, assignment: Assignment) {
  const { recurrence, firstDueOn, originalDueOn, occurrence, recursUntil } = assignment;
  const term = {
    recurrence: recurrence as Recurrence,
    firstOn: toPlainDate(firstDueOn ?? originalDueOn),
    occurrence,
    until: toPlainDateOrNull(recursUntil),
  };
  return nextOccurrence(term, office.book.calendar);
}

/** The order no longer holds; why stays on record. */
export function cancelAssignment(office: Office, input: AssignmentStep & { readonly reason: string }) {
  return changeAssignment(office, 'assignment.cancel', input, async ({ tx }, assignment) => {
    const reason = input.reason.trim();
    refuseIfAny(reason === '' ? [refusal('REQUIRED', 'reason')] : []);
    await tellBodies(tx, office, 'assignment.cancel', assignment, null);
    return { columns: await ended(tx, office, assignment), reason };
  });
}

/** Writes the assignment off to the archive: nothing of it changes any more. */
export function archiveAssignment(office: Office, step: AssignmentStep) {
  return changeAssignment(office, 'assignment.archive', step, async () => ({
    columns: { archivedAt: office.now },
  }));
}

async function ended(tx: Transaction, office: Office, assignment: Assignment) {
  const holder = controlHolderOf(assignment);
  return {
    endedOn: fromPlainDate(office.today),
    endedById: office.signedIn.id,
    endedForId: (await standsInFor(tx, office, holder)) ? holder : null,
  };
}
