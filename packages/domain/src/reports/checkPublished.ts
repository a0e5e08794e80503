import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { type PrintedNumber, readPrinted, rounded, roundingOf, truncated } from './printedNumber.ts';
import { namesIn, type Relation, readRelation } from './publishedRelation.ts';

/** A line of a published report: a figure as printed, and what the report says of it. Several checks stand apart by «|». */
export interface PublishedFigure {
  readonly code: string;
  readonly name: string;
  readonly printed: string;
  readonly check: string;
}

/** Why a figure is as it is, where it does not agree: what was probably done instead. */
export type Suspicion = 'truncated' | 'otherBase' | null;

/** What came of one check. */
export interface Finding {
  readonly code: string;
  readonly check: string;
  readonly holds: boolean;
  /** What the other figures give, unrounded. */
  readonly computed: number;
  readonly printed: number;
  /** By how much the two may differ because figures were rounded before they were printed. */
  readonly tolerance: number;
  readonly suspicion: Suspicion;
}

export const publishedRefusalCodes = [
  'PUBLISHED_EMPTY',
  'PUBLISHED_CODE_WRONG',
  'PUBLISHED_CODE_TWICE',
  'PUBLISHED_NUMBER_WRONG',
  'PUBLISHED_CHECK_WRONG',
  'PUBLISHED_FIGURE_UNKNOWN',
] as const;
export type PublishedRefusal = Refusal<(typeof publishedRefusalCodes)[number]>;

type Numbers = ReadonlyMap<string, PrintedNumber>;

/** What cannot be read in the figures; the row is counted from 1. */
export function checkFigures(figures: readonly PublishedFigure[]): readonly PublishedRefusal[] {
  if (figures.length === 0) return [refusalOf('PUBLISHED_EMPTY', 'figures')];
  const codes = figures.map(({ code }) => code);
  return figures.flatMap(({ code, printed, check }, at) => {
    const row = { row: at + 1, code };
    const relations = checksIn(check).map(readRelation);
    const unknown = relations
      .flatMap((relation) => (relation ? namesIn(relation) : []))
      .find((name) => !codes.includes(name));
    return [
      ...(/^[\p{L}_][\p{L}\d_.]*$/u.test(code) ? [] : [refusalOf('PUBLISHED_CODE_WRONG', 'figures', row)]),
      ...(codes.indexOf(code) === at ? [] : [refusalOf('PUBLISHED_CODE_TWICE', 'figures', row)]),
      ...(readPrinted(printed) ? [] : [refusalOf('PUBLISHED_NUMBER_WRONG', 'figures', row)]),
      ...(relations.includes(null) ? [refusalOf('PUBLISHED_CHECK_WRONG', 'figures', row)] : []),
      ...(unknown ? [refusalOf('PUBLISHED_FIGURE_UNKNOWN', 'figures', { ...row, name: unknown })] : []),
    ];
  });
}

/** Checks every relation of figures that can be read. */
export function checkPublished(figures: readonly PublishedFigure[]): readonly Finding[] {
  const numbers: Numbers = new Map(
    figures.flatMap(({ code, printed }) => {
      const number = readPrinted(printed);
      return number ? [[code, number] as const] : [];
    }),
  );
  return figures.flatMap(({ code, check }) => {
    const printed = numbers.get(code);
    return checksIn(check).flatMap((text) => {
      const relation = readRelation(text);
      return printed && relation ? [findingOf(code, text, printed, relation, numbers)] : [];
    });
  });
}

function findingOf(
  code: string,
  check: string,
  printed: PrintedNumber,
  relation: Relation,
  numbers: Numbers,
): Finding {
  const computed = computedOf(relation, numbers);
  const tolerance = toleranceOf(printed, relation, numbers);
  const holds =
    relation.kind === 'atMost'
      ? printed.value <= computed + tolerance
      : Math.abs(printed.value - computed) <= tolerance + 1e-9;
  const suspicion = holds ? null : suspicionOf(printed, relation, numbers);
  return { code, check, holds, computed, printed: printed.value, tolerance, suspicion };
}

/** The checks of a line. */
export function checksIn(check: string): readonly string[] {
  return check
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function total(names: readonly string[], numbers: Numbers): number {
  return names.reduce((sum, name) => sum + (numbers.get(name)?.value ?? 0), 0);
}

function computedOf(relation: Relation, numbers: Numbers): number {
  switch (relation.kind) {
    case 'sum':
      return total(relation.plus, numbers) - total(relation.minus, numbers);
    case 'atMost':
      return total(relation.plus, numbers);
    case 'share':
      return (100 * total(relation.part, numbers)) / total(relation.of, numbers);
    case 'growth':
      return (total([relation.now], numbers) / total([relation.before], numbers) - 1) * 100;
    case 'times':
      return total([relation.now], numbers) / total([relation.before], numbers);
  }
}

/**
 * Whole numbers are counts: their sums hold exactly. A figure printed with decimals was rounded, and so was each of its
 * terms; a share may differ by half of its own last place.
 */
function toleranceOf(printed: PrintedNumber, relation: Relation, numbers: Numbers): number {
  if (relation.kind !== 'sum' && relation.kind !== 'atMost') return roundingOf(printed);
  const all = [printed, ...namesIn(relation).flatMap((name) => numbers.get(name) ?? [])];
  return all.filter(({ digits }) => digits > 0).reduce((sum, number) => sum + roundingOf(number), 0);
}

function suspicionOf(printed: PrintedNumber, relation: Relation, numbers: Numbers): Suspicion {
  const { value, digits } = printed;
  if (relation.kind === 'sum' || relation.kind === 'atMost') return null;
  if (Math.abs(truncated(computedOf(relation, numbers), digits) - value) < 1e-9) return 'truncated';
  if (relation.kind === 'growth') {
    const [now, before] = [total([relation.now], numbers), total([relation.before], numbers)];
    return Math.abs(rounded(((now - before) / now) * 100, digits) - value) < 1e-9 ? 'otherBase' : null;
  }
  return null;
}
