import { dimensionOf, isTime } from '@tyndau/domain/figures/dimensions';
import { Prisma, type Sql } from '../db/archive.ts';
import { visibleIntakes } from '../features/intake/intakes.visibility.ts';
import type { Office } from '../office.ts';
import type { EngineRow } from './columnStore.ts';
import { unitStart } from './compileTally.ts';
import type { LetterTask } from './countSheet.ts';

const column = (field: string) => Prisma.raw(`i."${field}"`);

/** Counts letters by the day of their journal, or those that wait for their card now, of what the viewer may know of. */
export async function countLetters(office: Office, task: LetterTask): Promise<readonly EngineRow[]> {
  const { day, period, today, question, names } = task;
  // Who waited on a day that is over is not written anywhere: no number is better than a wrong one.
  const isUnknown = day === 'waiting' && (period.to < today || period.from > today);
  if (isUnknown || !office.may('intake.read'))
    return question.dimensions.length > 0 ? [] : [Object.fromEntries(names.map((_, at) => [`t${at}`, null]))];
  const keys = question.dimensions.map((name) =>
    isTime(name) ? unitStart(name, column('journal_on')) : column(dimensionOf(name).letterField ?? ''),
  );
  const shown = [
    ...keys.map((key, at) => Prisma.sql`${key} AS ${Prisma.raw(`k${at}`)}`),
    ...names.map((_, at) => Prisma.sql`count(*)::float8 AS ${Prisma.raw(`t${at}`)}`),
  ];
  const within = day === 'waiting' ? waiting : acceptedIn(period.from, period.to);
  const asked = question.filter.map(({ dimension, values }) =>
    values.some((value) => value !== '')
      ? Prisma.sql`${column(dimensionOf(dimension).letterField ?? '')} IN (${Prisma.join([...values])})`
      : Prisma.sql`FALSE`,
  );
  const where = Prisma.join([within, ...asked, visibleIntakes(office)], ' AND ');
  const by =
    keys.length > 0
      ? Prisma.sql`GROUP BY ${Prisma.join(keys.map((_, at) => Prisma.raw(String(at + 1))))}`
      : Prisma.empty;
  return office.archive.read<EngineRow>(
    Prisma.sql`SELECT ${Prisma.join(shown)} FROM intakes i WHERE ${where} ${by}`,
  );
}

const waiting = Prisma.sql`i.state IN ('accepted', 'distributed')`;
const acceptedIn = (from: string, to: string): Sql =>
  Prisma.sql`i.journal_on BETWEEN ${from}::date AND ${to}::date`;
