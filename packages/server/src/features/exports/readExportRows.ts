import type { Office } from '../../office.ts';
import { readRows } from '../appeals/listRegister.ts';
import { cardMarks, type ExportColumn, type ExportRow } from './exportColumn.ts';

/** The appeals of a part of a list in its order, with their cards when one of the columns asks for them. */
export async function readExportRows(
  office: Office,
  ids: ArrayLike<number>,
  columns: readonly ExportColumn[],
): Promise<ExportRow[]> {
  const rows = await readRows(office, ids);
  if (!columns.some(({ ofCard }) => ofCard)) return rows;
  // The cards of rows that the viewer sees: his sight went before.
  const cards = await office.archive.prisma.card.findMany({
    where: { id: { in: [...new Set(rows.map(({ cardId }) => cardId))] } },
    select: cardMarks,
  });
  const byId = new Map(cards.map((card) => [card.id, card]));
  return rows.map((row) => ({ ...row, marks: byId.get(row.cardId) }));
}
