import { type Refusal, refusalOf } from '../kernel/refusal.ts';

/** Enough of an official to say whether he may receive this person. */
export interface ReceivingOfficial {
  readonly id: number;
  readonly bodyId: number;
}

/** Whom the person complains about, and who decided the matter before. */
export interface EarlierDeciders {
  readonly complainedBodyId: number | null;
  /** Bodies that answered the person's earlier appeals on the question; null: the request is no complaint or repeat. */
  readonly earlierDeciderBodyIds: readonly number[];
  /** Officials who received the person on this question before and refused. */
  readonly earlierOfficialIds: readonly number[];
}

export const receivingOfficialRefusalCodes = [
  'RECEPTION_BY_COMPLAINED_BODY',
  'RECEPTION_BY_EARLIER_DECIDER',
] as const;

/** Of the list of those who receive itself. */
export const officialRefusalCodes = ['OFFICIAL_HAS_RECEPTIONS'] as const;

export type ReceivingOfficialRefusal = Refusal<(typeof receivingOfficialRefusalCodes)[number]>;

/**
 * Nobody receives a person about himself: neither an official of the body complained about, nor, in a complaint, of a body
 * that decided the matter before, nor the official who refused the person before (АППК art. 64(5); the ban on passing a
 * complaint to whoever decided it).
 */
export function whyMayNotReceive(
  official: ReceivingOfficial,
  deciders: EarlierDeciders,
): ReceivingOfficialRefusal | null {
  if (deciders.complainedBodyId !== null && official.bodyId === deciders.complainedBodyId) {
    return refusalOf('RECEPTION_BY_COMPLAINED_BODY', 'officialId');
  }
  const decided =
    deciders.earlierDeciderBodyIds.includes(official.bodyId) ||
    deciders.earlierOfficialIds.includes(official.id);
  return decided ? refusalOf('RECEPTION_BY_EARLIER_DECIDER', 'officialId') : null;
}
