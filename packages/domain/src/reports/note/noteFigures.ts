import type { Period } from '../../figures/periods.ts';

/** A value beside that of the same days of the year before. */
export interface Compared {
  readonly value: number | null;
  readonly before: number | null;
}

/** A line of a ranking, named in the language of the note. */
export interface NoteLine extends Compared {
  readonly name: string;
}

/** A body by terms and quality. */
export interface NoteBody {
  readonly name: string;
  readonly considered: number;
  readonly late: number;
  readonly lateShare: number | null;
  readonly daysMedian: number | null;
  readonly satisfiedShare: number | null;
  readonly reworkedShare: number | null;
}

/** Growth of a question in a place, with what was written to it. */
export interface NoteGrowth {
  readonly place: string;
  readonly question: string;
  readonly counted: number;
  readonly expected: number;
  readonly causes: readonly string[];
  readonly measures: readonly string[];
}

export const noteMeasures = [
  ...(['received', 'open', 'considered', 'consideredShare', 'satisfied', 'satisfiedShare'] as const),
  ...(['explained', 'explainedShare', 'refused', 'refusedShare', 'forwarded', 'forwardedShare'] as const),
  ...(['consideredLate', 'openLate', 'lateShare', 'daysMedian', 'daysP90'] as const),
  ...(['repeats', 'repeatsShare', 'collective', 'fromAbove'] as const),
] as const;
export type NoteMeasure = (typeof noteMeasures)[number];

/** Everything a note tells of, as the catalogue of figures counted it. */
export interface NoteFigures {
  readonly period: Period;
  readonly total: Readonly<Record<NoteMeasure, Compared>>;
  /** Received by month. */
  readonly months: readonly NoteLine[];
  readonly districts: readonly NoteLine[];
  readonly sections: readonly NoteLine[];
  readonly questions: readonly NoteLine[];
  readonly outcomes: readonly NoteLine[];
  readonly bodies: readonly NoteBody[];
  readonly growth: readonly NoteGrowth[];
}

/** Letters without which a growth in per cent says nothing (proposed by us, not of an act). */
export const FEWEST_FOR_GROWTH = 10;

/** The lines that grew most for their size, of those that are large enough; the first `most`. */
export function fastest(lines: readonly NoteLine[], most: number): readonly NoteLine[] {
  // From one letter to eleven is less of a change than from a hundred to two hundred.
  const growth = ({ value, before }: NoteLine) =>
    ((value ?? 0) - (before ?? 0)) / Math.sqrt((before ?? 0) + 1);
  return lines
    .filter(({ value, before }) => (value ?? 0) >= FEWEST_FOR_GROWTH && (before ?? 0) > 0)
    .filter((line) => growth(line) > 0)
    .sort((one, other) => growth(other) - growth(one))
    .slice(0, most);
}
