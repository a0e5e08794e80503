import type { Transaction } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';

type Reader = Pick<Transaction, 'resolution' | 'routing'>;

/** How many helpers and co-executing bodies have not reported their parts. */
export async function countOutstandingParts(tx: Reader, appealId: number): Promise<number> {
  const [parts, coBodies] = await Promise.all([
    tx.resolution.findMany({ where: { appealId, role: 'helper' } }),
    tx.routing.findMany({ where: { appealId, role: 'co', endedAt: null } }),
  ]);
  const silent = coBodies.filter(
    ({ bodyId }) => !parts.some((part) => part.bodyId === bodyId && part.reportedAt !== null),
  );
  return parts.filter(({ endedAt }) => endedAt === null).length + silent.length;
}

/** The answer waits for the parts, or says why it does not. */
export async function partsRefusals(
  tx: Reader,
  appealId: number,
  withoutPartsReason: string,
): Promise<Refusal[]> {
  if (withoutPartsReason.trim() !== '') return [];
  const count = await countOutstandingParts(tx, appealId);
  return count > 0 ? [refusal('PARTS_OUTSTANDING', 'withoutPartsReason', { count })] : [];
}
