import DataLoader from 'dataloader';
import type { Archive } from './archive.ts';
import type {
  Applicant,
  Card,
  Intake,
  Official,
  ReceptionDay,
  ReceptionInvitation,
  ReceptionStepRecord,
} from './generated/client.ts';

/** One statement for all the cards (or letters) that one answer mentions, however many rows it has. */
export interface Loaders {
  readonly card: DataLoader<number, Card>;
  readonly intake: DataLoader<number, Intake>;
  /** Lists leave the letters' own words out. */
  readonly appealText: DataLoader<number, string>;
  readonly applicant: DataLoader<number, Applicant>;
  readonly official: DataLoader<number, Official>;
  readonly receptionDay: DataLoader<number, ReceptionDay>;
  /** How many people are booked for a day of receptions. */
  readonly receptionsOfDay: DataLoader<number, number>;
  /** By reception, the oldest first: a step for many people asks for hundreds of cards at once. */
  readonly receptionRecords: DataLoader<number, ReceptionStepRecord[]>;
  readonly receptionInvitations: DataLoader<number, ReceptionInvitation[]>;
}

/** Loaders live as long as one request, so nothing stale is ever shown. */
export function createLoaders(archive: Archive): Loaders {
  return {
    card: byId((ids) => archive.prisma.card.findMany({ where: { id: { in: [...ids] } } })),
    intake: byId((ids) => archive.prisma.intake.findMany({ where: { id: { in: [...ids] } } })),
    appealText: new DataLoader(async (ids: readonly number[]) => {
      const rows = await archive.prisma.appeal.findMany({
        where: { id: { in: [...ids] } },
        select: { id: true, text: true },
      });
      const texts = new Map(rows.map((row) => [row.id, row.text]));
      return ids.map((id) => texts.get(id) ?? '');
    }),
    applicant: byId((ids) => archive.prisma.applicant.findMany({ where: { id: { in: [...ids] } } })),
    official: byId((ids) => archive.prisma.official.findMany({ where: { id: { in: [...ids] } } })),
    receptionDay: byId((ids) => archive.prisma.receptionDay.findMany({ where: { id: { in: [...ids] } } })),
    receptionsOfDay: new DataLoader(async (ids: readonly number[]) => {
      const groups = await archive.prisma.reception.groupBy({
        by: ['dayId'],
        where: { dayId: { in: [...ids] } },
        _count: true,
      });
      const counts = new Map(groups.map((group) => [group.dayId, group._count]));
      return ids.map((id) => counts.get(id) ?? 0);
    }),
    receptionRecords: byReception((where) =>
      archive.prisma.receptionStepRecord.findMany({ where, orderBy: { id: 'asc' } }),
    ),
    receptionInvitations: byReception((where) =>
      archive.prisma.receptionInvitation.findMany({ where, orderBy: { id: 'asc' } }),
    ),
  };
}

function byReception<Row extends { receptionId: number }>(
  find: (where: { receptionId: { in: number[] } }) => Promise<Row[]>,
): DataLoader<number, Row[]> {
  return new DataLoader(async (ids: readonly number[]) => {
    const rows = new Map(ids.map((id) => [id, [] as Row[]]));
    for (const row of await find({ receptionId: { in: [...ids] } })) rows.get(row.receptionId)?.push(row);
    return ids.map((id) => rows.get(id) ?? []);
  });
}

function byId<Row extends { id: number }>(
  find: (ids: readonly number[]) => Promise<Row[]>,
): DataLoader<number, Row> {
  return new DataLoader(async (ids: readonly number[]) => {
    const rows = new Map((await find(ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? new Error(`Row ${id} is not there`));
  });
}
