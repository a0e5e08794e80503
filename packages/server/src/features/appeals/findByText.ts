import { formatNumber, parseNumber } from '@tyndau/domain/appeals/numbering';
import { yearOf } from '@tyndau/domain/calendar/plainDate';
import { Prisma, type Sql } from '../../db/archive.ts';
import type { Office } from '../../office.ts';

/** The register goes back to the first year of the present law's numbers. */
const FIRST_YEAR = 2021;
const LETTERS = ['ЖТ', 'ЗТ'];

/**
 * Numbers a person may mean by what he types: the whole number, or only its running part (42 for ЖТ-2026-00000042), in any
 * year, the latest first. Asked by equality, so that the index of numbers answers whatever the size of the register.
 */
export function numbersMeant(typed: string, office: Office): string[] {
  const text = typed.trim().toUpperCase();
  const pattern = String(office.book.settings.get('numbers.appealPattern') ?? '{letter}-{year}-{serial:8}');
  const whole = parseNumber(pattern, text);
  if (whole) return [formatNumber(pattern, whole)];
  if (!/^\d{1,8}$/.test(text)) return [text];
  const serial = Number(text);
  const years = Array.from(
    { length: yearOf(office.today) - FIRST_YEAR + 1 },
    (_, index) => yearOf(office.today) - index,
  );
  return years.flatMap((year) =>
    LETTERS.map((letter) => formatNumber(pattern, { letter, year, serial, part: null })),
  );
}

/**
 * The beginning of a number in small letters, ready for LIKE: «ЖТ-2026» or «ЖТ-2026-0000004»; null where the text cannot be one. A number
 * begins with letters, so bare digits stay what numbersMeant makes of them.
 */
export function beginningOfNumber(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  return /^\p{L}{1,4}[-/ ]?\d/u.test(text) ? `${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` : null;
}

/**
 * Appeals of people whose name has all the words. The people are found first, and apart: among a million letters the planner
 * would rather walk the register by date and look at each name.
 */
export function namedCondition(words: readonly string[]): Sql {
  if (words.length === 0) return Prisma.sql`FALSE`;
  return Prisma.sql`a.applicant_id = ANY(ARRAY(SELECT p.id FROM applicants p WHERE ${namedPeople(words)}))`;
}

/** People whose name has all the words, as a condition on the alias `p`. */
export function namedPeople(words: readonly string[]): Sql {
  return Prisma.join(
    words.map((word) => Prisma.sql`p.folded_name LIKE ${`%${word}%`}`),
    ' AND ',
  );
}
