import type { NoteChart, NoteSection, NoteTable } from './analysisNote.ts';
import type { NoteLine } from './noteFigures.ts';
import type { NoteWords } from './noteWords.ts';
import { writtenGrowth, writtenNumber, writtenShare } from './writtenNumber.ts';

/** Lines of a table, and bars of a picture: a note is read, not searched. */
export const IN_TABLE = 10;
const IN_PICTURE = 8;

/** A section as it comes from the figures; tables without a line are left out. */
export function section(
  code: string,
  heading: string,
  text: string,
  tables: readonly NoteTable[] = [],
  chart: NoteChart | null = null,
): NoteSection {
  return {
    code,
    heading,
    text,
    isIncluded: true,
    isEdited: false,
    tables: tables.filter(({ rows }) => rows.length > 0),
    chart,
  };
}

/** The greatest lines with their part of the whole, beside the same of the compared period. */
export function ranking(
  { columns }: NoteWords,
  name: string,
  title: string,
  lines: readonly NoteLine[],
  counted = columns.received,
): NoteTable {
  const total = lines.reduce((all, { value }) => all + (value ?? 0), 0);
  return {
    title,
    columns: [name, counted, columns.part, columns.before, columns.change],
    rows: lines
      .slice(0, IN_TABLE)
      .map((line) => [
        line.name,
        count(line.value),
        writtenShare(total === 0 ? null : (line.value ?? 0) / total),
        count(line.before),
        writtenGrowth(line.value, line.before),
      ]),
  };
}

/** The greatest lines as a picture; none where there is nothing to compare. */
export function bars(title: string, lines: readonly NoteLine[]): NoteChart | null {
  const shown = lines.slice(0, IN_PICTURE);
  if (shown.length < 2) return null;
  const values = shown.map(({ value }) => value ?? 0);
  return { look: 'bars', title, labels: shown.map(({ name }) => name), series: [{ name: title, values }] };
}

/** A number as it is written in a table. */
export const count = (value: number | null) => (value === null ? '—' : writtenNumber(value));
