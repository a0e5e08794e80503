import { randomUUID } from 'node:crypto';
import type { Person } from '../../testing/testOffice.ts';

export interface SeenScan {
  readonly key: string;
  readonly code: string | null;
  readonly isUndone: boolean;
  readonly fate: string | null;
  readonly intake: {
    readonly id: number;
    readonly throughNumber: number;
    readonly talonNumber: string;
  } | null;
}

export interface SeenDelivery {
  readonly id: number;
  readonly state: string;
  readonly version: number;
  readonly counts: Readonly<
    Record<'listed' | 'matched' | 'missing' | 'surplus' | 'returned' | 'accepted', number>
  >;
  readonly lines: readonly {
    readonly id: number;
    readonly lineNumber: number;
    readonly identifier: string | null;
    readonly isForAnother: boolean;
  }[];
  readonly scans: readonly SeenScan[];
  readonly badRows: readonly { readonly rowNumber: number; readonly code: string }[];
}

export interface DeliveryAnswer {
  readonly delivery: SeenDelivery | null;
  readonly refusals: readonly { readonly code: string; readonly field: string | null }[];
  readonly refused?: readonly {
    readonly key: string;
    readonly refusals: readonly { readonly code: string }[];
  }[];
}

const DELIVERY = `id state version counts { listed matched missing surplus returned accepted }
  lines { id lineNumber identifier isForAnother } badRows { rowNumber code }
  scans { key code isUndone fate intake { id throughNumber talonNumber } }`;
const ANSWER = `delivery { ${DELIVERY} } refusals { code field }`;

/** Opens a delivery with a typed list. */
export async function open(who: Person, typedList: string, changes: Record<string, unknown> = {}) {
  const input = { idempotencyKey: randomUUID(), broughtOn: '2026-02-02', typedList, ...changes };
  const document = `mutation ($input: OpenPostalDeliveryInput!) { openPostalDelivery(input: $input) { ${ANSWER} } }`;
  const { openPostalDelivery } = await who.ask<{ openPostalDelivery: DeliveryAnswer }>(document, { input });
  return openPostalDelivery;
}

/** As `open`, for lists nothing is wrong with. */
export async function opened(who: Person, typedList: string, changes: Record<string, unknown> = {}) {
  const { delivery, refusals } = await open(who, typedList, changes);
  if (!delivery) throw new Error(`Refused: ${JSON.stringify(refusals)}`);
  return delivery;
}

export const aScan = (code: string | null, changes: Record<string, unknown> = {}) => ({
  key: randomUUID() as string,
  code,
  method: 'scanner',
  ...changes,
});

/** Sends a batch of scans as the browser does. */
export async function record(who: Person, deliveryId: number, scans: readonly Record<string, unknown>[]) {
  const document = `mutation ($deliveryId: Int!, $scans: [PostalScanInput!]!) {
    recordPostalScans(deliveryId: $deliveryId, scans: $scans) { ${ANSWER} refused { key refusals { code } } } }`;
  const answer = await who.ask<{ recordPostalScans: DeliveryAnswer }>(document, { deliveryId, scans });
  return answer.recordPostalScans;
}

/** Says what becomes of envelopes. */
export async function decide(who: Person, deliveryId: number, keys: readonly string[], fate: string) {
  const document = `mutation ($deliveryId: Int!, $keys: [String!]!, $fate: String!) {
    decidePostalEnvelopes(deliveryId: $deliveryId, keys: $keys, fate: $fate) { ${ANSWER} } }`;
  const answer = await who.ask<{ decidePostalEnvelopes: DeliveryAnswer }>(document, {
    deliveryId,
    keys,
    fate,
  });
  return answer.decidePostalEnvelopes;
}

/** Gives envelopes their through numbers. */
export async function acceptNow(who: Person, deliveryId: number, keys: readonly string[]) {
  const document = `mutation ($deliveryId: Int!, $keys: [String!]!) {
    acceptPostalEnvelopes(deliveryId: $deliveryId, keys: $keys) { ${ANSWER} } }`;
  const answer = await who.ask<{ acceptPostalEnvelopes: DeliveryAnswer }>(document, { deliveryId, keys });
  return answer.acceptPostalEnvelopes;
}

/** Closes the reconciliation. */
export async function close(who: Person, deliveryId: number, missing: number) {
  const document = `mutation ($deliveryId: Int!, $missing: Int!) {
    closePostalDelivery(deliveryId: $deliveryId, missing: $missing) { ${ANSWER} } }`;
  const answer = await who.ask<{ closePostalDelivery: DeliveryAnswer }>(document, { deliveryId, missing });
  return answer.closePostalDelivery;
}

/** Codes of refusals. */
export const codes = ({ refusals }: DeliveryAnswer) => refusals.map(({ code }) => code);
