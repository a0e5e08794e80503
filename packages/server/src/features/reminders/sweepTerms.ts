import { officeDate, officeTime } from '@tyndau/domain/calendar/officeZone';
import { addWorkingDays, isWorkingDay } from '@tyndau/domain/calendar/workingCalendar';
import { type ReminderStep, reminderStep } from '@tyndau/domain/reminders/reminderSteps';
import type { App } from '../../app.ts';
import { Prisma } from '../../db/archive.ts';
import { fromPlainDate, toPlainDate } from '../../db/dates.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { ReferenceBook } from '../../reference/book.ts';
import { type OpenTerm, openTerms } from './openTerms.store.ts';
import { reminderRules } from './reminderRules.ts';
import { type SumOf, tellHeads } from './tellHeads.ts';
import { type Reminded, type ToldOf, tellReminded } from './tellReminded.ts';
import { openLadder } from './whoIsTold.ts';

export interface Swept {
  readonly looked: number;
  readonly reminded: number;
  readonly mails: number;
}

const LONGEST_MS = 10 * 60_000;

/** In the office's hours, on its working days: nobody is woken by a reminder. */
export function isOfficeHour(book: ReferenceBook, now: Date): boolean {
  const at = officeTime(now.toISOString()).slice(0, 5);
  const hour = (key: string, fallback: string) => String(book.settings.get(key) ?? fallback);
  const isOpen = hour('workingDay.start', '09:00') <= at && at < hour('workingDay.end', '18:30');
  return isOpen && isWorkingDay(book.calendar, officeDate(now.toISOString()));
}

/**
 * Looks once an hour at every open term, and tells whoever the ladder names; null when another server has had this hour.
 * The hour, the reminders and their letters are one transaction: a server that dies leaves the hour to the next.
 */
export async function sweepTerms(app: App): Promise<Swept | null> {
  const now = app.clock();
  const today = officeDate(now.toISOString());
  const hour = Number(officeTime(now.toISOString()).slice(0, 2));
  const book = app.keeper.current;
  const told: ToldOf = new Map();
  const swept = await app.archive.prisma.$transaction(
    async (tx) => {
      const [lock] = await tx.$queryRaw<{ isOurs: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtext('tyndau_sweep')) AS "isOurs"`;
      if (!lock?.isOurs) return null;
      const taken = await tx.$executeRaw`
        INSERT INTO term_sweeps ("on", hour, started_at) VALUES (${today}::date, ${hour}, ${now}) ON CONFLICT DO NOTHING`;
      if (taken === 0) return null;
      const found = await sweepOnce(app, tx, book, now, told);
      const where = { on_hour: { on: fromPlainDate(today), hour } };
      await tx.termSweep.update({ where, data: { ...found, endedAt: app.clock() } });
      return found;
    },
    { timeout: LONGEST_MS },
  );
  app.archive.tell([...told.keys()].map((userId) => ({ kind: 'told', userId })));
  return swept;
}

async function sweepOnce(
  app: App,
  tx: Transaction,
  book: ReferenceBook,
  now: Date,
  told: ToldOf,
): Promise<Swept> {
  const today = officeDate(now.toISOString());
  const rules = reminderRules(book);
  const ladder = openLadder(book);
  const horizon = addWorkingDays(book.calendar, today, Math.max(...rules.before));
  const sums: SumOf | null = (await isFirstOfDay(tx, now)) ? new Map() : null;
  let [looked, reminded] = [0, 0];
  for await (const page of openTerms(app.archive, horizon)) {
    looked += page.length;
    if (sums) for (const term of page) addUp(sums, ladder.headsOf(term), toPlainDate(term.dueOn) < today);
    const steps = page.flatMap((term) => {
      const step = reminderStep(toPlainDate(term.dueOn), today, book.calendar, rules);
      return step ? [{ term, step, ids: ladder.told(term, step.rung) }] : [];
    });
    const fresh = await keepNew(tx, steps, now);
    reminded += fresh.length;
    for (const { term, step, ids } of fresh) {
      for (const id of ids) keep(told, id, { term, step });
    }
  }
  const summed = sums ? await tellHeads(tx, book, now, sums) : 0;
  // Whoever is a head reads the sum of the morning, and no second letter about a part of it.
  const mails = await tellReminded(tx, book, now, told, (userId) => sums?.has(userId) !== true);
  for (const userId of sums?.keys() ?? []) if (!told.has(userId)) told.set(userId, []);
  return { looked, reminded, mails: mails + summed };
}

// The sweep of this hour is written already.
async function isFirstOfDay(tx: Transaction, now: Date): Promise<boolean> {
  return (await tx.termSweep.count({ where: { on: fromPlainDate(officeDate(now.toISOString())) } })) === 1;
}

function addUp(sums: SumOf, heads: readonly number[], isOverdue: boolean): void {
  for (const id of heads) {
    const { due, overdue } = sums.get(id) ?? { due: 0, overdue: 0 };
    sums.set(id, isOverdue ? { due, overdue: overdue + 1 } : { due: due + 1, overdue });
  }
}

interface Given {
  readonly term: OpenTerm;
  readonly step: ReminderStep;
  readonly ids: readonly number[];
}

// The key of the table is what makes a step be given once for a term, whatever the hour.
async function keepNew(tx: Transaction, steps: readonly Given[], now: Date): Promise<Given[]> {
  if (steps.length === 0) return [];
  const json = JSON.stringify(
    steps.map(({ term, step, ids }) => [term.entity, term.id, toPlainDate(term.dueOn), step.step, ids]),
  );
  const rows = await tx.$queryRaw<{ entity: string; id: number }[]>(Prisma.sql`
    INSERT INTO reminders (entity, entity_id, due_on, step, told_ids, told_at)
    SELECT r->>0, (r->>1)::int, (r->>2)::date, r->>3, ARRAY(SELECT jsonb_array_elements_text(r->4)::int), ${now}
    FROM jsonb_array_elements(${json}::jsonb) AS r
    ON CONFLICT DO NOTHING RETURNING entity, entity_id AS id`);
  const fresh = new Set(rows.map(({ entity, id }) => `${entity}:${id}`));
  return steps.filter(({ term }) => fresh.has(`${term.entity}:${term.id}`));
}

function keep(told: ToldOf, userId: number, one: Reminded): void {
  const list = told.get(userId);
  if (list) list.push(one);
  else told.set(userId, [one]);
}
