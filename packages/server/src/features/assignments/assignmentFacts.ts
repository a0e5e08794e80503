import { may } from '@tyndau/domain/access/permissions';
import type { Role } from '@tyndau/domain/access/roles';
import { seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import type { AssignmentFacts } from '@tyndau/domain/assignments/assignmentGuards';
import type { AssignmentState } from '@tyndau/domain/assignments/assignmentLifecycle';
import type { AssignmentQuestion } from '@tyndau/domain/assignments/decideAssignmentAction';
import { fromPlainDate, toPlainDate } from '../../db/dates.ts';
import type { Assignment } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { standsInFor } from '../people/standsInFor.ts';

/** Who holds the control: whoever set it, or whoever it was handed over to. */
export function controlHolderOf({ controlById, setById }: Assignment): number {
  return controlById ?? setById;
}

type Reader = Pick<Transaction, 'absence' | 'assignmentReport' | 'assignmentExtension' | 'assignmentCheck'>;

/** The question the table of actions answers: this assignment, this viewer, today. */
export async function assignmentQuestion(
  prisma: Reader,
  office: Office,
  assignment: Assignment,
): Promise<AssignmentQuestion> {
  const { role } = office.signedIn;
  return {
    state: assignment.state as AssignmentState,
    role,
    facts: await factsOf(prisma, office, assignment),
  };
}

async function factsOf(prisma: Reader, office: Office, assignment: Assignment): Promise<AssignmentFacts> {
  const where = { assignmentId: assignment.id };
  const [reports, asked, openChecks] = [
    await prisma.assignmentReport.findMany({ where: { ...where, occurrence: assignment.occurrence } }),
    await prisma.assignmentExtension.count({ where: { ...where, decision: null } }),
    await prisma.assignmentCheck.count({ where: { ...where, heldOn: null } }),
  ];
  const own = ownBodyOf(office, assignment);
  const reported = new Set(reports.flatMap(({ kind, bodyId }) => (kind === 'part' ? [bodyId] : [])));
  const final = reports.findLast(({ kind, returnedAt }) => kind === 'final' && returnedAt === null);
  return {
    part: own === null ? 'none' : own === assignment.bodyId ? 'lead' : 'co',
    holdsControl: await holdsControl(prisma, office, assignment),
    isTermRunning: assignment.dueOn >= fromPlainDate(office.today),
    hasAskedExtension: asked > 0,
    isOwnPartReported: own !== null && reported.has(own),
    awaitedParts: assignment.coBodyIds.filter((id) => !reported.has(id)).length,
    hasOpenCheck: openChecks > 0,
    isConcluded: final?.concludedAt != null,
  };
}

/** The body of the viewer that has to do with it: the responsible one before a co-responsible; null: neither. */
export function ownBodyOf(office: Office, { bodyId, coBodyIds }: Assignment): number | null {
  const viewer = office.signedIn;
  if (!seesOnlyOwnBody(viewer.role)) return null;
  const own = office.book.bodyWithUnits(viewer.bodyId);
  return [bodyId, ...coBodyIds].find((id) => own.includes(id)) ?? null;
}

// Otherwise a control that nobody may end would stay for ever: its holder has left, or his post never ends any.
async function holdsControl(prisma: Reader, office: Office, assignment: Assignment): Promise<boolean> {
  const holderId = controlHolderOf(assignment);
  if (holderId === office.signedIn.id) return true;
  const holder = office.book.users.get(holderId);
  if (!holder || holder.disabledAt !== null || !may(holder.role as Role, 'assignment.end')) return true;
  return standsInFor(prisma, office, holderId);
}

/** Today's due day of the assignment. */
export function dueOnOf({ dueOn }: Assignment) {
  return toPlainDate(dueOn);
}
