import type { Result } from '@tyndau/domain/kernel/result';
import { inTransaction } from '../../db/inTransaction.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

/** The absence does not take place; who said so stays on record. */
export function cancelAbsence(
  office: Office,
  id: number,
  version: number,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('absence.edit');
  return inTransaction(office, async ({ tx, note }) => {
    await tx.$queryRaw`SELECT 1 FROM absences WHERE id = ${id} FOR UPDATE`;
    const absence = await tx.absence.findUnique({ where: { id } });
    if (!absence) throw new NotFound('absence');
    if (absence.cancelledAt) return id;
    await requireVersion(tx, office, 'absence', absence, version);
    await tx.absence.update({
      where: { id },
      data: { cancelledAt: office.now, cancelledById: office.signedIn.id, version: version + 1 },
    });
    note({
      action: 'absence.cancel',
      entity: 'absence',
      entityId: id,
      changes: { cancelledAt: [null, office.now.toISOString()], version: [version, version + 1] },
    });
    return id;
  });
}
