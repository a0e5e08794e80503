import { fromPlainDate } from '../../db/dates.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { deskTerritory } from '../intake/journalDays.ts';

/** With whom the extra letters begin today: one place after the last day on which letters were distributed. */
export async function turnOfDay(
  office: Office,
  prisma: Pick<Transaction, 'distributionTurn'>,
): Promise<number> {
  const last = await prisma.distributionTurn.findFirst({
    where: { territoryCode: deskTerritory(office), on: { lte: fromPlainDate(office.today) } },
    orderBy: { on: 'desc' },
  });
  if (!last) return 0;
  return last.on.getTime() === fromPlainDate(office.today).getTime() ? last.turn : last.turn + 1;
}

/** Keeps the day's turn: packs of one day have one turn, however often they are asked for. */
export async function keepTurn(office: Office, tx: Transaction, turn: number): Promise<void> {
  await tx.distributionTurn.createMany({
    data: [{ territoryCode: deskTerritory(office), on: fromPlainDate(office.today), turn }],
    skipDuplicates: true,
  });
}
