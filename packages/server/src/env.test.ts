import { readSettings } from '@tyndau/launcher/settings';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from './env.ts';

const url = 'postgresql://a@127.0.0.1/b';
const bucket = {
  FILES_S3_ENDPOINT: 'http://127.0.0.1:9000',
  FILES_S3_BUCKET: 'letters',
  FILES_S3_ACCESS_KEY: 'k',
  FILES_S3_SECRET_KEY: 's',
};

const isTaken = (read: () => unknown) => {
  try {
    read();
    return true;
  } catch {
    return false;
  }
};

describe('a setting that the server refuses is refused before anything is installed, and no other', () => {
  it.each<Record<string, string>>([
    ...['true', 'false', '1', '0', 'yes', 'No', 'maybe', 'x', ''].flatMap((value) =>
      ['SECURE_COOKIES', 'TRUST_PROXY', 'INTROSPECTION', 'REMINDERS'].map((name) => ({ [name]: value })),
    ),
    ...['2', '12', '100', '1', '101', '5.5', 'abc', ''].map((DATABASE_POOL) => ({ DATABASE_POOL })),
    ...['0', '3', '0.5', '1440', '1441', '-1', 'x', ''].map((REST_AFTER_MINUTES) => ({ REST_AFTER_MINUTES })),
    ...['silent', 'debug', 'loud', 'WARN', ''].map((LOG_LEVEL) => ({ LOG_LEVEL })),
    ...['http://127.0.0.1:9000', 'bucket'].map((FILES_S3_ENDPOINT) => ({ ...bucket, FILES_S3_ENDPOINT })),
    ...Object.keys(bucket).map((name) => ({ ...bucket, [name]: '' })),
  ])('%o', (env) => {
    expect(isTaken(() => readSettings(env, '/'))).toBe(
      isTaken(() => readEnvironment({ ...env, DATABASE_URL: url })),
    );
  });
});
