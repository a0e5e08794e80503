import {
  drawOf,
  type RegistrationErrorKind,
  registrationErrorKinds,
} from '@tyndau/domain/appeals/secondLook';
import { DAY_SECONDS, type DayNumber, dayOf } from './demoDays.ts';
import { CHECKED_PERCENT, HANDED_AT } from './deskBook.ts';
import { changesText } from './journalBook.ts';
import { throwDice } from './random.ts';
import { countUp, type WorldState } from './worldState.ts';

const CLOSED_AT = 18.5 * 3600 + 5 * 60;

/** What the desk does at the end of a day: the act of its pack, the closing of its journal, second looks at earlier cards. */
export function playDesk(world: WorldState, day: DayNumber): void {
  const { turns } = world.desk;
  const turn = turns.get(day);
  writeChecks(world, day);
  if (turn === undefined) return;
  writeAct(world, day, turn, turn === turns.size - 1);
  closeJournal(world, day);
}

function writeAct(world: WorldState, day: DayNumber, turn: number, isLatest: boolean): void {
  const { sink, days, next, cast, desk } = world;
  const letters = desk.handed.filter(({ registeredOn }) => registeredOn === day);
  if (letters.length === 0) return;
  const id = next.distributions;
  next.distributions += 1;
  const on = days.dateOf(day);
  const year = Number(on.slice(0, 4));
  const at = day * DAY_SECONDS + HANDED_AT;
  const number = countUp(world, 'distribution', year);
  sink.add('distributions', [
    id,
    number,
    year,
    on,
    '390000000',
    turn,
    letters.length,
    '',
    cast.clerk.id,
    days.timestamp(at),
  ]);
  sink.add('distribution_turns', ['390000000', on, turn]);
  const changes = changesText({ number: [null, `${number}/${year}`], letters: [null, letters.length] });
  const entity = { entity: 'distribution', entityId: id, reason: null };
  world.journal.note({ at, actorId: cast.clerk.id, action: 'intake.distribute', changes, ...entity });
  for (const [index, { id: registrarId }] of cast.registrars.entries()) {
    const own = letters.filter((letter) => letter.registrarId === registrarId);
    if (own.length === 0) continue;
    // One signature of yesterday is still missing.
    const isSigned = !(isLatest && index === 0);
    const signedAt = at + (index + 2) * 240;
    const numbers = own.map(({ throughNumber }) => throughNumber);
    const shareId = next.distribution_shares;
    next.distribution_shares += 1;
    const signature = isSigned ? [days.timestamp(signedAt), `{${numbers.join(',')}}`] : [null, '{}'];
    sink.add('distribution_shares', [shareId, id, registrarId, own.length, ...signature]);
    for (const { intakeId } of own) {
      sink.add('distributed_letters', [next.distributed_letters, shareId, intakeId, 'turn']);
      next.distributed_letters += 1;
    }
    if (!isSigned) continue;
    const signed = changesText({ letters: [null, own.length], numbers: [null, numbers.join(', ')] });
    world.journal.note({
      at: signedAt,
      actorId: registrarId,
      action: 'distribution.confirm',
      changes: signed,
      ...entity,
    });
  }
}

function closeJournal({ sink, days, cast, desk }: WorldState, day: DayNumber): void {
  const { letters, sheets, last } = desk.journals.get(day) ?? { letters: 0, sheets: 0, last: 0 };
  const closedAt = days.timestamp(day * DAY_SECONDS + CLOSED_AT);
  sink.add('journal_days', ['390000000', days.dateOf(day), closedAt, cast.clerk.id, letters, sheets, last]);
}

/** Who is absent on the last day and later. */
export function writeAbsences({ sink, days, next, cast, lastDay }: WorldState): void {
  const [, second, third, fourth] = cast.registrars;
  const absence = (
    userId: number | undefined,
    from: number,
    to: number,
    reason: string,
    substituteId?: number,
  ) => {
    if (userId === undefined) return;
    const setAt = days.timestamp((lastDay - 3) * DAY_SECONDS + 12 * 3600);
    sink.add('absences', [
      next.absences,
      userId,
      days.dateOf(lastDay + from),
      days.dateOf(lastDay + to),
      reason,
      '',
      substituteId ?? null,
      cast.controller.id,
      setAt,
    ]);
    next.absences += 1;
  };
  absence(fourth?.id, 0, 4, 'sickLeave', second?.id);
  absence(third?.id, 14, 27, 'vacation', second?.id);
  absence(cast.organiser.id, 7, 9, 'businessTrip');
}

function writeChecks(world: WorldState, day: DayNumber): void {
  const { sink, days, next, cast, desk } = world;
  for (const { id, registrarId, registeredOn } of desk.drawn) {
    if (days.plusWorking(registeredOn, 3) !== day) continue;
    // Dice of its own: what happens to other letters does not depend on whether this card was looked at.
    const dice = throwDice(id);
    const at = day * DAY_SECONDS + 16 * 3600 + dice.below(3600);
    const errors: RegistrationErrorKind[] = dice.chance(0.22) ? [dice.pick(registrationErrorKinds)] : [];
    const draw = drawOf(id);
    sink.add('registration_checks', [
      next.registration_checks,
      id,
      registrarId,
      draw,
      CHECKED_PERCENT,
      `{${errors.join(',')}}`,
      '',
      cast.controller.id,
      days.timestamp(at),
      days.dateOf(dayOf(at)),
    ]);
    next.registration_checks += 1;
    world.journal.note({
      at,
      actorId: cast.controller.id,
      action: 'appeal.checkRegistration',
      entity: 'appeal',
      entityId: id,
      changes: changesText({ registrationErrors: [null, errors.join(', ')] }),
      reason: null,
    });
  }
}
