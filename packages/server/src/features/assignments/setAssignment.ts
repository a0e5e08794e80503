import { formatNumber, numberPatterns } from '@tyndau/domain/appeals/numbering';
import type { ControlLevel } from '@tyndau/domain/appeals/vocabulary';
import { type PlainDate, yearOf } from '@tyndau/domain/calendar/plainDate';
import { nextNumber } from '../../db/counters.ts';
import { fromPlainDate } from '../../db/dates.ts';
import type { Work } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { notify } from '../notifications/notify.ts';

/** What is ordered, to whom, until when, and out of which paper. */
export interface AssignmentToSet {
  readonly level: ControlLevel;
  readonly text: string;
  readonly sourceDocument: string;
  readonly sourceOn: PlainDate;
  readonly receptionId: number | null;
  readonly appealId: number | null;
  readonly bodyId: number;
  readonly dueOn: PlainDate;
}

/** Sets an assignment within the transaction of whatever it arises from; the executors of the body are told. */
export async function setAssignment(work: Work, office: Office, order: AssignmentToSet): Promise<number> {
  const { tx, note } = work;
  const year = yearOf(office.today);
  const pattern = String(office.book.settings.get('numbers.assignmentPattern') ?? numberPatterns.assignment);
  const serial = await nextNumber(tx, 'assignment', year);
  const number = formatNumber(pattern, { letter: '', year, serial, part: null });
  const { sourceOn, dueOn, ...facts } = order;
  const assignment = await tx.assignment.create({
    data: {
      ...facts,
      number,
      sourceOn: fromPlainDate(sourceOn),
      setById: office.signedIn.id,
      setOn: fromPlainDate(office.today),
      originalDueOn: fromPlainDate(dueOn),
      dueOn: fromPlainDate(dueOn),
      state: 'issued',
    },
  });
  const changes = {
    number: [null, number],
    bodyId: [null, order.bodyId],
    dueOn: [null, dueOn],
    version: [null, 1],
  };
  note({ action: 'assignment.set', entity: 'assignment', entityId: assignment.id, changes });
  const executors = [...office.book.users.values()].filter(
    (user) =>
      user.role === 'executor' &&
      user.disabledAt === null &&
      office.book.bodyWithUnits(user.bodyId).includes(order.bodyId),
  );
  const ids = executors.map((user) => user.id);
  await notify(tx, ids, 'assignment.set', 'assignment', assignment.id, { number, dueOn });
  return assignment.id;
}
