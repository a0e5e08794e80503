import { addDays, isPlainDate, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { Period } from '@tyndau/domain/figures/periods';
import { Prisma, type Sql } from '../../db/archive.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Office } from '../../office.ts';
import { askFigures } from '../figures/askFigures.ts';
import { type CellOfMap, cellFilter } from '../figures/cellFilter.ts';

/** What letters are set against: the same cell a year before, other places, or other questions. */
export const contrasts = ['period', 'place', 'question'] as const;
export type Contrast = (typeof contrasts)[number];

/** Which letters are read: of a period, and of a place and a question where they are given. */
export interface ContentScope extends CellOfMap {
  readonly period: Period;
}

export interface AskedScope {
  readonly from: string;
  readonly to: string;
  readonly territoryCode?: string | null | undefined;
  readonly questionCode?: string | null | undefined;
}

/** Reads a scope; throws NOT_FOUND for a place or a question that there is not. */
export function readScope(
  office: Office,
  { from, to, territoryCode, questionCode }: AskedScope,
): ContentScope {
  if (territoryCode && !office.book.territories.has(territoryCode)) throw new NotFound('territory');
  if (questionCode && !office.book.questions.has(questionCode)) throw new NotFound('question');
  if (!isPlainDate(from) || !isPlainDate(to)) throw new NotFound('period');
  return { period: { from, to }, territoryCode: territoryCode ?? null, questionCode: questionCode ?? null };
}

/** The contrast that says most of a scope: a question among the others, a place among the others, or the year before. */
export function usualContrast({ territoryCode, questionCode }: ContentScope): Contrast {
  return questionCode ? 'question' : territoryCode ? 'place' : 'period';
}

const within = ({ from, to }: Period): Sql =>
  Prisma.sql`a.registered_on BETWEEN ${from}::date AND ${to}::date`;

function ofPlace(office: Office, code: string | null): Sql {
  if (!code) return Prisma.sql`TRUE`;
  const { level } = office.book.territories.get(code) ?? { level: 2 };
  if (level === 0) return Prisma.sql`TRUE`;
  return level === 1 ? Prisma.sql`a.region_code = ${code}` : Prisma.sql`a.district_code = ${code}`;
}

function ofQuestion(office: Office, code: string | null): Sql {
  return code ? Prisma.sql`a.question_code = ANY(${office.book.questionWithLeaves(code)})` : Prisma.sql`TRUE`;
}

/** The scope as a condition on the alias `a`. */
export function scopeCondition(office: Office, { period, territoryCode, questionCode }: ContentScope): Sql {
  return Prisma.sql`${within(period)} AND ${ofPlace(office, territoryCode)} AND ${ofQuestion(office, questionCode)}`;
}

/** What the scope is set against, as a condition, and how many letters that are. */
export async function contrastOf(office: Office, scope: ContentScope, against: Contrast) {
  const { period, territoryCode, questionCode } = scope;
  const [place, question] = [ofPlace(office, territoryCode), ofQuestion(office, questionCode)];
  const before = { from: addDays(period.from, -365) as PlainDate, to: addDays(period.from, -1) };
  const wider = {
    period: { ...scope, period: before },
    place: { ...scope, territoryCode: null },
    question: { ...scope, questionCode: null },
  }[against];
  const condition = {
    period: Prisma.sql`${within(before)} AND ${place} AND ${question}`,
    place: Prisma.sql`${within(period)} AND NOT coalesce(${place}, FALSE) AND ${question}`,
    question: Prisma.sql`${within(period)} AND ${place} AND NOT ${question}`,
  }[against];
  const all = await countLetters(office, wider);
  return { condition, letters: against === 'period' ? all : all - (await countLetters(office, scope)) };
}

/** How many letters there are in a scope: a question to the catalogue. */
export async function countLetters(office: Office, scope: ContentScope): Promise<number> {
  const filter = cellFilter(office, scope);
  const { total } = await askFigures(office, {
    measures: ['received'],
    dimensions: [],
    filter,
    ...scope.period,
  });
  return total?.values[0] ?? 0;
}
