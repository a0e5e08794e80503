import type { NoteChart, NoteKind, NoteSection, NoteTable } from './analysisNote.ts';
import { fastest, type NoteFigures } from './noteFigures.ts';
import { bars, count, IN_TABLE, ranking, section } from './noteParts.ts';
import { type NoteWords, noteWords } from './noteWords.ts';
import { writtenGrowth, writtenNumber, writtenShare } from './writtenNumber.ts';

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
