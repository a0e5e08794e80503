import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { differenceOf } from './fairSizes.ts';

export const distributionRefusalCodes = [
  'NO_REGISTRARS',
  'NOTHING_TO_DISTRIBUTE',
  'REGISTRAR_NOT_AT_WORK',
  'LETTER_GIVEN_TWICE',
  'BALANCE_NEEDS_REASON',
] as const;

export type DistributionActRefusal = Refusal<(typeof distributionRefusalCodes)[number]>;

/** The act as it is about to be done: the proposal, or what a person made of it by hand. */
export interface DistributionToDo {
  readonly shares: readonly { readonly registrarId: number; readonly letterIds: readonly number[] }[];
  /** Why the shares differ by more than one. */
  readonly reason: string;
}

/** Those who are at work and were not left out, with what they got in earlier packs of the day. */
export interface SeatAtWork {
  readonly id: number;
  readonly already: number;
}

/**
 * Whether the act may be done. Shares of a pack differ by at most one (seed: the total is split evenly among registrars);
 * a person may decide otherwise, and then says why. A pack that only evens out the day needs no reason.
 */
export function distributionRefusals(
  { shares, reason }: DistributionToDo,
  atWork: readonly SeatAtWork[],
): DistributionActRefusal[] {
  const given = shares.flatMap(({ letterIds }) => letterIds);
  if (atWork.length === 0) return [refusalOf('NO_REGISTRARS')];
  if (given.length === 0) return [refusalOf('NOTHING_TO_DISTRIBUTE')];
  const strangers = shares.filter(
    ({ registrarId, letterIds }) => letterIds.length > 0 && !atWork.some(({ id }) => id === registrarId),
  );
  const sizes = atWork.map(
    ({ id }) => shares.find((share) => share.registrarId === id)?.letterIds.length ?? 0,
  );
  const totals = atWork.map(({ already }, index) => already + (sizes[index] ?? 0));
  const difference = Math.min(differenceOf(sizes), differenceOf(totals));
  return [
    ...strangers.map(({ registrarId }) => refusalOf('REGISTRAR_NOT_AT_WORK', 'shares', { registrarId })),
    ...(new Set(given).size < given.length ? [refusalOf('LETTER_GIVEN_TWICE', 'shares')] : []),
    ...(difference > 1 && reason.trim() === ''
      ? [refusalOf('BALANCE_NEEDS_REASON', 'reason', { difference })]
      : []),
  ];
}
