import type { Waiting } from './callOrder.ts';

/**
 * By how many whole minutes an official is behind his plan: the longest that somebody who is here waits past the hour he
 * was told. Those who came on the day, or were put back, were told no hour; whoever comes late makes nobody late.
 */
export function deskDelay(
  people: readonly (Waiting & { readonly visit: { readonly arrivedAt: number | null } })[],
  now: number,
): number {
  const late = people.flatMap(({ state, plannedAt, isPutBack, visit }) => {
    const isHere = state === 'arrived' || state === 'summoned';
    if (!isHere || plannedAt === null || isPutBack) return [];
    return [now - Math.max(plannedAt, visit.arrivedAt ?? plannedAt)];
  });
  return Math.max(0, Math.floor(Math.max(0, ...late) / 60_000));
}
