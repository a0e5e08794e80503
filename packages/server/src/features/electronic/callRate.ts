const MINUTE = 60_000;
const calls = new Map<number, { since: number; count: number }>();

/** Counts a call of a machine; false when it has used up its calls of this minute. In memory: each server counts its own. */
export function countCall(
  machine: { readonly id: number; readonly callsPerMinute: number },
  now: Date,
): boolean {
  const known = calls.get(machine.id);
  if (!known || now.getTime() - known.since >= MINUTE || now.getTime() < known.since) {
    calls.set(machine.id, { since: now.getTime(), count: 1 });
    return true;
  }
  known.count += 1;
  return known.count <= machine.callsPerMinute;
}
