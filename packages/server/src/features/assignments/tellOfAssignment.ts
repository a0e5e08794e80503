import type { Assignment } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { notify } from '../notifications/notify.ts';
import { controlHolderOf } from './assignmentFacts.ts';

type Told = Pick<Assignment, 'id' | 'number' | 'bodyId' | 'coBodyIds'>;

/** Executors of all bodies that have a part in it. */
export function executorsOf(office: Office, { bodyId, coBodyIds }: Pick<Told, 'bodyId' | 'coBodyIds'>) {
  return [...office.book.users.values()]
    .filter(({ role, disabledAt }) => role === 'executor' && disabledAt === null)
    .filter((user) => {
      const own = office.book.bodyWithUnits(user.bodyId);
      return [bodyId, ...coBodyIds].some((id) => own.includes(id));
    })
    .map(({ id }) => id);
}

/** Tells the bodies that something waits for them. */
export function tellBodies(tx: Transaction, office: Office, kind: string, told: Told, dueOn: string | null) {
  const { id, number } = told;
  return notify(tx, executorsOf(office, told), kind, 'assignment', id, { number, dueOn });
}

/** Tells whoever holds the control that something waits for him. */
export function tellControl(tx: Transaction, kind: string, assignment: Assignment, dueOn: string | null) {
  const { id, number } = assignment;
  return notify(tx, [controlHolderOf(assignment)], kind, 'assignment', id, { number, dueOn });
}
