import { yearOf } from '@tyndau/domain/calendar/plainDate';
import type { FigureRow } from '@tyndau/domain/figures/compose';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { formulaOf } from '@tyndau/domain/figures/measures';
import type { Office } from '../../office.ts';

/** By whose word residents were counted, of which year, and of how many territories. */
export interface ResidentsWord {
  readonly year: number;
  readonly source: string;
  readonly statedOn: Date;
  readonly territories: number;
}

/** The words that an answer per resident rests on, the widest first; empty where nothing is counted per resident. */
export function listResidentsWords(
  office: Office,
  { measures, dimensions, to }: FigureQuestion,
  rows: readonly FigureRow[],
): readonly ResidentsWord[] {
  if (!measures.some((name) => 'perThousand' in formulaOf(name))) return [];
  const place = dimensions.indexOf(dimensions.includes('district') ? 'district' : 'region');
  const words = new Map<string, ResidentsWord>();
  for (const code of new Set(rows.map(({ keys }) => keys[place] ?? ''))) {
    const row = office.book.residentsOf(code, yearOf(to));
    if (!row) continue;
    const { year, source, statedOn } = row;
    const key = `${year} ${source} ${statedOn.toISOString()}`;
    words.set(key, { ...{ year, source, statedOn }, territories: (words.get(key)?.territories ?? 0) + 1 });
  }
  return [...words.values()].sort((one, other) => other.territories - one.territories);
}
