import pg from 'pg';

// What was loaded into a database is remembered in that very database, in a schema of its own: a copy or a
// restored backup knows it too, and the migrations do not see a foreign table.

/**
 * @typedef {'reference' | 'demo-begun' | 'demo'} SetupStep
 * @typedef {{ fingerprint: string, outcome: any }} SetupRecord
 */

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 */
async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

/**
 * @param {string} url
 * @returns {Promise<Map<string, SetupRecord>>}
 */
export function readSetupSteps(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT to_regclass('launcher.setup_steps') IS NOT NULL AS "isThere"`,
    );
    if (!rows[0].isThere) return new Map();
    const found = await client.query('SELECT step, fingerprint, outcome FROM launcher.setup_steps');
    return new Map(found.rows.map(({ step, ...record }) => [step, record]));
  });
}

/**
 * @param {string} url @param {SetupStep} step @param {string} fingerprint @param {unknown} outcome
 */
export function recordSetupStep(url, step, fingerprint, outcome) {
  return withClient(url, async (client) => {
    await client.query(
      `CREATE SCHEMA IF NOT EXISTS launcher;
       CREATE TABLE IF NOT EXISTS launcher.setup_steps (
         step text PRIMARY KEY, fingerprint text NOT NULL, outcome jsonb, finished_at timestamptz NOT NULL
       );`,
    );
    await client.query(
      `INSERT INTO launcher.setup_steps VALUES ($1, $2, $3, now())
       ON CONFLICT (step) DO UPDATE SET fingerprint = $2, outcome = $3, finished_at = now()`,
      [step, fingerprint, JSON.stringify(outcome ?? null)],
    );
  });
}
