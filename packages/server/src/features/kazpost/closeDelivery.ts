import { countDelivery, decideClosing } from '@tyndau/domain/kazpost/closing';
import { accept, type Result, refuse } from '@tyndau/domain/kernel/result';
import { Refused } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { acceptEnvelopes } from './acceptEnvelopes.ts';
import { changeDelivery } from './changeDelivery.ts';
import { getDelivery, readState } from './deliveries.store.ts';

/**
 * Closes the reconciliation: every line has its outcome and the identities hold, else the reasons why not. Accepted
 * envelopes get their through numbers first; whoever is interrupted there closes once more and nothing is doubled.
 */
export async function closeDelivery(
  office: Office,
  deliveryId: number,
  missing: number,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('intake.reconcile');
  const delivery = await getDelivery(office, deliveryId);
  // Pressed twice: the first press has closed it.
  if (delivery.state === 'closed') return accept(deliveryId);
  const decided = decideClosing(countDelivery(await readState(office.archive.prisma, deliveryId)), missing);
  if (!decided.ok) return refuse(decided.refusal);
  const accepted = await acceptEnvelopes(office, deliveryId, null);
  if (!accepted.ok) return accepted;
  return changeDelivery(office, 'postalDelivery.close', deliveryId, async ({ tx }) => {
    const state = await readState(tx, deliveryId);
    const again = decideClosing(countDelivery(state), missing);
    if (!again.ok) throw new Refused(again.refusal);
    const numbered = [...state.lines, ...state.surplus].filter(({ scan }) => scan?.intakeId).length;
    // Somebody scanned between the numbers and the closing: he is counted, but not numbered yet.
    if (numbered !== again.value.accepted) throw new Refused([refusal('POSTAL_COUNTS_DIFFER')]);
    const { listed, matched, surplus, returned } = again.value;
    return {
      value: deliveryId,
      changes: {
        state: ['open', 'closed'],
        listed: [null, listed],
        matched: [null, matched],
        missing: [null, missing],
        surplus: [null, surplus],
        returned: [null, returned],
        accepted: [null, again.value.accepted],
      },
      update: { state: 'closed', closedById: office.signedIn.id, closedAt: office.now },
    };
  });
}
