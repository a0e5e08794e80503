import { withClient } from './parts/database.mjs';
import { ask, signIn } from './parts/session.mjs';

/** Earlier letters that a new one may repeat, asked while it is typed: by the person and by the trace of the text. */
export const name = 'repeatCandidates';

const ASKED = 80;
/** Letters asked before it is measured: an office is not asked its first question of the day all day long. */
const WARMING = 150;
const document = `query ($letter: ComparedLetterInput!) {
  likeLetters(letter: $letter) { verdict likeness reasons appeal { id number state annotation text } }
}`;

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ address, databaseUrl, accounts, report }) {
  const headers = await signIn(address, accounts, 'registrar');
  const all = await readLetters(databaseUrl);
  report('the first questions after a start');
  const first = await timesOf(all.slice(0, WARMING), (letter) => ask(address, headers, document, { letter }));
  // Others than the first: what is measured is found anew, on a machine that has been at work for a while.
  const letters = all.slice(WARMING);
  report('candidates of the same person and text');
  const known = await timesOf(letters, (letter) => ask(address, headers, document, { letter }));
  report('candidates by the text alone');
  const strangers = letters.map(({ annotation, text, form }) => ({ annotation, text, form }));
  const byText = await timesOf(strangers, (letter) => ask(address, headers, document, { letter }));
  report('plain SQL');
  const plain = await measurePlain(databaseUrl, letters[0]?.annotation ?? '');
  return {
    name,
    figures: {
      questions: known.length,
      afterStartMedianMs: share(first, 0.5),
      afterStartP95Ms: share(first, 0.95),
      medianMs: share(known, 0.5),
      p95Ms: share(known, 0.95),
      byTextAloneMedianMs: share(byText, 0.5),
      byTextAloneP95Ms: share(byText, 0.95),
      plainSimilarityMs: plain,
    },
  };
}

/** @template Letter @param {Letter[]} letters @param {(letter: Letter) => Promise<unknown>} work */
async function timesOf(letters, work) {
  const times = [];
  for (const letter of letters) {
    const startedAt = performance.now();
    await work(letter);
    times.push(performance.now() - startedAt);
  }
  return times;
}

/** Letters as they were typed once. @param {string} url */
function readLetters(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT a.applicant_iin AS iin, c.display_name AS name, c.address, c.phone, a.question_code AS "questionCode",
         a.district_code AS "territoryCode", a.annotation, a.text, a.form
       FROM appeals a JOIN cards c ON c.id = a.card_id
       WHERE a.applicant_iin IS NOT NULL ORDER BY md5(a.id::text) LIMIT ${WARMING + ASKED}`,
    );
    return rows;
  });
}

/** As one would without traces: how alike every letter is. @param {string} url @param {string} annotation */
function measurePlain(url, annotation) {
  return withClient(url, async (client) => {
    const startedAt = performance.now();
    await client.query(
      'SELECT id FROM appeals WHERE similarity(annotation, $1) > 0.45 ORDER BY similarity(annotation, $1) DESC LIMIT 6',
      [annotation],
    );
    return performance.now() - startedAt;
  });
}

/** @param {number[]} figures @param {number} part */
function share(figures, part) {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
