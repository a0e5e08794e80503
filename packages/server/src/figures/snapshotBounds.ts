import { type Condition, isOfSnapshot, type SnapshotMoment } from '@tyndau/domain/figures/condition';
import type { DayField } from '@tyndau/domain/figures/fact';

/** A day of a filing from which on, or up to which, it counts in the snapshots of a moment. */
export interface Bound {
  readonly side: 'from' | 'until';
  readonly field: DayField;
  readonly moment: SnapshotMoment;
  /** The moment must have gone beyond the day, and not only reached it. */
  readonly isBeyond: boolean;
  /** Where the day is not written, it bounds nothing; otherwise the filing does not count. */
  readonly mayBeUnknown: boolean;
}

/** The conditions of a snapshot hold from some moment on, or up to one: what was open is counted by where it begins and ends. */
export function boundsOf(where: Condition): readonly Bound[] | null {
  const parts = 'all' in where ? where.all : [where];
  const bounds: Bound[] = [];
  for (const part of parts) {
    const [unknown, other] = 'any' in part && part.any.length === 2 ? part.any : [];
    const bound = boundOf(other ?? part);
    if (!bound || (other && !(unknown && 'unknown' in unknown && unknown.unknown === bound.field)))
      return null;
    bounds.push({ ...bound, mayBeUnknown: other !== undefined });
  }
  return bounds;
}

function boundOf(part: Condition): Omit<Bound, 'mayBeUnknown'> | null {
  const isLater = 'later' in part;
  const pair = isLater ? part.later : 'notLater' in part ? part.notLater : null;
  if (!pair) return null;
  const [one, other] = pair;
  // Beyond the day the filing counts (moment > day), or no longer does (moment <= day); reached likewise.
  if (isOfSnapshot(one) && !isOfSnapshot(other))
    return { side: isLater ? 'from' : 'until', field: other, moment: one, isBeyond: true };
  if (!isOfSnapshot(one) && isOfSnapshot(other))
    return { side: isLater ? 'until' : 'from', field: one, moment: other, isBeyond: false };
  return null;
}
