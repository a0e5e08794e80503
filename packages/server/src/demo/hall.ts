import type { ReceptionState } from '@tyndau/domain/receptions/receptionStates';
import type { DayNumber, Moment } from './demoDays.ts';
import { throwDice } from './random.ts';
import type { DemoReceptionDay } from './receptionDays.ts';
import { countUp, type WorldState } from './worldState.ts';

/** Halls are kept this far back: enough for the totals of the last single reception day. */
const KEPT_DAYS = 35;
const MINUTE = 60;
/** So many sit in the hall before the door of each room while a day is going on. */
const WAITING_AT_A_DOOR = 2;

/** A person on his day, as the receptions know him. */
export interface PersonOfDay {
  readonly receptionId: number;
  readonly officialId: number;
  readonly startsAt: Moment;
  readonly isWalkIn: boolean;
  readonly state: ReceptionState;
  readonly result: string | null;
}

/** The rooms of a day: every official has his own. */
export function writeRooms(
  { sink, days, lastDay }: WorldState,
  receptionDays: readonly DemoReceptionDay[],
  officials: readonly number[],
): void {
  const ons = new Set(receptionDays.filter(({ on }) => on >= lastDay - KEPT_DAYS).map(({ on }) => on));
  for (const on of ons) {
    officials.forEach((officialId, index) => {
      sink.add('reception_rooms', [days.dateOf(on), officialId, String(201 + index)]);
    });
  }
}

/** Who came when, who sat how long, and on the day that is going on: who sits before which door now. */
export function openHall(world: WorldState) {
  const doors = new Map<number, number>();
  return {
    note(on: DayNumber, person: PersonOfDay): void {
      if (on < world.lastDay - KEPT_DAYS || on > world.lastDay) return;
      const state = stateOf(on, person);
      if (state) write(world, on, person, state);
    },
  };

  function stateOf(on: DayNumber, { state, result, startsAt, officialId }: PersonOfDay): HallState | null {
    if (result !== null) return 'done';
    if (state === 'notAppeared') return 'missed';
    const isUnderWay = on === world.lastDay && state === 'agreed' && startsAt <= world.now + 90 * MINUTE;
    if (!isUnderWay) return null;
    const before = doors.get(officialId) ?? 0;
    doors.set(officialId, before + 1);
    if (before === 0 && startsAt < world.now) return 'inRoom';
    return before <= WAITING_AT_A_DOOR ? 'arrived' : null;
  }
}

type HallState = 'done' | 'missed' | 'inRoom' | 'arrived';

function write(world: WorldState, on: DayNumber, person: PersonOfDay, state: HallState): void {
  const { sink, days, now } = world;
  // Dice of their own: the rest of the world stays as it is, whatever happens in the hall.
  const dice = throwDice(person.receptionId ^ 0x4a11);
  const came = Math.min(person.startsAt - dice.between(0, 25) * MINUTE, now - 20 * MINUTE);
  const began = Math.min(Math.max(came, person.startsAt) + dice.between(0, 14) * MINUTE, now - 8 * MINUTE);
  const ended = Math.min(began + dice.between(5, 24) * MINUTE, now);
  const isHere = state !== 'missed';
  const isTaken = state === 'done' || state === 'inRoom';
  const at = (moment: Moment, isTrue: boolean) => (isTrue ? days.timestamp(moment) : null);
  const year = Number(days.dateOf(on).slice(0, 4));
  sink.add('reception_visits', [
    ...[days.dateOf(on), person.receptionId, state, isTaken ? person.officialId : null],
    isHere ? countUp(world, `receptionQueue.${days.dateOf(on)}`, year) : null,
    ...[person.isWalkIn, at(came, isHere), at(came, isHere)],
    ...[at(began - MINUTE, isTaken), at(began, isTaken), at(ended, state === 'done'), person.result],
    state === 'done' ? 'Ответ дан на приёме.' : '',
  ]);
}
