import pg from 'pg';
import { LaunchRefusal } from './refusal.mjs';

const OLDEST_VERSION = 15;
const CONNECT_MS = 10_000;

/**
 * Refuses a database that cannot be reached, is too old, does not speak UTF-8, or does not know Cyrillic letters from signs:
 * in one of the locale C the search by names would quietly find nothing.
 * @param {string} url
 */
export async function requireUsableDatabase(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding,
        (SELECT datctype FROM pg_database WHERE datname = current_database()) AS characters`,
    );
    const { version, encoding, characters } = rows[0];
    if (version < OLDEST_VERSION)
      throw new LaunchRefusal(
        `The database is PostgreSQL ${version}; Tyndau needs ${OLDEST_VERSION} or newer.`,
      );
    if (encoding !== 'UTF8')
      throw new LaunchRefusal(`The database is encoded in ${encoding}; Tyndau needs one in UTF8.`);
    if (['C', 'POSIX'].includes(characters))
      throw new LaunchRefusal(
        `The database has LC_CTYPE ${characters}, for which Cyrillic letters are no letters: make it with one of UTF-8, such as C.UTF-8.`,
      );
  } catch (error) {
    if (error instanceof LaunchRefusal) throw error;
    throw new LaunchRefusal(`The database of DATABASE_URL (${describe(url)}) ${explain(error)}.`);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The address without the password. @param {string} url */
function describe(url) {
  const { host, pathname, username } = new URL(url);
  return `${username ? `${username}@` : ''}${host}${pathname}`;
}

/** @param {unknown} error */
function explain(error) {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (first);
  switch (code) {
    case 'ECONNREFUSED':
      return 'refuses connections: is PostgreSQL running there';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'is on a machine whose name is not known';
    case '28P01':
    case '28000':
      return 'does not accept this user or password';
    case '3D000':
      return 'does not exist: create it first';
    default:
      return `cannot be reached: ${message}`;
  }
}
