import type { NoteBody, NoteFigures, NoteGrowth, NoteLine } from './noteFigures.ts';
import { kazakhNote } from './noteWordsKk.ts';
import { russianNote } from './noteWordsRu.ts';

/** The words of a note in a language. */
export interface NoteWords {
  title(kind: 'halfYear' | 'memo', period: string): string;
  period(from: string, to: string): string;
  readonly headings: Readonly<
    Record<'general' | 'places' | 'questions' | 'answers' | 'bodies' | 'growth' | 'proposals', string>
  >;
  readonly columns: Readonly<
    Record<
      | ('place' | 'section' | 'question' | 'outcome' | 'body' | 'received' | 'part' | 'before' | 'change')
      | ('considered' | 'late' | 'lateShare' | 'days' | 'satisfied' | 'reworked' | 'count' | 'month'),
      string
    >
  >;
  readonly thisYear: string;
  readonly yearBefore: string;
  readonly byMonth: string;
  general(figures: NoteFigures): string;
  places(lines: readonly NoteLine[], fast: readonly NoteLine[]): string;
  questions(lines: readonly NoteLine[], fast: readonly NoteLine[]): string;
  answers(figures: NoteFigures): string;
  bodies(bodies: readonly NoteBody[]): string;
  growth(alerts: readonly NoteGrowth[]): string;
  proposals(figures: NoteFigures): string;
}

export const noteWords: Readonly<Record<'ru' | 'kk', NoteWords>> = { ru: russianNote, kk: kazakhNote };
