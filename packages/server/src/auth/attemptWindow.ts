interface Attempts {
  count: number;
  since: number;
}

/**
 * Counts attempts by key (an address, a login) within a span of time, in memory. Bounded: when more keys come than
 * fit, the oldest are forgotten, so a flood of addresses cannot fill the memory.
 */
export interface AttemptWindow {
  /** Counts one more; false when there are too many already. */
  take(key: string, now: Date): boolean;
  /** Takes an attempt back: it was a good one. */
  giveBack(key: string): void;
  /** When the span of this key ends. */
  endsAt(key: string): Date;
}

/** Opens a window: at most `limit` attempts in `minutes`. */
export function attemptWindow(limit: number, minutes: number, mostKeys = 10_000): AttemptWindow {
  const span = minutes * 60_000;
  const known = new Map<string, Attempts>();
  return {
    take(key, now) {
      const attempts = known.get(key);
      if (!attempts || now.getTime() - attempts.since >= span) {
        known.delete(key);
        known.set(key, { count: 1, since: now.getTime() });
        forgetOldest(known, mostKeys);
        return true;
      }
      if (attempts.count >= limit) return false;
      attempts.count += 1;
      return true;
    },
    giveBack(key) {
      const attempts = known.get(key);
      if (attempts && attempts.count > 0) attempts.count -= 1;
    },
    endsAt: (key) => new Date((known.get(key)?.since ?? 0) + span),
  };
}

function forgetOldest(known: Map<string, Attempts>, most: number): void {
  for (const key of known.keys()) {
    if (known.size <= most) return;
    known.delete(key);
  }
}
