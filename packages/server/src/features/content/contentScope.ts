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

/** Letters of a period, of a cell, without those of another cell. */
export interface LetterPart {
  readonly period: Period;
  readonly of: CellOfMap;
  readonly except: CellOfMap | null;
}

/** The letters of the scope itself. */
export function partOf(scope: ContentScope): LetterPart {
  return { period: scope.period, of: scope, except: null };
}

/** What the scope is set against. */
export function contrastOf(scope: ContentScope, against: Contrast): LetterPart {
  const { period, territoryCode, questionCode } = scope;
  const before = { from: addDays(period.from, -365) as PlainDate, to: addDays(period.from, -1) };
  const [place, question] = [
    { territoryCode, questionCode: null },
    { territoryCode: null, questionCode },
  ];
  return {
    period: { period: before, of: scope, except: null },
    place: { period, of: question, except: place },
    question: { period, of: place, except: question },
  }[against];
}

/** The part as a condition on the alias `a`. */
export function partCondition(office: Office, { period, of, except }: LetterPart): Sql {
  const cell = ({ territoryCode, questionCode }: CellOfMap) =>
    Prisma.sql`${ofPlace(office, territoryCode)} AND ${ofQuestion(office, questionCode)}`;
  const without = except ? Prisma.sql`AND NOT coalesce(${cell(except)}, FALSE)` : Prisma.empty;
  return Prisma.sql`${within(period)} AND ${cell(of)} ${without}`;
}

/** How many letters there are in a part: a question to the catalogue. */
export async function countLetters(office: Office, { period, of, except }: LetterPart): Promise<number> {
  const count = async (cells: readonly CellOfMap[]) => {
    const { total } = await askFigures(office, {
      ...{ measures: ['received'], dimensions: [], ...period },
      filter: cells.flatMap((cell) => cellFilter(office, cell)),
    });
    return total?.values[0] ?? 0;
  };
  return (await count([of])) - (except ? await count([of, except]) : 0);
}
