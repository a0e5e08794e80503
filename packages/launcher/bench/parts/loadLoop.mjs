/**
 * Repeats a request from several clients at once, each waiting for its answer, until the time or the count is up.
 * @param {{ clients: number, seconds?: number, count?: number, warmUp?: number }} plan `warmUp`: requests not counted
 * @param {(turn: number) => Promise<unknown>} request
 */
export async function loadLoop({ clients, seconds = Infinity, count = Infinity, warmUp = 0 }, request) {
  let turn = 0;
  for (let left = warmUp; left > 0; left -= 1) await request(turn++);
  /** @type {number[]} */
  const times = [];
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  let begun = 0;
  const client = async () => {
    while (begun < count && performance.now() < endsAt) {
      begun += 1;
      const sentAt = performance.now();
      await request(turn++);
      times.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const took = (performance.now() - startedAt) / 1000;
  times.sort((a, b) => a - b);
  const at = (/** @type {number} */ part) =>
    times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return {
    requests: times.length,
    perSecond: times.length / took,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
  };
}
