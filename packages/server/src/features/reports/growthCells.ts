import { addDays, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { GrowthCell } from '@tyndau/domain/reports/findGrowth';
import { Prisma, type Sql } from '../../db/archive.ts';

/** Two years to know the season by, half a year for the level before it. */
const MOST_WEEKS = 134;

export interface CountedWeek {
  readonly question: string;
  readonly place: string;
  /** Stretches of seven days before the newest, which is 0. */
  readonly lag: number;
  readonly count: number;
}

/** Letters of each question and district by stretches of seven days that end on the day. */
export function countWeeks(day: PlainDate): Sql {
  const since = addDays(day, 1 - 7 * MOST_WEEKS);
  return Prisma.sql`SELECT question_code AS question, district_code::text AS place, ((${day}::date - registered_on) / 7)::int AS lag,
      count(*)::int AS count
    FROM appeals WHERE registered_on BETWEEN ${since}::date AND ${day}::date AND district_code IS NOT NULL GROUP BY 1, 2, 3`;
}

/** The same as the search for growth takes them: a line of weeks for each cell, the newest first. */
export function growthCells(rows: readonly CountedWeek[]): GrowthCell[] {
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
