import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { type DimensionName, isTime } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { fitsTogether } from '@tyndau/domain/figures/measures';
import { endOf, startOf } from '@tyndau/domain/figures/periods';
import { type BoardChange, type BoardFilter, filterDimensions, periodOf, toggled } from '../boardFilter.ts';

/** A mark that was clicked: of a heat map, its line and its column. */
export interface PickedValue {
  readonly dimension: DimensionName;
  readonly value: string;
}

/** What a click on a mark of a panel writes into the address. */
export function changeByPicks(
  filter: BoardFilter,
  today: string,
  picks: readonly PickedValue[],
): BoardChange {
  return Object.assign({}, ...picks.map((pick) => changeByPick(filter, today, pick))) as BoardChange;
}

function changeByPick(filter: BoardFilter, today: string, { dimension, value }: PickedValue): BoardChange {
  if (dimension === 'month') return { month: filter.month === value ? undefined : value };
  if (isTime(dimension)) {
    const period = periodOf(filter, today);
    const start = startOf(dimension, value as PlainDate);
    const end = endOf(dimension, start);
    const from = start < period.from ? period.from : start;
    return { span: undefined, month: undefined, from, to: end > period.to ? period.to : end };
  }
  const known = filterDimensions.find((one) => one === dimension);
  return known ? { [known]: toggled(filter[known], value) } : {};
}

/** An outcome chosen elsewhere says nothing of appeals received: the panel tells that it is not filtered by it. */
export function isFilterLeftOut(filter: BoardFilter, question: FigureQuestion): boolean {
  return filterDimensions.some(
    (name) =>
      question.measures.some((measure) => !fitsTogether(measure, name)) &&
      filter[name] !== undefined &&
      !question.dimensions.includes(name) &&
      !question.filter.some(({ dimension }) => dimension === name),
  );
}
