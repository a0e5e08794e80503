import { isTime } from './dimensions.ts';
import type { FigureQuestion } from './figureQuestion.ts';
import type { MeasureName } from './measures.ts';

/** The filter of the list of letters that finds exactly those behind a figure. */
export type LetterList =
  | { readonly journalOn: string }
  | { readonly states: readonly ['accepted', 'distributed'] };

/** Where a figure of letters opens; null for appeals, and where the list of letters cannot show exactly these. */
export function letterListOf(
  { dimensions, filter, from, to }: FigureQuestion,
  measure: MeasureName,
  keys: readonly string[],
): LetterList | null {
  if (filter.length > 0) return null;
  if (measure === 'lettersWaiting') return { states: ['accepted', 'distributed'] };
  if (measure !== 'lettersAccepted') return null;
  if (keys.length === 0) return from === to ? { journalOn: from } : null;
  const isOneDay = dimensions.length === 1 && dimensions.every(isTime) && dimensions[0] === 'day';
  return isOneDay && keys[0] ? { journalOn: keys[0] } : null;
}
