import type { EnvelopeFate } from '@tyndau/domain/kazpost/reconciliation';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import type { DeliveryDesk } from './deliveryDesk.ts';
import { AcceptPostalEnvelopesDocument, DecidePostalEnvelopesDocument } from './kazpost.generated.ts';

/** What becomes of envelopes in hand. Scans on their way go first: the server must know the envelope it decides about. */
export function useDecision(desk: DeliveryDesk) {
  const decision = useMutationWithRefusals(
    DecidePostalEnvelopesDocument,
    (data) => data.decidePostalEnvelopes,
  );
  const acceptance = useMutationWithRefusals(
    AcceptPostalEnvelopesDocument,
    (data) => data.acceptPostalEnvelopes,
  );
  const facts = () => ({ deliveryId: desk.view().head.id, after: desk.view().head.version });
  async function decide(keys: readonly string[], fate: EnvelopeFate) {
    await desk.flush();
    const done = await decision.run({ ...facts(), keys: [...keys], fate });
    desk.merge(done?.delivery);
  }
  async function numberNow(key: string) {
    await desk.flush();
    const done = await acceptance.run({ ...facts(), keys: [key] });
    desk.merge(done?.delivery);
  }
  const state = decision.refusals.length > 0 || decision.fault ? decision : acceptance;
  return { decide, numberNow, state, isSending: decision.isSending || acceptance.isSending };
}
