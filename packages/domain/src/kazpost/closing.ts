import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { PostalLine, PostalScan, Reconciliation } from './reconciliation.ts';

export const closingRefusalCodes = [
  'POSTAL_NOTHING_TO_CLOSE',
  'POSTAL_SURPLUS_UNDECIDED',
  'POSTAL_CODES_UNREAD',
  'POSTAL_MISSING_DIFFER',
  'POSTAL_COUNTS_DIFFER',
] as const;

export type ClosingRefusalCode = (typeof closingRefusalCodes)[number];

/** The figures of a delivery. `matched` are all listed envelopes in hand, also those that go back. */
export interface DeliveryCounts {
  readonly listed: number;
  readonly matched: number;
  readonly missing: number;
  readonly scanned: number;
  readonly surplus: number;
  readonly surplusAccepted: number;
  readonly surplusUndecided: number;
  /** Listed envelopes for somebody else. */
  readonly wrongListed: number;
  /** All that go back with the courier: listed and surplus. */
  readonly returned: number;
  readonly accepted: number;
  readonly unread: number;
  readonly repeats: number;
}

/** Counts a delivery; each figure is counted by itself, so that the identities can find a mistake. */
export function countDelivery<Line extends PostalLine, Scan extends PostalScan>({
  lines,
  surplus,
  unread,
  repeats,
}: Reconciliation<Line, Scan>): DeliveryCounts {
  const inHand = new Set([
    ...lines.flatMap(({ scan }) => (scan ? [scan.key] : [])),
    ...surplus.map(({ scan }) => scan.key),
  ]);
  const goingBack = [...lines, ...surplus].filter(({ outcome }) => outcome === 'wrongAddressee');
  const taken = [...lines, ...surplus].filter(
    ({ outcome }) => outcome === 'matched' || outcome === 'accepted',
  );
  return {
    listed: lines.length,
    matched: lines.filter(({ scan }) => scan !== null).length,
    missing: lines.filter(({ outcome }) => outcome === 'missing').length,
    scanned: inHand.size,
    surplus: surplus.length,
    surplusAccepted: surplus.filter(({ outcome }) => outcome === 'accepted').length,
    surplusUndecided: surplus.filter(({ outcome }) => outcome === 'undecided').length,
    wrongListed: lines.filter(({ outcome }) => outcome === 'wrongAddressee').length,
    returned: goingBack.length,
    accepted: taken.length,
    unread: unread.length,
    repeats: repeats.length,
  };
}

export const deliveryIdentities = ['list', 'scanned', 'accepted'] as const;

export interface Identity {
  readonly name: (typeof deliveryIdentities)[number];
  readonly left: number;
  readonly right: number;
  readonly holds: boolean;
}

/**
 * The three identities of a reconciliation: list = matched + missing; scanned = matched + surplus;
 * accepted = matched + accepted surplus − wrong addressee. A surplus envelope for somebody else was never accepted
 * surplus, so only listed ones are taken away.
 */
export function identitiesOf(counts: DeliveryCounts): readonly Identity[] {
  const identity = (name: Identity['name'], left: number, right: number): Identity => ({
    name,
    left,
    right,
    holds: left === right,
  });
  return [
    identity('list', counts.listed, counts.matched + counts.missing),
    identity('scanned', counts.scanned, counts.matched + counts.surplus),
    identity('accepted', counts.accepted, counts.matched + counts.surplusAccepted - counts.wrongListed),
  ];
}

/**
 * May the delivery be closed? Every line must have an outcome: a surplus is decided, an unread code replaced or taken
 * back, and the missing ones are missing because the clerk says how many there are. `missing` is that number.
 */
export function decideClosing(
  counts: DeliveryCounts,
  missing: number,
): Result<DeliveryCounts, readonly Refusal<ClosingRefusalCode>[]> {
  const { surplusUndecided, unread } = counts;
  const refusals = [
    ...(counts.listed + counts.scanned === 0 ? [refusalOf('POSTAL_NOTHING_TO_CLOSE')] : []),
    ...(surplusUndecided > 0
      ? [refusalOf('POSTAL_SURPLUS_UNDECIDED', null, { count: surplusUndecided })]
      : []),
    ...(unread > 0 ? [refusalOf('POSTAL_CODES_UNREAD', null, { count: unread })] : []),
    ...(missing === counts.missing
      ? []
      : [refusalOf('POSTAL_MISSING_DIFFER', 'missing', { said: missing, counted: counts.missing })]),
    ...(identitiesOf(counts).every(({ holds }) => holds) ? [] : [refusalOf('POSTAL_COUNTS_DIFFER')]),
  ] as const;
  return refusals.length === 0 ? accept(counts) : refuse(refusals);
}
