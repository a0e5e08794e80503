import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { callOrder } from '@tyndau/domain/receptions/queue/callOrder';
import { type BoardPerson, toWaiting } from './visits.store.ts';

/** Somebody as the hall may know him: his number, and the room. Nothing else ever leaves for a screen. */
export interface HallPlace {
  readonly number: number;
  readonly room: string;
}

export interface HallContent {
  readonly on: PlainDate;
  /** Called, the latest first. */
  readonly called: readonly HallPlace[];
  readonly inRoom: readonly HallPlace[];
  /** The next numbers of the queue, without rooms: who is called where may still change. */
  readonly next: readonly number[];
}

const MOST_NEXT = 12;

/** What the public screen shows of a day. */
export function hallContent(
  on: PlainDate,
  people: readonly BoardPerson[],
  rooms: ReadonlyMap<number, string>,
  now: Date,
): HallContent {
  const here = people.filter(({ row, isMovedAway }) => row?.queueNumber != null && !isMovedAway);
  const placeOf = ({ row, visit }: BoardPerson): HallPlace => ({
    number: row?.queueNumber ?? 0,
    room: rooms.get(visit.officialId ?? 0) ?? '',
  });
  const called = here
    .filter(({ visit }) => visit.state === 'summoned')
    .sort((one, other) => (other.visit.summonedAt ?? 0) - (one.visit.summonedAt ?? 0));
  const inRoom = here.filter(({ visit }) => visit.state === 'inRoom').map(placeOf);
  const waiting = callOrder(
    here.map((person) => ({ ...toWaiting(person), queueNumber: person.row?.queueNumber ?? 0 })),
    now.getTime(),
  );
  return {
    on,
    called: called.map(placeOf),
    inRoom: inRoom.sort((one, other) => one.room.localeCompare(other.room, undefined, { numeric: true })),
    next: waiting.slice(0, MOST_NEXT).map(({ queueNumber }) => queueNumber),
  };
}
