import { Prisma } from '../../db/archive.ts';
import type { Intake } from '../../db/generated/client.ts';
import { Refused, type Transaction } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { visibleIntakes } from '../intake/intakes.visibility.ts';
import { deskTerritory } from '../intake/journalDays.ts';
import { LARGEST_PACK } from './waitingPack.ts';

/** Locks the letters of a pack, in the order of their ids; refuses when somebody has one of them by now. */
export async function lockPack(tx: Transaction, office: Office, ids: readonly number[]): Promise<Intake[]> {
  if (ids.length > LARGEST_PACK)
    throw new Refused([refusal('PACK_TOO_LARGE', 'shares', { most: LARGEST_PACK })]);
  const rows = await tx.$queryRaw<{ id: number }[]>(Prisma.sql`
    SELECT i.id FROM intakes i WHERE i.id = ANY(${[...ids]}) AND ${visibleIntakes(office)}
      AND coalesce(i.territory_code, ${deskTerritory(office)}) = ${deskTerritory(office)}
    ORDER BY i.id FOR UPDATE`);
  if (rows.length < ids.length) throw new NotFound('intake');
  const letters = await tx.intake.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ journalOn: 'asc' }, { id: 'asc' }],
  });
  const gone = letters.filter(({ state, registrarId }) => state !== 'accepted' || registrarId !== null);
  if (gone.length === 0) return letters;
  const numbers = gone.map(({ throughNumber }) => throughNumber).join(', ');
  throw new Refused([refusal('LETTERS_TAKEN_MEANWHILE', 'shares', { numbers, count: gone.length })]);
}
