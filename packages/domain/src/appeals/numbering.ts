import type { PlainDate } from '../calendar/plainDate.ts';
import { yearOf } from '../calendar/plainDate.ts';
import type { ApplicantKind } from './vocabulary.ts';

/** What a number is made of. `part` is the fraction of an appeal forwarded in part (/1, /2 …). */
export interface NumberParts {
  readonly letter: string;
  readonly year: number;
  readonly serial: number;
  readonly part: number | null;
}

/** Start values of the number patterns; every office may set its own. */
export const numberPatterns = {
  appeal: '{letter}-{year}-{serial:8}',
  talon: 'Т-{year}-{serial:6}',
  reception: 'ЖҚ-{year}-{serial:5}',
  assignment: 'ТП-{year}-{serial:5}',
  notice: 'Ш-{year}-{serial:6}',
} as const;

/** ЖТ = жеке тұлға, natural person; ЗТ = заңды тұлға, legal entity. A sole entrepreneur is a natural person. */
export function numberLetter(kind: ApplicantKind): 'ЖТ' | 'ЗТ' {
  return kind === 'legalEntity' ? 'ЗТ' : 'ЖТ';
}

/** @example formatNumber('{letter}-{year}-{serial:8}', …) gives 'ЖТ-2026-00000042', with part 1 'ЖТ-2026-00000042/1' */
export function formatNumber(pattern: string, parts: NumberParts): string {
  const number = pattern
    .replace('{letter}', parts.letter)
    .replace('{year}', String(parts.year).padStart(4, '0'))
    .replace(/\{serial:(\d+)\}/, (_, width) => String(parts.serial).padStart(Number(width), '0'));
  return parts.part === null ? number : `${number}/${parts.part}`;
}

const lookalikes: Readonly<Record<string, string>> = {
  T: 'Т',
  K: 'К',
  P: 'Р',
  H: 'Н',
  C: 'С',
  A: 'А',
  O: 'О',
};

/** A number typed on a Latin keyboard: «T-2026-…» of a talon looks as «Т-2026-…» does, and means it where the pattern is Cyrillic. */
export function typedAsWritten(pattern: string, typed: string): string {
  return typed.replace(/^[A-Z]/i, (letter) => {
    const written = lookalikes[letter.toUpperCase()];
    return written && pattern.startsWith(written) ? written : letter;
  });
}

/** Reads a number back; null when it does not follow the pattern. */
export function parseNumber(pattern: string, text: string): NumberParts | null {
  const source = pattern.split(/(\{letter\}|\{year\}|\{serial:\d+\})/).map(tokenSource);
  const match = new RegExp(`^${source.join('')}(?:/(?<part>\\d+))?$`, 'u').exec(text.trim());
  if (!match?.groups) return null;
  const { letter = '', year = '0', serial = '0', part } = match.groups;
  return {
    letter,
    year: Number(year),
    serial: Number(serial),
    part: part === undefined ? null : Number(part),
  };
}

function tokenSource(token: string): string {
  if (token === '{letter}') return '(?<letter>\\p{L}+)';
  if (token === '{year}') return '(?<year>\\d{4})';
  const serial = /^\{serial:(\d+)\}$/.exec(token);
  // A serial that outgrew its width is still a serial.
  if (serial) return `(?<serial>\\d{${serial[1]},})`;
  return token.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

export const throughNumberings = ['perYear', 'perDay'] as const;

export type ThroughNumbering = (typeof throughNumberings)[number];

/** Within which numbers run: the year, so that the journal of a day is a slice; or the day, by setting. */
export function throughNumberScope(on: PlainDate, numbering: ThroughNumbering): string {
  return numbering === 'perYear' ? String(yearOf(on)) : on;
}

/** The through number of the next line of the journal after the last one written. */
export function nextThroughNumber(
  last: { readonly on: PlainDate; readonly number: number } | null,
  on: PlainDate,
  numbering: ThroughNumbering = 'perYear',
): number {
  const continues = last && throughNumberScope(last.on, numbering) === throughNumberScope(on, numbering);
  return continues ? last.number + 1 : 1;
}
