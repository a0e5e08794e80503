import type { BoardPanel } from '@tyndau/domain/boards/board';
import { readBoardSearch } from '@tyndau/domain/boards/boardSearch';
import { questionOfPanel } from '@tyndau/domain/boards/panelQuestion';
import { findReadyBoard } from '@tyndau/domain/boards/readyBoards';
import { dimensionOf } from '@tyndau/domain/figures/dimensions';
import { measureTextOf } from '@tyndau/domain/figures/measureTexts';
import type { Language } from '@tyndau/domain/kernel/localized';

import { NotFound } from '../../graphql/errors.ts';
import type { Office } from '../../office.ts';
import { visibleBoards } from '../boards/boards.visibility.ts';
import { askFigures } from './askFigures.ts';
import { figuresBook } from './figuresBook.ts';

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

/**
 * A whole board as a workbook: a sheet for each panel with its period, filter and moment, and one that says what the figures
 * mean. Within the viewer's own rights. The address is that of its page; without one the board's own filter stands.
 */
export async function boardBook(
  office: Office,
  subject: string,
  language: Language,
  address?: string,
): Promise<Buffer> {
  office.require('export');
  const { search, panels } = await findBoard(office, subject);
  const asked = readBoardSearch(address || search, office.today);
  const pages = await Promise.all(
    panels.map(async (panel, at) => {
      const figures = await askFigures(office, questionOfPanel(panel, asked));
      const { question } = figures;
      // A panel that its reader may not ask is left out, as the page leaves it empty.
      if (!question) return [];
      return [{ title: `${at + 1}. ${titleOf(panel, language)}`, language, figures, question }];
    }),
  );
  return figuresBook(pages.flat(), office.book);
}

function titleOf({ title, measures, dimensions }: BoardPanel, language: Language): string {
  if (title) return title[language];
  return [
    ...measures.map((name) => measureTextOf(name).name[language]),
    ...dimensions.map((name) => dimensionOf(name).name[language]),
  ].join(', ');
}
