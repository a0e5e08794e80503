import { randomUUID } from 'node:crypto';
import type { Person, TestOffice } from '../../testing/testOffice.ts';

export const BOARD_FIELDS = `id number name state officialId queueNumber isReserve isMovedAway isWalkIn outcome step
  receptionState plannedAt arrivedAt beganAt endedAt privilege`;

export interface OnBoard {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly state: string;
  readonly officialId: number | null;
  readonly queueNumber: number | null;
  readonly isReserve: boolean;
  readonly isMovedAway: boolean;
  readonly isWalkIn: boolean;
  readonly outcome: string | null;
  readonly step: number;
  readonly receptionState: string;
  readonly plannedAt: string | null;
  readonly arrivedAt: string | null;
  readonly beganAt: string | null;
  readonly endedAt: string | null;
  readonly privilege: string | null;
}

export interface Act {
  readonly act: string;
  readonly receptionId?: number;
  readonly doneAt: string;
  readonly [field: string]: unknown;
}

interface Recorded {
  readonly acts: readonly {
    readonly key: string;
    readonly receptionId: number | null;
    readonly refusals: readonly { readonly code: string }[];
  }[];
  readonly people: readonly OnBoard[];
}

const RECORD = `mutation ($on: PlainDate!, $acts: [VisitActInput!]!) { recordVisitActs(on: $on, acts: $acts) {
  acts { key receptionId refusals { code } } people { ${BOARD_FIELDS} } } }`;

/** Sends acts of the board as a browser does; each gets a key where it has none. */
export async function record(person: Person, on: string, acts: readonly Act[]): Promise<Recorded> {
  const keyed = acts.map((act) => ({ key: randomUUID(), ...act }));
  return (await person.ask<{ recordVisitActs: Recorded }>(RECORD, { on, acts: keyed })).recordVisitActs;
}

/** What was refused, act by act: '' where it was recorded. */
export const codesOf = ({ acts }: Recorded) =>
  acts.map(({ refusals }) => refusals.map(({ code }) => code).join(' '));

/** The board of the day. */
export async function readBoard(person: Person, on: string): Promise<OnBoard[]> {
  const answer = await person.ask<{ receptionBoard: { people: OnBoard[] } }>(
    `query ($on: PlainDate) { receptionBoard(on: $on) { people { ${BOARD_FIELDS} } } }`,
    { on },
  );
  return answer.receptionBoard.people;
}

/** A day of officials, and people appointed for it with an hour each; all ready to be received. */
export async function layOutDay(
  office: TestOffice,
  { on, officials, people }: { on: string; officials: number; people: number },
): Promise<{ readonly dayId: number; readonly officialIds: number[]; readonly receptionIds: number[] }> {
  const [day] = await office.sql<{ id: number }>(
    `INSERT INTO reception_days ("on", kind) VALUES ($1, 'single') RETURNING id`,
    [on],
  );
  const seats = await office.sql<{ id: number }>(
    `INSERT INTO officials (full_name, post_kk, post_ru, body_id)
     SELECT 'Официал ' || n, 'x', 'x', b.id FROM generate_series(1, $1::int) n, bodies b WHERE b.code = 'kst' RETURNING id`,
    [officials],
  );
  const officialIds = seats.map(({ id }) => id);
  const applicants = await office.sql<{ id: number }>(
    `INSERT INTO applicants (kind, display_name, folded_name)
     SELECT 'naturalPerson', 'Человек ' || n, 'человек ' || n FROM generate_series(1, $1::int) n RETURNING id`,
    [people],
  );
  const rows = await office.sql<{ id: number }>(
    `INSERT INTO receptions (number, applicant_id, applicant_name, state, step, source, registered_on, essence,
       question_code, day_id, official_id, starts_at, ends_at)
     SELECT 'ЖҚ-2026-9' || lpad(n::text, 4, '0'), ($2::int[])[n], 'Человек ' || n, 'agreed', 10, 'byHand', $1::date - 9, 'суть',
       (SELECT code FROM questions ORDER BY length(code) DESC, code LIMIT 1), $3, ($4::int[])[1 + (n - 1) % $5],
       $1::timestamp AT TIME ZONE '+05' + make_interval(hours => 9, mins => 15 * ((n - 1) / $5)),
       $1::timestamp AT TIME ZONE '+05' + make_interval(hours => 9, mins => 15 + 15 * ((n - 1) / $5))
     FROM generate_series(1, $6::int) n RETURNING id`,
    [on, applicants.map(({ id }) => id), day?.id, officialIds, officials, people],
  );
  return { dayId: day?.id ?? 0, officialIds, receptionIds: rows.map(({ id }) => id) };
}

/** A person who comes without having asked. */
export function aWalkIn(lastName: string, changes: Record<string, unknown> = {}) {
  return {
    applicant: { kind: 'naturalPerson', lastName, firstName: 'Айнұр', address: 'Қостанай' },
    essence: 'Третий год не подключают дом к отоплению',
    questionCode: '01.01.02',
    territoryCode: '391000000',
    language: 'kk',
    ...changes,
  };
}
