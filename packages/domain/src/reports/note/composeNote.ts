import type { NoteChart, NoteKind, NoteSection, NoteTable } from './analysisNote.ts';
import { fastest, type NoteFigures, type NoteLine } from './noteFigures.ts';
import { type NoteWords, noteWords } from './noteWords.ts';
import { writtenGrowth, writtenNumber, writtenShare } from './writtenNumber.ts';

const IN_TABLE = 10;
const IN_PICTURE = 8;

const shownDay = (day: string) => day.split('-').reverse().join('.');

/** The title of a note of a period. */
export function noteTitle(
  kind: NoteKind,
  { period }: Pick<NoteFigures, 'period'>,
  language: 'ru' | 'kk',
): string {
  const words = noteWords[language];
  return words.title(kind, words.period(shownDay(period.from), shownDay(period.to)));
}

/** The sections of a note, filled with figures: the half-year note has all of them, the memo what a leader decides by. */
export function composeNote(
  kind: NoteKind,
  figures: NoteFigures,
  language: 'ru' | 'kk',
): readonly NoteSection[] {
  const words = noteWords[language];
  const all = [
    general(words, figures),
    places(words, figures),
    questions(words, figures),
    answers(words, figures),
    bodies(words, figures),
    section('growth', words.headings.growth, words.growth(figures.growth)),
    section('proposals', words.headings.proposals, words.proposals(figures)),
  ];
  return kind === 'memo' ? all.filter(({ code }) => inMemo.has(code)).map(shortened) : all;
}

const inMemo: ReadonlySet<string> = new Set(['general', 'questions', 'bodies', 'growth', 'proposals']);

// A memo is read on the way to a meeting: one picture, no long tables.
function shortened(section: NoteSection): NoteSection {
  return section.code === 'general'
    ? { ...section, tables: [] }
    : { ...section, chart: null, tables: section.tables.slice(0, 1).map(firstFive) };
}
const firstFive = (table: NoteTable): NoteTable => ({ ...table, rows: table.rows.slice(0, 5) });

function section(
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

function general(words: NoteWords, figures: NoteFigures): NoteSection {
  const { columns } = words;
  const table: NoteTable = {
    title: words.byMonth,
    columns: [columns.month, columns.received, columns.before, columns.change],
    rows: figures.months.map(({ name, value, before }) => [
      name,
      count(value),
      count(before),
      writtenGrowth(value, before),
    ]),
  };
  const chart: NoteChart = {
    look: 'lines',
    title: words.byMonth,
    labels: figures.months.map(({ name }) => name),
    series: [
      { name: words.thisYear, values: figures.months.map(({ value }) => value ?? 0) },
      ...(figures.months.some(({ before }) => (before ?? 0) > 0)
        ? [{ name: words.yearBefore, values: figures.months.map(({ before }) => before ?? 0) }]
        : []),
    ],
  };
  return section(
    'general',
    words.headings.general,
    words.general(figures),
    [table],
    figures.months.length > 1 ? chart : null,
  );
}

function places(words: NoteWords, { districts }: NoteFigures): NoteSection {
  const text = words.places(districts, fastest(districts, 3));
  const table = ranking(words, words.columns.place, words.headings.places, districts);
  return section('places', words.headings.places, text, [table], bars(words.headings.places, districts));
}

function questions(words: NoteWords, { sections, questions }: NoteFigures): NoteSection {
  const text = words.questions(sections, fastest(questions, 3));
  const tables = [
    ranking(words, words.columns.section, words.columns.section, sections),
    ranking(words, words.columns.question, words.columns.question, questions),
  ];
  return section('questions', words.headings.questions, text, tables, bars(words.columns.section, sections));
}

function answers(words: NoteWords, figures: NoteFigures): NoteSection {
  const table = ranking(
    words,
    words.columns.outcome,
    words.headings.answers,
    figures.outcomes,
    words.columns.count,
  );
  return section(
    'answers',
    words.headings.answers,
    words.answers(figures),
    [table],
    bars(words.headings.answers, figures.outcomes),
  );
}

function bodies(words: NoteWords, figures: NoteFigures): NoteSection {
  const { columns, headings } = words;
  const table: NoteTable = {
    title: headings.bodies,
    columns: [
      columns.body,
      columns.considered,
      columns.late,
      columns.lateShare,
      columns.days,
      columns.satisfied,
      columns.reworked,
    ],
    rows: figures.bodies
      .slice(0, IN_TABLE)
      .map((body) => [
        body.name,
        writtenNumber(body.considered),
        writtenNumber(body.late),
        writtenShare(body.lateShare),
        body.daysMedian === null ? '—' : writtenNumber(body.daysMedian),
        writtenShare(body.satisfiedShare),
        writtenShare(body.reworkedShare),
      ]),
  };
  return section('bodies', headings.bodies, words.bodies(figures.bodies), [table]);
}

function ranking(
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

function bars(title: string, lines: readonly NoteLine[]): NoteChart | null {
  const shown = lines.slice(0, IN_PICTURE);
  if (shown.length < 2) return null;
  const values = shown.map(({ value }) => value ?? 0);
  return { look: 'bars', title, labels: shown.map(({ name }) => name), series: [{ name: title, values }] };
}

const count = (value: number | null) => (value === null ? '—' : writtenNumber(value));
