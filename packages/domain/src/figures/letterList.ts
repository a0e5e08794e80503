import type { PlainDate } from '../calendar/plainDate.ts';
import { pieceOf } from './appealList.ts';
import { dimensionOf, isTime } from './dimensions.ts';
import type { FigureQuestion } from './figureQuestion.ts';
import type { MeasureName } from './measures.ts';

/** The filter of the list of letters that finds exactly those behind a figure. */
export interface LetterList {
  readonly states?: readonly string[];
  /** A day of the journal, as the counter opens it. */
  readonly journalOn?: PlainDate;
  /** Days of the journal. */
  readonly journalFrom?: PlainDate;
  readonly journalTo?: PlainDate;
  readonly sources?: readonly string[];
  readonly forms?: readonly string[];
  readonly languages?: readonly string[];
}

const marks = { source: 'sources', form: 'forms', language: 'languages' } as const;

/** Where a figure of letters opens; null for what is no figure of letters, and for letters of which nothing is told. */
export function letterListOf(
  question: FigureQuestion,
  measure: MeasureName,
  keys: readonly string[],
): LetterList | null {
  if (measure === 'lettersWaiting') return { states: ['accepted', 'distributed'] };
  if (measure !== 'lettersAccepted') return null;
  const { from, to } = pieceOf(question, keys);
  let list: LetterList = from === to ? { journalOn: from } : { journalFrom: from, journalTo: to };
  const asked = [
    ...question.filter,
    ...question.dimensions.flatMap((dimension, at) =>
      isTime(dimension) || keys[at] === undefined ? [] : [{ dimension, values: [keys[at]] }],
    ),
  ];
  for (const { dimension, values } of asked) {
    const { letterField } = dimensionOf(dimension);
    if (!letterField || values.includes('')) return null;
    const name = marks[letterField];
    const before = list[name];
    list = { ...list, [name]: before ? before.filter((value) => values.includes(value)) : values };
  }
  // Conditions that leave nothing would be read as no condition.
  return Object.values(list).some((value) => value.length === 0) ? null : list;
}
