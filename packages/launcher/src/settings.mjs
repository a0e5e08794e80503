import { join, resolve } from 'node:path';
import { LaunchRefusal } from './refusal.mjs';
import { requireServerSettings } from './serverSettings.mjs';

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} host
 * @property {string} dataFolder absolute
 * @property {string | null} databaseUrl null: the embedded PostgreSQL
 * @property {'auto' | 'always' | 'never'} demo auto: only into an empty embedded database
 */

/**
 * Reads and checks the settings; throws a LaunchRefusal on the first wrong one.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} root the checkout
 * @returns {Settings}
 */
export function readSettings(env, root) {
  requireServerSettings(env);
  return {
    port: readPort(env.PORT),
    host: env.HOST?.trim() || '127.0.0.1',
    dataFolder: env.DATA_DIR?.trim() ? resolve(env.DATA_DIR) : join(root, 'data'),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    demo: readDemo(env.DEMO),
  };
}

/** @param {string | undefined} text */
function readPort(text) {
  if (text === undefined || text.trim() === '') return 4000;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text.trim()) || port < 1 || port > 65535)
    throw new LaunchRefusal(`PORT must be a whole number from 1 to 65535, not "${text}".`);
  return port;
}

/** @param {string | undefined} text */
function readDatabaseUrl(text) {
  if (text === undefined || text.trim() === '') return null;
  const wrong = new LaunchRefusal(
    'DATABASE_URL must look like postgresql://user:password@host:5432/database.',
  );
  if (!URL.canParse(text)) throw wrong;
  const url = new URL(text);
  if (!['postgres:', 'postgresql:'].includes(url.protocol) || url.pathname.length < 2) throw wrong;
  return text;
}

/**
 * @param {string | undefined} text
 * @returns {Settings['demo']}
 */
function readDemo(text) {
  if (text === undefined || text === '') return 'auto';
  if (text === '1' || text === 'true') return 'always';
  if (text === '0' || text === 'false') return 'never';
  throw new LaunchRefusal(`DEMO must be 1 or 0, not "${text}".`);
}
