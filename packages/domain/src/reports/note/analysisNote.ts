import { type Refusal, refusalOf } from '../../kernel/refusal.ts';

export const noteKinds = ['halfYear', 'memo'] as const;
export type NoteKind = (typeof noteKinds)[number];

export interface NoteTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture of figures: bars of one series, or lines of this year and the one before. */
export interface NoteChart {
  readonly look: 'bars' | 'lines';
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** A section of a note: its text may be written anew by hand, its tables and pictures are counted. */
export interface NoteSection {
  readonly code: string;
  readonly heading: string;
  readonly text: string;
  readonly isIncluded: boolean;
  /** Written by hand: a recount leaves the text alone. */
  readonly isEdited: boolean;
  readonly tables: readonly NoteTable[];
  readonly chart: NoteChart | null;
}

export const noteRefusalCodes = ['NOTE_TITLE_WRONG', 'NOTE_SECTIONS_WRONG', 'NOTE_EMPTY'] as const;
export type NoteRefusal = Refusal<(typeof noteRefusalCodes)[number]>;

const LONGEST_TITLE = 200;
const LONGEST_HEADING = 200;
const LONGEST_TEXT = 20_000;

/** A section as it comes back from the hand. */
export type WrittenSection = Pick<NoteSection, 'code' | 'heading' | 'text' | 'isIncluded'>;

/** What is wrong with a note that was written on. */
export function checkNote(title: string, sections: readonly WrittenSection[]): readonly NoteRefusal[] {
  const isTitled = title.trim() !== '' && title.trim().length <= LONGEST_TITLE;
  const areRight = sections.every(
    ({ heading, text }) =>
      heading.trim() !== '' && heading.length <= LONGEST_HEADING && text.length <= LONGEST_TEXT,
  );
  return [
    ...(isTitled ? [] : [refusalOf('NOTE_TITLE_WRONG' as const, 'title', { most: LONGEST_TITLE })]),
    ...(areRight ? [] : [refusalOf('NOTE_SECTIONS_WRONG' as const, 'sections', { most: LONGEST_TEXT })]),
    ...(sections.some(({ isIncluded }) => isIncluded) ? [] : [refusalOf('NOTE_EMPTY' as const, 'sections')]),
  ];
}

/** The sections with what was written by hand, in their own order; tables and pictures stay as they were counted. */
export function writtenOn(
  before: readonly NoteSection[],
  written: readonly WrittenSection[],
): readonly NoteSection[] {
  return before.map((section) => {
    const hand = written.find(({ code }) => code === section.code);
    if (!hand) return section;
    const heading = hand.heading.trim();
    const text = hand.text.trim();
    const isChanged = heading !== section.heading || text !== section.text;
    return {
      ...section,
      heading,
      text,
      isIncluded: hand.isIncluded,
      isEdited: section.isEdited || isChanged,
    };
  });
}

/** The sections counted anew: texts written by hand stay, everything else is fresh. */
export function recounted(
  before: readonly NoteSection[],
  fresh: readonly NoteSection[],
): readonly NoteSection[] {
  return fresh.map((section) => {
    const old = before.find(({ code }) => code === section.code);
    if (!old) return section;
    const { isIncluded, isEdited, heading, text } = old;
    return isEdited ? { ...section, isIncluded, isEdited, heading, text } : { ...section, isIncluded };
  });
}
