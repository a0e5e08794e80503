import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { inTransaction } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { takeReceptionStep } from '../receptions/takeStep.ts';
import { answerOnBoard } from './answerOnBoard.ts';
import { type BoardPerson, listBoard } from './visits.store.ts';

/** What the closing did, and whose card could not take it over yet. */
export interface ClosedDay {
  readonly notAppeared: number;
  readonly answered: number;
  /** Steps before the reception are still open on these cards; closing again later takes them over. */
  readonly left: readonly BoardPerson[];
}

/**
 * The end of a reception day: whoever did not come is noted so on his card (step 10), and results that the board holds
 * are taken over. Everybody by himself: one card that cannot follow keeps nobody else.
 */
export async function closeReceptionDay(office: Office, on: PlainDate) {
  office.require('reception.prepare');
  if (on > office.today) {
    return { ok: false as const, refusal: [refusal('RECEPTION_BEFORE_ITS_DAY', null, { receptionOn: on })] };
  }
  const closed = { notAppeared: 0, answered: 0, left: [] as BoardPerson[] };
  for (const person of await listBoard(office, on)) {
    if (person.isMovedAway || !needsStep(person)) continue;
    const { reception, visit, row } = person;
    if (reception.step !== 10) closed.left.push(person);
    else if (visit.state === 'done' && row) {
      const done = await inTransaction(office, (work) => answerOnBoard(work, office, reception, row));
      if (done.ok) closed.answered += 1;
      else closed.left.push(person);
    } else {
      const step = { verb: 'answer', step: 10, result: 'notAppeared' } as const;
      const done = await takeReceptionStep(office, reception, step, async () => undefined);
      if (done.ok) closed.notAppeared += 1;
      else closed.left.push(person);
    }
  }
  return { ok: true as const, value: closed };
}

// Those who sit in the hall or in a room are not finished with: the board says so, nothing is closed over their heads.
function needsStep({ reception, visit }: BoardPerson): boolean {
  if (reception.step > 10 || reception.state === 'notAppeared') return false;
  return visit.state === 'done' || visit.state === 'missed' || visit.state === 'expected';
}
