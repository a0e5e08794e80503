import type { Result } from '@tyndau/domain/kernel/result';
import { inTransaction, refuseIfAny } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { registrarsOfDesk } from '../distribution/seatsOfDay.ts';

/** How many cards of a hundred of this registrar get a second look; null puts the setting of the office in force again. */
export function saveCheckShare(
  office: Office,
  userId: number,
  percent: number | null,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('registration.check');
  return inTransaction(office, async ({ tx, note }) => {
    const isOfHundred = percent === null || (percent >= 0 && percent <= 100);
    refuseIfAny(isOfHundred ? [] : [refusal('OUT_OF_RANGE', 'percent', { least: 0, most: 100 })]);
    if (!registrarsOfDesk(office).some(({ id }) => id === userId)) throw new NotFound('user');
    const before = await tx.checkShare.findUnique({ where: { userId } });
    const set = { setById: office.signedIn.id, setAt: office.now };
    if (percent === null) await tx.checkShare.deleteMany({ where: { userId } });
    else {
      await tx.checkShare.upsert({
        where: { userId },
        create: { userId, percent, ...set },
        update: { percent, ...set, version: { increment: 1 } },
      });
    }
    const changes = { registrationSamplePercent: [before?.percent ?? null, percent] };
    note({ action: 'registration.sample', entity: 'user', entityId: userId, changes });
    return userId;
  });
}
