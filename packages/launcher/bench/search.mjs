import { withClient } from './parts/database.mjs';
import { ask, signIn } from './parts/session.mjs';

/** What a clerk types into the search box and the list: a number, an ИИН, a telephone, part of a name, words; beside plain SQL. */
export const name = 'search';

const ASKED = 60;
const SEARCH = 'query ($text: String!) { search(text: $text) { kind id title subtitle } }';
const LIST =
  'query ($where: String) { appeals(where: $where, pageSize: 50) { total items { id number annotation } } }';
/**
 * Words of demonstration letters in both languages, of a few thousand letters and of every third; each question has another number of
 * sheets, so that no page is answered from memory.
 */
const words = {
  ru: ['крыша', 'дорога', 'отопление', 'мусор', 'взыскание', 'медпункт', 'вопрос'],
  kk: ['жол', 'жарық', 'көше', 'балабақша', 'патруль', 'мектеп', 'сұрайды'],
};

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ address, databaseUrl, accounts, report }) {
  const headers = await signIn(address, accounts, 'registrar');
  const samples = await readSamples(databaseUrl);
  /** @type {Record<string, number>} */
  const figures = { questionsOfAKind: ASKED };
  for (const [kind, texts] of Object.entries(samples)) {
    report(kind);
    const times = await timesOf(texts, (text) => ask(address, headers, SEARCH, { text }));
    figures[`${kind}MedianMs`] = share(times, 0.5);
    figures[`${kind}P95Ms`] = share(times, 0.95);
  }
  for (const [language, list] of Object.entries(words)) {
    report(`words ${language}`);
    // Read from their index for the first time: the commonest words cost most.
    const first = await timesOf(
      list.map((word) => `words:${word}`),
      (where) => ask(address, headers, LIST, { where }),
      0,
    );
    figures[`words_${language}FirstTimeMedianMs`] = share(first, 0.5);
    figures[`words_${language}FirstTimeLongestMs`] = share(first, 1);
    const wheres = Array.from({ length: ASKED }, (_, turn) => whereOf(list, turn));
    const times = await timesOf(wheres, (where) => ask(address, headers, LIST, { where }));
    figures[`words_${language}MedianMs`] = share(times, 0.5);
    figures[`words_${language}P95Ms`] = share(times, 0.95);
  }
  report('names in the list');
  const people = (samples.partOfName ?? []).map((part, turn) => `person:${part};sheets:0..${500 + turn}`);
  const named = await timesOf(people, (where) => ask(address, headers, LIST, { where }));
  figures.partOfNameInListMedianMs = share(named, 0.5);
  figures.partOfNameInListP95Ms = share(named, 0.95);
  report('plain SQL');
  return { name, figures: { ...figures, ...(await measurePlain(databaseUrl, samples)) } };
}

/** @param {string[]} list @param {number} turn */
function whereOf(list, turn) {
  return `words:${list[turn % list.length]};sheets:0..${500 + turn}`;
}

/**
 * The first ten warm up, unless it is said otherwise.
 * @param {string[]} texts @param {(text: string) => Promise<unknown>} work
 */
async function timesOf(texts, work, warmUp = 10) {
  const times = [];
  for (const [turn, text] of texts.entries()) {
    const startedAt = performance.now();
    await work(text);
    if (turn >= warmUp) times.push(performance.now() - startedAt);
  }
  return times;
}

/** What there is to be found, spread over the whole register. @param {string} url @returns {Promise<Record<string, string[]>>} */
function readSamples(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT a.number, a.applicant_iin AS iin, c.phone, c.last_name AS name FROM appeals a JOIN cards c ON c.id = a.card_id
       WHERE a.applicant_iin IS NOT NULL AND c.phone IS NOT NULL AND length(c.last_name) > 5
       ORDER BY md5(a.id::text) LIMIT ${ASKED + 10}`,
    );
    const of = (/** @type {(row: any) => string} */ pick) => rows.map(pick);
    return {
      number: of((row) => row.number),
      iin: of((row) => row.iin),
      phone: of((row) => row.phone),
      partOfName: of((row) => row.name.slice(0, 5)),
    };
  });
}

/** The same as somebody would write it without our indexes. @param {string} url @param {Record<string, string[]>} samples */
function measurePlain(url, samples) {
  return withClient(url, async (client) => {
    const timed = async (/** @type {string} */ sql, /** @type {string} */ value) => {
      const startedAt = performance.now();
      await client.query(sql, [value]);
      return performance.now() - startedAt;
    };
    const name = `%${samples.partOfName?.[0] ?? ''}%`;
    const people = 'SELECT id FROM appeals WHERE applicant_name ILIKE $1 ORDER BY registered_on DESC LIMIT 8';
    return {
      plainPartOfNameMs: await timed(people.replace(' LIMIT 8', ''), name),
      plainWordsMs: await timed('SELECT count(*) FROM appeals WHERE annotation ILIKE $1', '%крыша%'),
    };
  });
}

/** @param {number[]} figures @param {number} part */
function share(figures, part) {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
