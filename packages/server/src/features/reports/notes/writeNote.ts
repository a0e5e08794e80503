import type { NoteSection, NoteTable } from '@tyndau/domain/reports/note/analysisNote';
import type { AnalysisNote } from '../../../db/generated/client.ts';
import type { Office } from '../../../office.ts';
import { type DocxBlock, writeDocx } from '../../../printing/docx/writeDocx.ts';
import { shownDayOf, shownTimeOf } from '../../../printing/officeTexts.ts';
import { displayNameOf, postOf } from '../../people/personNames.ts';
import { drawChart } from './drawChart.ts';
import { sectionsOf } from './notes.store.ts';

const words = {
  ru: { asOf: 'Показатели по состоянию на', page: ['Лист ', ' из ', ''], hint: '(подпись)' },
  kk: { asOf: 'Көрсеткіштер мына күйі бойынша:', page: ['', '-парақ, барлығы ', ''], hint: '(қолы)' },
} as const;

/** Millimetres between the margins of an upright sheet. */
const ACROSS = 175;

export type NoteToWrite = Pick<
  AnalysisNote,
  'language' | 'title' | 'addressee' | 'sections' | 'countedAt' | 'savedById'
>;

/** The note as a document for Word: heading, sections with their tables and pictures, whoever wrote it. */
export function writeNote(office: Office, note: NoteToWrite): Promise<Buffer> {
  const language = note.language === 'ru' ? 'ru' : 'kk';
  const said = words[language];
  const author = office.book.users.get(note.savedById);
  const shown = sectionsOf(note).filter(({ isIncluded }) => isIncluded);
  const signed = author ? `${postOf(author)[language]} ${displayNameOf(author)}` : '';
  return writeDocx({
    title: note.title,
    language,
    pageWords: said.page,
    isLetter: true,
    blocks: [
      ...(note.addressee ? [{ kind: 'text', text: note.addressee, align: 'right' } as const] : []),
      { kind: 'heading', text: note.title },
      ...shown.flatMap((section, at) => sectionBlocks(section, at + 1)),
      { kind: 'text', text: '' },
      { kind: 'signatures', who: [signed], hint: said.hint },
      {
        kind: 'text',
        text: `${said.asOf} ${shownDayOf(note.countedAt)} ${shownTimeOf(note.countedAt)}.`,
      },
    ],
  });
}

function sectionBlocks({ heading, text, tables, chart }: NoteSection, number: number): DocxBlock[] {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  return [
    { kind: 'heading', text: `${number}. ${heading}`, align: 'left' },
    ...paragraphs.map((line) => ({ kind: 'text', text: line, align: 'justify' }) as const),
    ...(chart ? [{ kind: 'picture', alt: chart.title, ...drawChart(chart) } as const] : []),
    ...tables.flatMap((table) => tableBlocks(table, heading)),
  ];
}

function tableBlocks({ title, columns, rows }: NoteTable, heading: string): DocxBlock[] {
  const first = columns.length > 5 ? 55 : 75;
  const rest = (ACROSS - first) / Math.max(1, columns.length - 1);
  return [
    ...(title === heading || title === columns[0]
      ? []
      : [{ kind: 'text', text: title, strong: true } as const]),
    {
      kind: 'table',
      columns: columns.map((name, at) => ({ name, width: at === 0 ? first : rest, isNumber: at > 0 })),
      rows,
    },
  ];
}
