import { type EnvelopeFate, envelopeFates } from '@tyndau/domain/kazpost/reconciliation';
import type { Result } from '@tyndau/domain/kernel/result';
import { refuseIfAny } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { changeDelivery } from './changeDelivery.ts';
import { readState } from './deliveries.store.ts';

/**
 * Says what becomes of envelopes in hand: to the journal, or back with the courier because they are addressed to
 * somebody else. The clerk's word goes before the list's. What already has its through number stays accepted.
 */
export function decideEnvelopes(
  office: Office,
  deliveryId: number,
  keys: readonly string[],
  fate: string,
): Promise<Result<number, readonly Refusal[]>> {
  return changeDelivery(office, 'postalDelivery.decide', deliveryId, async ({ tx, version }) => {
    if (!isFate(fate)) refuseIfAny([refusal('CODE_UNKNOWN', 'fate', { value: fate })]);
    const { lines, surplus } = await readState(tx, deliveryId);
    const inHand = new Map(
      [...lines, ...surplus].flatMap(({ scan }) => (scan ? [[scan.key, scan] as const] : [])),
    );
    const scans = keys.flatMap((key) => inHand.get(key) ?? []);
    if (scans.length < keys.length) refuseIfAny([refusal('POSTAL_SCAN_UNKNOWN', 'keys')]);
    if (scans.some(({ intakeId }) => intakeId !== null) && fate === 'wrongAddressee') {
      refuseIfAny([refusal('POSTAL_ALREADY_ACCEPTED', 'keys')]);
    }
    const changed = scans.filter((scan) => scan.fate !== fate);
    await tx.postalScan.updateMany({
      where: { deliveryId, key: { in: changed.map(({ key }) => key) } },
      data: { fate, version },
    });
    const codes = changed.map(({ code, id }) => code ?? `#${id}`);
    return {
      value: deliveryId,
      changes: codes.length > 0 ? { fate: [null, fate], envelopes: [null, codes] } : null,
    };
  });
}

function isFate(text: string): text is EnvelopeFate {
  return (envelopeFates as readonly string[]).includes(text);
}
