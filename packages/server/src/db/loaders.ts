import DataLoader from 'dataloader';
import type { Archive } from './archive.ts';
import type { Card, Intake } from './generated/client.ts';

/** One statement for all the cards (or letters) that one answer mentions, however many rows it has. */
export interface Loaders {
  readonly card: DataLoader<number, Card>;
  readonly intake: DataLoader<number, Intake>;
}

/** Loaders live as long as one request, so nothing stale is ever shown. */
export function createLoaders(archive: Archive): Loaders {
  return {
    card: byId((ids) => archive.prisma.card.findMany({ where: { id: { in: [...ids] } } })),
    intake: byId((ids) => archive.prisma.intake.findMany({ where: { id: { in: [...ids] } } })),
  };
}

function byId<Row extends { id: number }>(
  find: (ids: readonly number[]) => Promise<Row[]>,
): DataLoader<number, Row> {
  return new DataLoader(async (ids: readonly number[]) => {
    const rows = new Map((await find(ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? new Error(`Row ${id} is not there`));
  });
}
