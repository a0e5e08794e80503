import { withClient } from './parts/database.mjs';
import { ask, signIn } from './parts/session.mjs';

/** What letters say: words, groups of the same letter, many people on one question; each asked for by itself, as the page does. */
export const name = 'content';

const sections = /** @type {const} */ ({
  words: 'words { lettersRead elsewhereRead words { word } }',
  systemic: 'systemic(leastPeople: 10) { people }',
  campaigns: 'campaigns { lettersRead campaigns { people } }',
});

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ address, databaseUrl, accounts, report }) {
  const leader = await signIn(address, accounts, 'leader');
  const { last, district, question } = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT max(registered_on)::text AS last, mode() WITHIN GROUP (ORDER BY district_code) AS district,
         left(mode() WITHIN GROUP (ORDER BY question_code), 2) AS question FROM appeals`,
    );
    return rows[0];
  });
  const yearBefore = `${Number(last.slice(0, 4)) - 1}${last.slice(4)}`;
  const scopes = { year: {}, place: { territoryCode: district }, question: { questionCode: question } };
  /** @type {Record<string, number>} */
  const figures = {};
  for (const [section, fields] of Object.entries(sections)) {
    for (const [scope, cell] of Object.entries(scopes)) {
      report(`${section}, ${scope}`);
      const startedAt = performance.now();
      await ask(
        address,
        leader,
        `query ($from: PlainDate!, $to: PlainDate!, $territoryCode: String, $questionCode: String) {
           letterContent(from: $from, to: $to, territoryCode: $territoryCode, questionCode: $questionCode) { ${fields} } }`,
        { from: yearBefore, to: last, ...cell },
      );
      figures[`${section}Of${scope[0]?.toUpperCase()}${scope.slice(1)}Ms`] = performance.now() - startedAt;
    }
  }
  return { name, figures };
}
