import { addDays, addMonths, isPlainDate, type PlainDate } from '../calendar/plainDate.ts';
import { type DimensionName, isDimension, isPersonal, isTime } from '../figures/dimensions.ts';
import type { DimensionFilter } from '../figures/figureQuestion.ts';
import { type Comparison, comparisons, endOf, type Period, startOf } from '../figures/periods.ts';

/** What a board asks of all its panels. */
export interface BoardQuestion {
  /** The whole period: what goes over time shows what stands around the chosen month. */
  readonly whole: Period;
  /** The days that are counted: those of the month of the slider, or all of them. */
  readonly shown: Period;
  readonly comparison: Comparison;
  readonly filter: readonly DimensionFilter[];
}

/** Periods that begin with a unit of time and end today; four whole quarters end with the last one that is over. */
export const boardSpans = ['month', 'quarter', 'halfYear', 'year', 'twelve', 'fourQuarters'] as const;
export type BoardSpan = (typeof boardSpans)[number];

/** The days of such a period. */
export function daysOfSpan(span: BoardSpan, today: PlainDate): Period {
  if (span === 'fourQuarters') {
    const running = startOf('quarter', today);
    return { from: addMonths(running, -12), to: addDays(running, -1) };
  }
  return {
    from: span === 'twelve' ? addMonths(startOf('month', today), -11) : startOf(span, today),
    to: today,
  };
}

/** The days of a chosen month within a period; the whole of it where none is chosen. */
export function shownOf(period: Period, month: PlainDate | undefined): Period {
  if (!month) return period;
  const start = startOf('month', month);
  const end = endOf('month', start);
  return { from: start < period.from ? period.from : start, to: end > period.to ? period.to : end };
}

/** Reads the search part of a board's address; the last twelve months where it names no period. */
export function readBoardSearch(search: string, today: PlainDate): BoardQuestion {
  const given = pairsOf(search);
  const first = (name: string) => given.get(name)?.[0];
  const dayIn = (name: string) => {
    const text = first(name);
    return isPlainDate(text) ? text : undefined;
  };
  const span = boardSpans.find((one) => one === first('span'));
  const whole = span ? daysOfSpan(span, today) : daysBetweenOrTwelve(dayIn('from'), dayIn('to'), today);
  return {
    whole,
    shown: shownOf(whole, dayIn('month')),
    comparison: comparisons.find((one) => one === first('vs')) ?? 'lastYear',
    filter: [...given].flatMap(([name, values]) =>
      isDimension(name) && !isTime(name) && !isPersonal(name)
        ? [{ dimension: name as DimensionName, values }]
        : [],
    ),
  };
}

/** The days of an address that names them; what it leaves out is that of the last twelve months. */
export function daysBetweenOrTwelve(
  from: PlainDate | undefined,
  to: PlainDate | undefined,
  today: PlainDate,
): Period {
  const days = { ...daysOfSpan('twelve', today), ...(from ? { from } : {}), ...(to ? { to } : {}) };
  return days.from <= days.to ? days : { from: days.to, to: days.from };
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
