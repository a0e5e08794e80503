import { randomUUID } from 'node:crypto';
import { ask, signIn } from './parts/session.mjs';

/** How soon what one does on the board of a reception day reaches fifty others: from the press to their screens' news. */
export const name = 'boardLive';

const LINES = 50;
/** A session holds a dozen lines at most. */
const LINES_OF_SESSION = 10;
const ACTS = 60;
const LONGEST_WAIT_MS = 10_000;

const RECORD = `mutation ($on: PlainDate!, $acts: [VisitActInput!]!) { recordVisitActs(on: $on, acts: $acts) {
  acts { receptionId refusals { code } } } }`;

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ address, accounts, report }) {
  const headers = await signIn(address, accounts, 'organiser');
  const question = '{ receptionBoard { desks { official { id } } } }';
  const { receptionBoard } = await ask(address, headers, question);
  // The day by the clock of the office.
  const on = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);
  const officialId = receptionBoard.desks[0].official.id;
  const record = async (/** @type {Record<string, unknown>} */ act) => {
    const acts = [{ key: randomUUID(), doneAt: new Date().toISOString(), ...act }];
    const { recordVisitActs } = await ask(address, headers, RECORD, { on, acts });
    const [done] = recordVisitActs.acts;
    if (done.refusals.length > 0) throw new Error(JSON.stringify(done.refusals));
    return done.receptionId;
  };
  const receptionId = await record({ act: 'walkIn', walkIn: somebody(officialId) });
  const lines = [];
  for (let session = 0; session < LINES / LINES_OF_SESSION; session += 1) {
    const own = session === 0 ? headers : await signIn(address, accounts, 'organiser');
    for (let line = 0; line < LINES_OF_SESSION; line += 1) lines.push(await openLine(address, own));
  }
  report(`${lines.length} lines are open`);
  await settle();
  const times = [];
  for (let act = 0; act < ACTS; act += 1) {
    const heard = Promise.all(lines.map((line) => line.next()));
    const sentAt = performance.now();
    await record({ act: act % 2 === 0 ? 'summon' : 'requeue', receptionId, officialId });
    times.push(...(await heard).map((at) => at - sentAt));
    if (act % 10 === 0) report(`${act} of ${ACTS}`);
    await settle();
  }
  for (const line of lines) line.leave();
  times.sort((a, b) => a - b);
  const at = (/** @type {number} */ part) => Math.round(times[Math.floor((times.length - 1) * part)] ?? 0);
  return {
    name,
    figures: {
      lines: lines.length,
      newsHeard: times.length,
      medianMs: at(0.5),
      p95Ms: at(0.95),
      slowestMs: at(1),
    },
  };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 400));

/** @param {number} officialId */
const somebody = (officialId) => ({
  applicant: {
    kind: 'naturalPerson',
    lastName: `Өлшемов${randomUUID().slice(0, 6)}`,
    firstName: 'Сынақ',
    address: 'Қостанай',
  },
  essence: 'Өлшеу үшін жазылған адам',
  questionCode: '01.01.02',
  language: 'kk',
  officialId,
});

/**
 * A line as a browser holds it; `next` tells when the next change of a reception was heard.
 * @param {string} address @param {Record<string, string>} headers
 */
async function openLine(address, headers) {
  const closing = new AbortController();
  const answer = await fetch(`${address}/api/live?watch=reception`, { headers, signal: closing.signal });
  if (!answer.ok || !answer.body) throw new Error(`The live line answered ${answer.status}`);
  /** @type {((at: number) => void) | null} */
  let told = null;
  void read(answer.body, () => {
    told?.(performance.now());
    told = null;
  }).catch(() => undefined);
  return {
    leave: () => closing.abort(),
    /** @returns {Promise<number>} */
    next: () =>
      new Promise((resolve, reject) => {
        const limit = setTimeout(() => reject(new Error('A line heard nothing')), LONGEST_WAIT_MS);
        told = (at) => {
          clearTimeout(limit);
          resolve(at);
        };
      }),
  };
}

/** @param {ReadableStream<Uint8Array>} body @param {() => void} onChange */
async function read(body, onChange) {
  const decoder = new TextDecoder();
  for await (const piece of body) {
    if (decoder.decode(piece, { stream: true }).includes('"topic":"reception"')) onChange();
  }
}
