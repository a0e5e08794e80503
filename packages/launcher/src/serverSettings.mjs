import { LaunchRefusal } from './refusal.mjs';

// The server and the demonstration read these for themselves, but only after minutes of installing, building and inventing
// people. Packages are not there yet, so what the server says by its schema (env.ts) is said here in plain words.

const YES_OR_NO = /^(true|1|yes|on|y|enabled|false|0|no|off|n|disabled)$/i;
const BUCKET = ['FILES_S3_ENDPOINT', 'FILES_S3_BUCKET', 'FILES_S3_ACCESS_KEY', 'FILES_S3_SECRET_KEY'];

/** @param {string} text */
const isYesOrNo = (text) => YES_OR_NO.test(text);

/**
 * @param {number} least @param {number} most
 * @returns {(text: string) => boolean}
 */
const isWhole = (least, most) => (text) =>
  /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;

/** What each must be, and whether a text is that. @type {Record<string, [must: string, isGood: (text: string) => boolean]>} */
const RULES = {
  SECURE_COOKIES: ['true or false', isYesOrNo],
  TRUST_PROXY: ['true or false', isYesOrNo],
  INTROSPECTION: ['true or false', isYesOrNo],
  REMINDERS: ['true or false', isYesOrNo],
  DATABASE_POOL: ['a whole number from 2 to 100', isWhole(2, 100)],
  REST_AFTER_MINUTES: [
    'a number of minutes from 0 to 1440',
    (text) => /^\d+(\.\d+)?$/.test(text) && Number(text) <= 1440,
  ],
  LOG_LEVEL: [
    'one of fatal, error, warn, info, debug, silent',
    (text) => ['fatal', 'error', 'warn', 'info', 'debug', 'silent'].includes(text),
  ],
  FILES_S3_ENDPOINT: ['an address such as https://storage.example.kz', (text) => URL.canParse(text)],
  DEMO_APPEALS: ['a whole number from 1', isWhole(1, Number.MAX_SAFE_INTEGER)],
  DEMO_SEED: ['a whole number', isWhole(0, Number.MAX_SAFE_INTEGER)],
  DEMO_TODAY: ['a day such as 2026-11-23', (text) => !Number.isNaN(Date.parse(text))],
};

/**
 * Refuses the first setting of the server that it would refuse itself. An empty one is as good as none.
 * @param {NodeJS.ProcessEnv} env
 */
export function requireServerSettings(env) {
  for (const [name, [must, isGood]] of Object.entries(RULES)) {
    const text = env[name]?.trim();
    if (text && !isGood(text)) throw new LaunchRefusal(`${name} must be ${must}, not "${text}".`);
  }
  const missing = BUCKET.filter((name) => !env[name]?.trim());
  if (missing.length > 0 && missing.length < BUCKET.length)
    throw new LaunchRefusal(
      `${missing.join(', ')} must be set too: attachments go to an object store by ${BUCKET.join(', ')} together.`,
    );
}
