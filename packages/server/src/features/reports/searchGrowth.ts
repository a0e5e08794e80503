import { may } from '@tyndau/domain/access/permissions';
import { addDays, daysBetween, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import { findGrowth, type Growth, type GrowthCell } from '@tyndau/domain/reports/findGrowth';
import type { App } from '../../app.ts';
import { Prisma } from '../../db/archive.ts';
import { fromPlainDate, toPlainDate } from '../../db/dates.ts';
import type { User } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { ReferenceBook } from '../../reference/book.ts';
import { notify } from '../notifications/notify.ts';

/** Two years to know the season by, half a year for the level before it. */
const MOST_WEEKS = 134;
/** Growth that goes on is the same alert. */
const SAME_DAYS = 28;
const SEARCHING_MS = 120_000;

/**
 * Searches the seven days that end on the day for growth, once: whichever process comes first. Those who analyse the place
 * are told of what is new.
 */
export async function searchGrowth(app: App, day: PlainDate): Promise<void> {
  const { prisma } = app.archive;
  const on = fromPlainDate(day);
  const { count } = await prisma.growthSearch.createMany({
    data: [{ on, begunAt: app.clock() }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  const told = await prisma.$transaction(
    async (tx) => {
      const cells = await countCells(tx, day);
      const found = findGrowth(cells);
      await tx.growthSearch.update({ where: { on }, data: { cells: cells.length, found: found.length } });
      const told: number[] = [];
      for (const growth of found) told.push(...(await keepAlert(tx, app.keeper.current, day, growth)));
      return told;
    },
    { timeout: SEARCHING_MS },
  );
  app.archive.tell([...new Set(told)].map((userId) => ({ kind: 'told' as const, userId })));
}

/** Letters of each question and district by stretches of seven days, the newest first. */
async function countCells(tx: Transaction, day: PlainDate): Promise<GrowthCell[]> {
  const since = addDays(day, 1 - 7 * MOST_WEEKS);
  const rows = await tx.$queryRaw<{ question: string; place: string; lag: number; count: number }[]>(
    Prisma.sql`SELECT question_code AS question, district_code::text AS place, ((${day}::date - registered_on) / 7)::int AS lag,
        count(*)::int AS count
      FROM appeals WHERE registered_on BETWEEN ${since}::date AND ${day}::date AND district_code IS NOT NULL GROUP BY 1, 2, 3`,
  );
  const weeks = rows.reduce((most, { lag }) => Math.max(most, lag), 0) + 1;
  const cells = new Map<string, GrowthCell & { weeks: number[] }>();
  for (const { question, place, lag, count } of rows) {
    const key = `${question} ${place}`;
    const cell = cells.get(key) ?? { question, place, weeks: Array.from({ length: weeks }, () => 0) };
    cell.weeks[lag] = count;
    cells.set(key, cell);
  }
  return [...cells.values()];
}

async function keepAlert(
  tx: Transaction,
  book: ReferenceBook,
  day: PlainDate,
  { question, place, counted, expected, probability }: Growth,
): Promise<readonly number[]> {
  const known = await tx.growthAlert.findFirst({
    where: { questionCode: question, districtCode: place },
    orderBy: { id: 'desc' },
  });
  const numbers = { counted, expected, probability, lastOn: fromPlainDate(day) };
  if (known && daysBetween(toPlainDate(known.lastOn), day) <= SAME_DAYS) {
    await tx.growthAlert.update({ where: { id: known.id }, data: numbers });
    return [];
  }
  const { id } = await tx.growthAlert.create({
    data: { ...numbers, questionCode: question, districtCode: place, foundOn: numbers.lastOn },
  });
  const people = analystsOf(book, place);
  const facts = {
    counted,
    expected: Math.round(expected),
    question: namesOf(book.questions.get(question)) ?? question,
    place: namesOf(book.territories.get(place)) ?? place,
  };
  await notify(tx, people, 'growth.found', 'growthAlert', id, facts);
  return people;
}

interface Named {
  readonly nameKk: string;
  readonly nameRu: string;
  readonly nameEn: string;
}

const namesOf = (named: Named | undefined) =>
  named && { kk: named.nameKk, ru: named.nameRu, en: named.nameEn };

function analystsOf(book: ReferenceBook, place: string): number[] {
  const watches = (user: User) =>
    user.disabledAt === null &&
    may(user.role as Parameters<typeof may>[0], 'report.draft') &&
    (user.territoryCode === null || book.territoryWithParts(user.territoryCode).includes(place));
  return [...book.users.values()].filter(watches).map(({ id }) => id);
}
