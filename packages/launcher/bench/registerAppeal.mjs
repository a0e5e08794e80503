import { randomUUID } from 'node:crypto';
import { withClient } from './parts/database.mjs';
import { loadLoop } from './parts/loadLoop.mjs';
import { ask, signIn } from './parts/session.mjs';

/** Registration: how long one takes, and whether ten thousand at once keep the numbers whole. */
export const name = 'registerAppeal';

const SECONDS = 10;
const MANY = 10_000;
const MANY_CLIENTS = 32;

const document = `mutation ($input: RegisterAppealInput!) {
  registerAppeal(input: $input) { appeal { id number } refusals { code field } }
}`;

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ address, databaseUrl, accounts, report }) {
  const headers = await signIn(address, accounts, 'registrar');
  const { body, question, last } = await readStart(databaseUrl);
  const mark = randomUUID().slice(0, 8);
  const register = async (/** @type {number} */ turn) => {
    const { registerAppeal } = await ask(address, headers, document, {
      input: letter(turn, mark, question, body),
    });
    if (registerAppeal.refusals.length > 0) throw new Error(JSON.stringify(registerAppeal.refusals));
    return registerAppeal.appeal.number;
  };
  report('one client');
  const alone = await loadLoop({ clients: 1, seconds: SECONDS / 2, warmUp: 20 }, (turn) =>
    register(turn + 2_000_000),
  );
  report('eight clients');
  const calm = await loadLoop({ clients: 8, seconds: SECONDS, warmUp: 20 }, register);
  report(`${MANY} by ${MANY_CLIENTS} clients`);
  const rush = await loadLoop({ clients: MANY_CLIENTS, count: MANY }, (turn) => register(turn + 1_000_000));
  const asked = 40 + alone.requests + calm.requests + rush.requests;
  const { given, repeated, missing } = await readNumbers(databaseUrl, last);
  return {
    name,
    figures: {
      aloneMedianMs: alone.medianMs,
      aloneP95Ms: alone.p95Ms,
      registrationsPerSecond: calm.perSecond,
      medianMs: calm.medianMs,
      p95Ms: calm.p95Ms,
      rushRegistrations: rush.requests,
      rushPerSecond: rush.perSecond,
      rushP95Ms: rush.p95Ms,
      numbersLost: asked - given,
      numbersGivenTwice: repeated,
      gapsInNumbers: missing,
    },
  };
}

/** @param {string} url */
function readStart(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT id FROM bodies WHERE code = 'kst-land') AS body,
              (SELECT max(code) FROM questions WHERE level = 3 AND code LIKE '03.%') AS question,
              (SELECT coalesce(max(id), 0) FROM appeals) AS last`,
    );
    return rows[0];
  });
}

/** @param {number} turn @param {string} mark @param {string} questionCode @param {number} bodyId */
function letter(turn, mark, questionCode, bodyId) {
  return {
    idempotencyKey: `${mark}-${turn}`,
    applicant: {
      kind: 'naturalPerson',
      lastName: `Өлшемов${turn}`,
      firstName: 'Сынақ',
      address: `Қостанай қ., Сынақ к-сі, ${mark}-${turn}`,
    },
    ...{ source: 'byHand', form: 'paper', kind: 'application', character: 'individual', signatories: 1 },
    ...{ language: 'kk', category: 'typical', questionCode, territoryCode: '391000000', sheets: 1 },
    annotation: 'Жер учаскесінің кезегі туралы. Шара қолдануды сұрайды.',
    route: { bodyId },
  };
}

/**
 * What the archive holds of the numbers given since: how many, how many twice, how many left out.
 * @param {string} url @param {number} last id of the appeal before
 */
function readNumbers(url, last) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT coalesce(sum(count), 0)::int AS given, coalesce(sum(count - kinds), 0)::int AS repeated,
              coalesce(sum(most - least + 1 - kinds), 0)::int AS missing
         FROM (SELECT count(*) AS count, count(DISTINCT number) AS kinds,
                      max(substring(number FROM '[0-9]+$')::int) AS most, min(substring(number FROM '[0-9]+$')::int) AS least
                 FROM appeals WHERE id > $1 GROUP BY left(number, 7)) series`,
      [last],
    );
    return rows[0];
  });
}
