import type { PanelOrder } from '@tyndau/domain/boards/board';
import { type DimensionName, dimensionOf, isTime } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { weighGrowth } from '@tyndau/domain/figures/measures';
import { piecesOf } from '@tyndau/domain/figures/periods';
import type { FigureLine } from './useFigures.ts';

/** The lines of a ranking or a table: by the first measure, by how surely it has grown, or by name. */
export function orderedRows(
  { measures: [measure = 'received'] }: FigureQuestion,
  rows: readonly FigureLine[],
  order: PanelOrder,
  nameOfRow: (row: FigureLine) => string,
): FigureLine[] {
  const growth = ({ values, previous }: FigureLine) =>
    weighGrowth(measure, values[0] ?? null, previous[0] ?? null) ?? Number.NEGATIVE_INFINITY;
  const names = new Map(order === 'name' ? rows.map((row) => [row, nameOfRow(row)]) : []);
  return [...rows].sort((a, b) => {
    if (order === 'name') return (names.get(a) ?? '').localeCompare(names.get(b) ?? '');
    const by = order === 'growth' ? growth(b) - growth(a) : 0;
    return by || (b.values[0] ?? -1) - (a.values[0] ?? -1);
  });
}

/** The places along an axis. Time and bands have an order of their own and no gaps; anything else goes by its weight. */
export function placesAlong(
  question: FigureQuestion,
  along: DimensionName,
  rows: readonly FigureLine[],
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  if (isTime(along)) return piecesOf(along, question).map(({ start }) => String(start));
  const { values } = dimensionOf(along);
  if (values.from === 'list') return Object.keys(values.values);
  return heaviest(rows, question.dimensions.indexOf(along), most);
}

/** Values of the dimension at this place of the keys, the heaviest by the first measure first. */
export function heaviest(
  rows: readonly FigureLine[],
  at: number,
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  const sums = new Map<string, number>();
  for (const { keys, values } of rows)
    sums.set(keys[at] ?? '', (sums.get(keys[at] ?? '') ?? 0) + (values[0] ?? 0));
  return [...sums]
    .filter(([, sum]) => sum > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([name]) => name);
}
