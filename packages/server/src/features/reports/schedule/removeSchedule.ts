import { inTransaction } from '../../../db/inTransaction.ts';
import type { Office } from '../../../office.ts';
import { getSchedule } from './schedules.store.ts';

/** Ends a schedule; what it has sent stays. */
export function removeSchedule(office: Office, id: number) {
  office.require('report.draft');
  return inTransaction(office, async ({ tx, note }) => {
    const { name, version } = await getSchedule(office, id, tx);
    await tx.reportSchedule.update({
      where: { id },
      data: { removedAt: office.now, isActive: false, version: version + 1 },
    });
    const changes = { version: [version, version + 1], name };
    note({ action: 'reportSchedule.remove', entity: 'reportSchedule', entityId: id, changes });
    return id;
  });
}
