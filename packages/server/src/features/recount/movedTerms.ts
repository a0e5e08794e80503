import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { type ClockStop, countTerm } from '@tyndau/domain/calendar/terms';
import { type Archive, Prisma } from '../../db/archive.ts';
import { toPlainDate } from '../../db/dates.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { ReferenceBook } from '../../reference/book.ts';

/** A term that today's calendar would end on another day. */
export interface MovedTerm {
  readonly id: number;
  readonly number: string;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
}

interface OpenTerm {
  readonly id: number;
  readonly number: string;
  readonly termRuleCode: string;
  readonly countedFrom: Date;
  readonly dueOn: Date;
}

const AT_ONCE = 5000;

/**
 * Open terms of the law in pages, with those of them that would move. A term that was extended by a decision, or set by
 * hand, is left alone: it was given as a day, and no calendar counts it.
 */
export async function* movedTerms(
  archive: Pick<Archive, 'read'>,
  book: ReferenceBook,
): AsyncGenerator<{ readonly looked: number; readonly moved: MovedTerm[] }> {
  const rules = new Map(book.termRules.map((rule) => [rule.code, rule]));
  const counted = new Map<string, PlainDate>();
  for (let after = 0; ; ) {
    const page = await termsAfter(archive, after);
    const stopped = await stopsOf(archive, page);
    const moved = page.flatMap(({ id, number, termRuleCode, countedFrom, dueOn }): MovedTerm[] => {
      const rule = rules.get(termRuleCode);
      if (!rule) return [];
      const [from, fromOn] = [toPlainDate(countedFrom), toPlainDate(dueOn)];
      const stops = stopped.get(id);
      if (stops) {
        const toOn = countTerm(rule, from, book.calendar, stops).dueOn;
        return toOn === fromOn ? [] : [{ id, number, fromOn, toOn }];
      }
      const key = `${termRuleCode} ${from}`;
      // Fifty thousand terms begin on a few hundred days: each day is counted once.
      const toOn = counted.get(key) ?? countTerm(rule, from, book.calendar).dueOn;
      counted.set(key, toOn);
      return toOn === fromOn ? [] : [{ id, number, fromOn, toOn }];
    });
    yield { looked: page.length, moved };
    if (page.length < AT_ONCE) return;
    after = page.at(-1)?.id ?? after;
  }
}

// Few clocks ever stood still; those terms are counted without the days they did.
async function stopsOf(
  archive: Pick<Archive, 'read'>,
  page: readonly OpenTerm[],
): Promise<Map<number, ClockStop[]>> {
  const rows = await archive.read<{ appealId: number; stoppedOn: Date; resumedOn: Date }>(Prisma.sql`
    SELECT appeal_id AS "appealId", decided_on AS "stoppedOn", resumed_on AS "resumedOn" FROM path_steps
    WHERE appeal_id = ANY(${page.map(({ id }) => id)}) AND resumed_on IS NOT NULL`);
  const stops = new Map<number, ClockStop[]>();
  for (const { appealId, stoppedOn, resumedOn } of rows) {
    const stop = { stoppedOn: toPlainDate(stoppedOn), resumedOn: toPlainDate(resumedOn) };
    stops.set(appealId, [...(stops.get(appealId) ?? []), stop]);
  }
  return stops;
}

function termsAfter(archive: Pick<Archive, 'read'>, after: number): Promise<OpenTerm[]> {
  return archive.read<OpenTerm>(Prisma.sql`
    SELECT a.id, a.number, a.term_rule_code AS "termRuleCode", a.due_on AS "dueOn",
      coalesce(a.term_from_on, a.registered_on) AS "countedFrom"
    FROM appeals a
    WHERE a.id > ${after} AND ${openByLaw}
    ORDER BY a.id LIMIT ${AT_ONCE}`);
}

const openByLaw = Prisma.sql`a.closed_on IS NULL AND a.answered_on IS NULL AND a.split_on IS NULL
  AND a.due_on IS NOT NULL AND a.term_rule_code IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM extensions e WHERE e.appeal_id = a.id)`;

/** How many open terms there are to look at. */
export async function countOpenTerms(archive: Pick<Archive, 'read'>): Promise<number> {
  const rows = await archive.read<{ count: number }>(
    Prisma.sql`SELECT count(*) AS count FROM appeals a WHERE ${openByLaw}`,
  );
  return rows[0]?.count ?? 0;
}

/**
 * Moves the terms; each only while it still ends on the day it was found with: whatever was answered or extended meanwhile
 * stays. The routing of the body goes along where it ended on the same day. Gives what moved, with its new version.
 */
export async function moveTerms(
  tx: Transaction,
  recountId: number,
  moved: readonly MovedTerm[],
): Promise<{ readonly id: number; readonly version: number }[]> {
  if (moved.length === 0) return [];
  const ids = moved.map(({ id }) => id);
  const from = moved.map(({ fromOn }) => fromOn);
  const to = moved.map(({ toOn }) => toOn);
  return tx.$queryRaw<{ id: number; version: number }[]>(Prisma.sql`
    WITH moved AS (
      SELECT * FROM unnest(${ids}::int[], ${from}::date[], ${to}::date[]) AS m(id, from_on, to_on)
    ), changed AS (
      UPDATE appeals a SET due_on = m.to_on, version = a.version + 1 FROM moved m
      WHERE a.id = m.id AND a.due_on = m.from_on AND a.closed_on IS NULL AND a.answered_on IS NULL
      RETURNING a.id, a.version, m.from_on, m.to_on
    ), routed AS (
      UPDATE routings r SET due_on = c.to_on FROM changed c
      WHERE r.appeal_id = c.id AND r.ended_at IS NULL AND r.due_on = c.from_on
    ), kept AS (
      INSERT INTO recounted_terms (recount_id, appeal_id, from_on, to_on)
      SELECT ${recountId}, id, from_on, to_on FROM changed
    )
    SELECT id, version FROM changed`);
}
