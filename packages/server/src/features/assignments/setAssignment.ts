import { formatNumber, numberPatterns } from '@tyndau/domain/appeals/numbering';
import type { ControlLevel } from '@tyndau/domain/appeals/vocabulary';
import type { SourceKind } from '@tyndau/domain/assignments/assignmentToSet';
import type { Recurrence } from '@tyndau/domain/assignments/recurrence';
import { type PlainDate, yearOf } from '@tyndau/domain/calendar/plainDate';
import { nextNumber } from '../../db/counters.ts';
import { fromPlainDate } from '../../db/dates.ts';
import type { Work } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { tellBodies } from './tellOfAssignment.ts';

/** What is ordered, to whom, until when, and out of which paper. */
export interface AssignmentToSet {
  readonly level: ControlLevel;
  readonly text: string;
  readonly sourceKind: SourceKind;
  readonly sourceDocument: string;
  readonly sourceOn: PlainDate;
  readonly receptionId: number | null;
  readonly appealId: number | null;
  readonly bodyId: number;
  readonly coBodyIds?: readonly number[];
  readonly dueOn: PlainDate;
  readonly recurrence?: Recurrence;
  readonly recursUntil?: PlainDate | null;
}

/** Sets an assignment within the transaction of whatever it arises from; the executors of the bodies are told. */
export async function setAssignment(work: Work, office: Office, order: AssignmentToSet): Promise<number> {
  const { tx, note } = work;
  const year = yearOf(office.today);
  const pattern = String(office.book.settings.get('numbers.assignmentPattern') ?? numberPatterns.assignment);
  const serial = await nextNumber(tx, 'assignment', year);
  const number = formatNumber(pattern, { letter: '', year, serial, part: null });
  const { sourceOn, dueOn, recurrence = 'once', recursUntil = null, coBodyIds = [], ...facts } = order;
  const due = fromPlainDate(dueOn);
  const assignment = await tx.assignment.create({
    data: {
      ...{ ...facts, coBodyIds: [...coBodyIds], number, recurrence, state: 'issued' },
      sourceOn: fromPlainDate(sourceOn),
      setById: office.signedIn.id,
      setOn: fromPlainDate(office.today),
      ...{ originalDueOn: due, dueOn: due, firstDueOn: due },
      recursUntil: recursUntil ? fromPlainDate(recursUntil) : null,
    },
  });
  const changes = {
    number: [null, number],
    bodyId: [null, order.bodyId],
    dueOn: [null, dueOn],
    version: [null, 1],
  };
  note({ action: 'assignment.set', entity: 'assignment', entityId: assignment.id, changes });
  await tellBodies(tx, office, 'assignment.set', assignment, dueOn);
  return assignment.id;
}
