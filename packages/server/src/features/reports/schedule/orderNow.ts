import type { Result } from '@tyndau/domain/kernel/result';
import { inTransaction } from '../../../db/inTransaction.ts';
import type { Refusal } from '../../../graphql/refusal.ts';
import type { Office } from '../../../office.ts';
import { orderDeliveries } from './runSchedules.ts';
import { getSchedule } from './schedules.store.ts';

/**
 * Orders what a schedule sends for this moment; it is made within seconds. While that is awaited, whoever asks again is given
 * what is being made: a double click sends nobody two letters.
 */
export function orderNow(office: Office, id: number): Promise<Result<number, readonly Refusal[]>> {
  office.require('report.draft');
  return inTransaction(office, async ({ tx, note }) => {
    const schedule = await getSchedule(office, id, tx);
    await tx.$queryRaw`SELECT 1 FROM report_schedules WHERE id = ${id} FOR UPDATE`;
    const awaited = await tx.reportDelivery.count({
      where: { scheduleId: id, state: { in: ['waiting', 'running'] } },
    });
    if (awaited > 0) return id;
    await orderDeliveries(tx, schedule, office.now);
    const changes = { receivers: schedule.receiverIds };
    note({ action: 'reportSchedule.send', entity: 'reportSchedule', entityId: id, changes });
    return id;
  });
}
