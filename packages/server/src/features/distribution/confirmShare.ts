import type { Result } from '@tyndau/domain/kernel/result';
import { Prisma } from '../../db/archive.ts';
import { inTransaction, Refused, type Transaction } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

/**
 * The registrar signs for the letters received (seed: handed to registrars against signature): who, when, how many and
 * which. `letters` is how many he saw; had one been taken back meanwhile, he is asked again.
 */
export function confirmShare(
  office: Office,
  shareId: number,
  letters: number,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('distribution.confirm');
  return inTransaction(office, async ({ tx, note }) => {
    await tx.$queryRaw`SELECT 1 FROM distribution_shares WHERE id = ${shareId} FOR UPDATE`;
    const share = await tx.distributionShare.findUnique({ where: { id: shareId } });
    if (!share) throw new NotFound('share');
    if (share.registrarId !== office.signedIn.id) throw new Refused([refusal('SHARE_NOT_YOURS')]);
    if (share.confirmedAt) return share.distributionId;
    const numbers = await numbersInHand(tx, shareId);
    if (numbers.length === 0) throw new Refused([refusal('SHARE_EMPTY')]);
    if (numbers.length !== letters)
      throw new Refused([refusal('SHARE_CHANGED', null, { count: numbers.length })]);
    await tx.distributionShare.update({
      where: { id: shareId },
      data: { confirmedAt: office.now, confirmedNumbers: numbers },
    });
    note({
      action: 'distribution.confirm',
      entity: 'distribution',
      entityId: share.distributionId,
      changes: { letters: [null, numbers.length], numbers: [null, numbers.join(', ')] },
    });
    return share.distributionId;
  });
}

async function numbersInHand(tx: Transaction, shareId: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ number: number }[]>(Prisma.sql`
    SELECT i.through_number AS number FROM distributed_letters l JOIN intakes i ON i.id = l.intake_id
    WHERE l.share_id = ${shareId} AND l.ended_at IS NULL ORDER BY i.journal_on, i.through_number`);
  return rows.map(({ number }) => number);
}
