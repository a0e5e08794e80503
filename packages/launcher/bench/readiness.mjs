/** How fast the bare server answers: the floor under every other figure. */
export const name = 'readiness';

const REQUESTS = 500;

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ address, report }) {
  const times = [];
  const startedAt = performance.now();
  for (let request = 0; request < REQUESTS; request += 1) {
    const sentAt = performance.now();
    const answer = await fetch(`${address}/healthz`);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`/healthz answered ${answer.status}`);
    times.push(performance.now() - sentAt);
    if (request % 100 === 0) report(`${request} of ${REQUESTS}`);
  }
  times.sort((a, b) => a - b);
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    name,
    figures: {
      requestsPerSecond: REQUESTS / seconds,
      medianMs: times[REQUESTS / 2] ?? 0,
      slowest1PercentMs: times[Math.floor(REQUESTS * 0.99)] ?? 0,
    },
  };
}
