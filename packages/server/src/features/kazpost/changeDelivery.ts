import type { Result } from '@tyndau/domain/kernel/result';
import { Prisma } from '../../db/archive.ts';
import type { PostalDelivery } from '../../db/generated/client.ts';
import { inTransaction, Refused, type Work } from '../../db/inTransaction.ts';
import type { Change } from '../../db/journal.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { visibleDeliveries } from './deliveries.visibility.ts';

/** What a step works with: the delivery, locked, and the version it will have. */
export interface DeliveryWork extends Work {
  readonly delivery: PostalDelivery;
  readonly version: number;
}

/** What a step did; null when there was nothing left to do, and then nothing is noted. */
export interface DeliveryStep<T> {
  readonly value: T;
  readonly changes: Readonly<Record<string, Change | unknown>> | null;
  readonly update?: Prisma.PostalDeliveryUpdateInput;
}

/**
 * Changes an open delivery: locked, so that two clerks at one bag take turns and the order of scans is one order; the
 * version grows and the journal tells what was done.
 */
export function changeDelivery<T>(
  office: Office,
  action: string,
  deliveryId: number,
  step: (work: DeliveryWork) => Promise<DeliveryStep<T>>,
): Promise<Result<T, readonly Refusal[]>> {
  office.require('intake.reconcile');
  return inTransaction(office, async (work) => {
    const { tx, note } = work;
    const locked = await tx.$queryRaw<{ id: number }[]>(
      Prisma.sql`SELECT d.id FROM postal_deliveries d WHERE d.id = ${deliveryId} AND ${visibleDeliveries(office)} FOR UPDATE`,
    );
    if (locked.length === 0) throw new NotFound('postalDelivery');
    const delivery = await tx.postalDelivery.findUniqueOrThrow({ where: { id: deliveryId } });
    if (delivery.state !== 'open') throw new Refused([refusal('POSTAL_DELIVERY_CLOSED')]);
    const version = delivery.version + 1;
    const { value, changes, update } = await step({ ...work, delivery, version });
    if (changes === null) return value;
    await tx.postalDelivery.update({ where: { id: deliveryId }, data: { ...update, version } });
    note({
      action,
      entity: 'postalDelivery',
      entityId: deliveryId,
      changes: { ...changes, version: [delivery.version, version] },
    });
    return value;
  });
}
