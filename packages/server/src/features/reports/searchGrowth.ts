import { may } from '@tyndau/domain/access/permissions';
import { daysBetween, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import { findGrowth, type Growth } from '@tyndau/domain/reports/findGrowth';
import type { App } from '../../app.ts';
import { fromPlainDate, toPlainDate } from '../../db/dates.ts';
import type { User } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { ReferenceBook } from '../../reference/book.ts';
import { notify } from '../notifications/notify.ts';
import { type CountedWeek, countWeeks, growthCells } from './growthCells.ts';

/** Growth that goes on is the same alert. */
export const SAME_DAYS = 28;
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
      const cells = growthCells(await tx.$queryRaw<CountedWeek[]>(countWeeks(day)));
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
