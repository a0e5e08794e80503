import { addMonths, isPlainDate, type PlainDate } from '../calendar/plainDate.ts';
import { type DimensionName, isDimension, isPersonal, isTime } from '../figures/dimensions.ts';
import type { DimensionFilter } from '../figures/figureQuestion.ts';
import { type Comparison, comparisons, type Period, startOf } from '../figures/periods.ts';

/** What a board asks of all its panels. */
export interface BoardQuestion extends Period {
  readonly comparison: Comparison;
  readonly filter: readonly DimensionFilter[];
}

const spans = ['month', 'quarter', 'halfYear', 'year', 'twelve'] as const;

/** Reads the search part a board opens with, as its page does: the last twelve months where it names no period. */
export function readBoardSearch(search: string, today: PlainDate): BoardQuestion {
  const given = pairsOf(search);
  const first = (name: string) => given.get(name)?.[0];
  const span = spans.find((one) => one === first('span'));
  const [from, to] = [first('from'), first('to')];
  const days =
    !span && isPlainDate(from) && isPlainDate(to) && from <= to
      ? { from, to }
      : {
          from: !span || span === 'twelve' ? addMonths(startOf('month', today), -11) : startOf(span, today),
          to: today,
        };
  return {
    ...days,
    comparison: comparisons.find((one) => one === first('vs')) ?? 'lastYear',
    filter: [...given].flatMap(([name, values]) =>
      isDimension(name) && !isTime(name) && !isPersonal(name)
        ? [{ dimension: name as DimensionName, values }]
        : [],
    ),
  };
}

function pairsOf(search: string): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, string[]>();
  for (const pair of search.replace(/^\?/, '').split('&').filter(Boolean)) {
    const [name = '', value = ''] = pair
      .split('=')
      .map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
    pairs.set(name, [...(pairs.get(name) ?? []), value]);
  }
  return pairs;
}
