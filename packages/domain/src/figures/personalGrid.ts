import type { PlainDate } from '../calendar/plainDate.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import type { FigureRow, TallyRow } from './compose.ts';
import { type DimensionName, isPersonal, isTime } from './dimensions.ts';
import type { FigureQuestion } from './figureQuestion.ts';
import { endOf, startOf } from './periods.ts';

/** A value that fewer people than this bear in one square of the grid is not told. */
export const FEWEST = 5;

const coarse: readonly DimensionName[] = ['quarter', 'halfYear', 'year', 'region', 'district'];

/**
 * Whoever may not see personal data gets figures of people from one fixed grid only: calendar quarter x district, one mark
 * at a time, received appeals, quarters that are over. Any answer is then a sum of squares of the grid, so no set of
 * filters, subtracted from each other, tells more than the grid itself (decision 0020).
 */
export function checkPersonalGrid(question: FigureQuestion, today: PlainDate): Refusal[] {
  const marks = personalMarks(question);
  if (marks.length === 0) return [];
  const others = [...question.dimensions, ...question.filter.map(({ dimension }) => dimension)].filter(
    (name) => !isPersonal(name),
  );
  const isCoarse =
    marks.length === 1 &&
    others.every((name) => coarse.includes(name)) &&
    question.measures.every((name) => name === 'received' || name === 'receivedPart') &&
    startOf('quarter', question.from) === question.from &&
    endOf('quarter', startOf('quarter', question.to)) === question.to &&
    question.to < startOf('quarter', today);
  return isCoarse ? [] : [refusalOf('FIGURES_PERSONAL_TOO_FINE', 'dimensions', { fewest: FEWEST })];
}

/** The personal marks a question names. */
export function personalMarks({ dimensions, filter }: FigureQuestion): readonly DimensionName[] {
  return [...new Set([...dimensions, ...filter.map(({ dimension }) => dimension)])].filter(isPersonal);
}

/** The value under which stand all whose own value is not told. */
export const KEPT_BACK = '*';

/**
 * The answer out of the grid. `rows` are all of it within the filter by place: keys quarter, region, district, value of the
 * mark. A value that is not told and a value that nobody bears look alike: both are missing, and where a square keeps
 * somebody back, figures of values not told in it are "at least".
 */
export function answerFromGrid(question: FigureQuestion, rows: readonly TallyRow[]): readonly FigureRow[] {
  const mark = personalMarks(question)[0];
  const wanted = question.filter.find(({ dimension }) => dimension === mark)?.values;
  const told = new Map<string, { keys: readonly string[]; count: number; isPartial: boolean }>();
  const squares = squaresOf(rows);
  const values = new Set(squares.flatMap(({ shown }) => [...shown.keys()]));
  const total = rows.reduce((all, row) => all + receivedIn(row), 0);
  for (const { place, shown, kept } of squares) {
    const people = [
      ...[...values].map((value) => [value, shown.get(value) ?? 0] as const),
      [KEPT_BACK, kept] as const,
    ];
    for (const [value, count] of people) {
      const isWanted = wanted === undefined || value === KEPT_BACK || wanted.includes(value);
      const isUntold = kept > 0 && value !== KEPT_BACK && !shown.has(value);
      if (!isWanted || (count === 0 && !isUntold)) continue;
      const keys = question.dimensions.map((name) => keyIn(name, mark, place, value));
      const line = told.get(keys.join('\u001f')) ?? { keys, count: 0, isPartial: false };
      line.count += count;
      line.isPartial ||= isUntold || (value === KEPT_BACK && wanted !== undefined);
      told.set(keys.join('\u001f'), line);
    }
  }
  return [...told.values()]
    .filter(({ count }) => count > 0)
    .map(({ keys, count, isPartial }) => ({
      keys,
      values: question.measures.map((name) => (name === 'received' ? count : count / total)),
      previous: [],
      isPartial,
    }));
}

interface Square {
  readonly place: readonly string[];
  readonly shown: ReadonlyMap<string, number>;
  /** People whose value is not told. */
  readonly kept: number;
}

/** The squares of the grid with what may be told of each. */
export function squaresOf(rows: readonly TallyRow[]): readonly Square[] {
  const squares = new Map<string, TallyRow[]>();
  for (const row of rows) {
    const square = row.keys.slice(0, -1).join('\u001f');
    squares.set(square, [...(squares.get(square) ?? []), row]);
  }
  return [...squares.values()].map((square) => {
    const hidden = hiddenOf(square);
    const shown = square.filter((row) => receivedIn(row) > 0 && !hidden.has(row));
    return {
      place: square[0]?.keys.slice(0, -1) ?? [],
      shown: new Map(shown.map((row) => [row.keys.at(-1) ?? '', receivedIn(row)])),
      kept: [...hidden].reduce((all, row) => all + receivedIn(row), 0),
    };
  });
}

// At least two values and `FEWEST` people are kept back together: the square's known total gives none of them away.
function hiddenOf(square: readonly TallyRow[]): ReadonlySet<TallyRow> {
  const ordered = square
    .filter((row) => receivedIn(row) > 0)
    .sort(
      (a, b) => receivedIn(a) - receivedIn(b) || ((a.keys.at(-1) ?? '') < (b.keys.at(-1) ?? '') ? -1 : 1),
    );
  const hidden = new Set<TallyRow>();
  let people = 0;
  for (const row of ordered) {
    const isEnough = hidden.size === 0 || (hidden.size >= 2 && people >= FEWEST);
    if (receivedIn(row) >= FEWEST && isEnough) break;
    hidden.add(row);
    people += receivedIn(row);
  }
  return hidden;
}

function keyIn(
  name: DimensionName,
  mark: DimensionName | undefined,
  [quarter = '', region = '', district = '']: readonly string[],
  value: string,
): string {
  if (name === mark) return value;
  if (name === 'region') return region;
  if (name === 'district') return district;
  return isTime(name) ? startOf(name, quarter as PlainDate) : '';
}

function receivedIn({ tallied }: TallyRow): number {
  return tallied.received ?? 0;
}
