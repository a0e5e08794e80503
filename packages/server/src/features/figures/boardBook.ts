import type { BoardPanel } from '@tyndau/domain/boards/board';
import { type BoardQuestion, readBoardSearch } from '@tyndau/domain/boards/boardSearch';
import { findReadyBoard } from '@tyndau/domain/boards/readyBoards';
import { dimensionOf } from '@tyndau/domain/figures/dimensions';
import { daysOf, measureTextOf } from '@tyndau/domain/figures/measures';
import type { Language } from '@tyndau/domain/kernel/localized';

import { NotFound } from '../../graphql/errors.ts';
import type { Office } from '../../office.ts';
import { excel } from '../../printing/libraries.ts';
import { visibleBoards } from '../boards/boards.visibility.ts';
import { askFigures } from './askFigures.ts';
import { addFigures, addMeaning } from './figuresBook.ts';

interface BoardToBook {
  readonly search: string;
  readonly panels: readonly BoardPanel[];
}

/** A ready board by its code, or one that the viewer may open by its number; throws NOT_FOUND. */
export async function findBoard(office: Office, subject: string): Promise<BoardToBook> {
  office.require('dashboard.read');
  const ready = findReadyBoard(subject);
  if (ready) return ready;
  const id = Number(subject);
  const board = Number.isInteger(id)
    ? await office.archive.prisma.board.findFirst({ where: { id, ...visibleBoards(office) } })
    : null;
  if (!board) throw new NotFound('board');
  return { search: board.search, panels: board.panels as unknown as BoardPanel[] };
}

/** A whole board as a workbook: a sheet for each panel, and what its figures mean. Within the viewer's own rights. */
export async function boardBook(office: Office, subject: string, language: Language): Promise<Buffer> {
  office.require('export');
  const { search, panels } = await findBoard(office, subject);
  const asked = readBoardSearch(search, office.today);
  const workbook = new (excel().Workbook)();
  for (const [at, panel] of panels.entries()) {
    const figures = await askFigures(office, questionOf(panel, asked));
    const { question } = figures;
    // A panel that its reader may not ask is left out, as the page leaves it empty.
    if (!question) continue;
    const page = { title: `${at + 1}. ${titleOf(panel, language)}`, language, figures, question };
    addFigures(workbook, page, office.book);
    if (at === panels.length - 1) addMeaning(workbook, page, office.book);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function questionOf(panel: BoardPanel, { filter, from, to, comparison }: BoardQuestion) {
  const { measures, dimensions } = panel;
  const isByClosing = measures.every((name) => daysOf(name).every((day) => day === 'closedOn'));
  const taken = new Set<string>([...dimensions, ...panel.filter.map(({ dimension }) => dimension)]);
  const fitting = filter.filter(
    ({ dimension }) => !taken.has(dimension) && (isByClosing || dimensionOf(dimension).onlyFor === undefined),
  );
  return {
    ...{ measures, dimensions, filter: [...panel.filter, ...fitting], from, to },
    comparison: panel.comparison ?? comparison,
  };
}

function titleOf({ title, measures, dimensions }: BoardPanel, language: Language): string {
  if (title) return title[language];
  return [
    ...measures.map((name) => measureTextOf(name).name[language]),
    ...dimensions.map((name) => dimensionOf(name).name[language]),
  ].join(', ');
}
