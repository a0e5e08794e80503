import { callOrder } from '@tyndau/domain/receptions/queue/callOrder';
import type { ShownPerson } from './boardView.ts';
import type { ReceptionBoardQuery } from './visits.generated.ts';

export type Desk = ReceptionBoardQuery['receptionBoard']['desks'][number];

export const groupings = ['official', 'room', 'district'] as const;

export type Grouping = (typeof groupings)[number];

/** One column of the board; a desk where it is one official's. */
export interface BoardColumn {
  readonly key: string;
  readonly title: string;
  readonly desk: Desk | null;
  readonly people: readonly ShownPerson[];
}

interface Names {
  readonly reserve: string;
  readonly noRoom: string;
  readonly noDistrict: string;
  readonly district: (code: string) => string;
}

/** The people of the day in columns; everybody stands in exactly one. */
export function boardColumns(
  people: readonly ShownPerson[],
  desks: readonly Desk[],
  grouping: Grouping,
  names: Names,
): BoardColumn[] {
  const reserve = people.filter(({ officialId }) => officialId === null);
  const last =
    reserve.length > 0 ? [{ key: 'reserve', title: names.reserve, desk: null, people: reserve }] : [];
  if (grouping === 'official') return [...byOfficial(people, desks), ...last];
  const seated = grouping === 'room' ? people.filter(({ officialId }) => officialId !== null) : people;
  const roomOf = new Map(desks.map(({ official, room }) => [official.id, room]));
  const keyOf = (person: ShownPerson) =>
    grouping === 'room' ? (roomOf.get(person.officialId ?? 0) ?? '') : (person.territoryCode ?? '');
  const titleOf = (key: string) => {
    if (grouping === 'room') return key || names.noRoom;
    return key ? names.district(key) : names.noDistrict;
  };
  const groups = new Map<string, ShownPerson[]>();
  for (const person of seated) groups.set(keyOf(person), [...(groups.get(keyOf(person)) ?? []), person]);
  const columns = [...groups].map(([key, own]) => ({
    key: `${grouping}-${key}`,
    title: titleOf(key),
    desk: null,
    people: own,
  }));
  columns.sort((one, other) => one.title.localeCompare(other.title, undefined, { numeric: true }));
  return grouping === 'room' ? [...columns, ...last] : columns;
}

// An official stands on the board when he has people, a room, or hours on this day.
function byOfficial(people: readonly ShownPerson[], desks: readonly Desk[]): BoardColumn[] {
  return desks.flatMap((desk) => {
    const own = people.filter(({ officialId }) => officialId === desk.official.id);
    if (own.length === 0 && desk.room === '' && !desk.receives) return [];
    return [{ key: `official-${desk.official.id}`, title: desk.official.fullName, desk, people: own }];
  });
}

/** What a column shows from top to bottom. */
export interface ColumnParts {
  readonly inRoom: readonly ShownPerson[];
  readonly summoned: readonly ShownPerson[];
  readonly waiting: readonly ShownPerson[];
  readonly expected: readonly ShownPerson[];
  readonly missed: readonly ShownPerson[];
  readonly done: readonly ShownPerson[];
}

/** The people of a column by where they stand, those who wait in the order in which they are called. */
export function columnParts(people: readonly ShownPerson[], now: number): ColumnParts {
  const of = (state: ShownPerson['state']) => people.filter((person) => person.state === state);
  const byHour = (one: ShownPerson, other: ShownPerson) =>
    (one.plannedAt ?? 0) - (other.plannedAt ?? 0) || one.bookingNumber - other.bookingNumber;
  const byEnd = (one: ShownPerson, other: ShownPerson) =>
    (other.visit.endedAt ?? 0) - (one.visit.endedAt ?? 0);
  return {
    inRoom: of('inRoom'),
    summoned: of('summoned'),
    waiting: callOrder(people, now),
    expected: of('expected').sort(byHour),
    missed: of('missed').sort(byHour),
    done: of('done').sort(byEnd),
  };
}
