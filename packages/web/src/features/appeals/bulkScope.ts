import type { RowSelection } from '../../components/useRowSelection.ts';
import type { Sort } from '../../components/useUrlSort.ts';
import type { AppealFilterValues } from './appealFilter.ts';

/** The list as it is asked for. */
export interface ListQuestion {
  readonly filter: AppealFilterValues;
  readonly where: string;
  readonly sort: Sort;
}

/** What is chosen, as the office understands it: the list itself but for some, or those named. */
export function scopeOf({ isAll, ids }: RowSelection, question: ListQuestion) {
  const named = [...ids].map(Number);
  return isAll ? { ...question, exceptIds: named } : { ids: named };
}

/** What is chosen, in the order of the list, for a file. */
export function rowsToTakeAway({ isAll, ids }: RowSelection) {
  if (ids.size === 0) return {};
  const named = [...ids].map(Number);
  return isAll ? { exceptIds: named } : { ids: named };
}
