import { expect, test } from 'vitest';
import { isNodeNewEnough } from './nodeVersion.mjs';
import { readSettings } from './settings.mjs';

test('without settings it is the embedded database on this machine only', () => {
  expect(readSettings({}, '/srv/tyndau')).toEqual({
    port: 4000,
    host: '127.0.0.1',
    dataFolder: '/srv/tyndau/data',
    databaseUrl: null,
    demo: 'auto',
  });
});

test.each(['0', '65536', '-1', '80a', '4000.5', '1e3', 'http'])('PORT=%s is refused by name', (port) => {
  expect(() => readSettings({ PORT: port }, '/')).toThrow(
    `PORT must be a whole number from 1 to 65535, not "${port}".`,
  );
});

test.each(['localhost', 'mysql://a@b/c', 'postgresql://host', 'postgresql://host/'])(
  'DATABASE_URL=%s is refused',
  (url) => {
    expect(() => readSettings({ DATABASE_URL: url }, '/')).toThrow(/^DATABASE_URL must look like/);
  },
);

test('a refused DATABASE_URL never repeats the password', () => {
  expect(() => readSettings({ DATABASE_URL: 'mysql://me:secret@h/d' }, '/')).toThrow(/^((?!secret).)*$/);
});

test('DEMO accepts yes and no only', () => {
  expect(readSettings({ DEMO: '1' }, '/').demo).toBe('always');
  expect(readSettings({ DEMO: '0' }, '/').demo).toBe('never');
  expect(() => readSettings({ DEMO: 'perhaps' }, '/')).toThrow('DEMO must be 1 or 0, not "perhaps".');
});

test.each([
  ['LOG_LEVEL', 'loud'],
  ['DATABASE_POOL', '1'],
  ['SECURE_COOKIES', 'maybe'],
  ['REST_AFTER_MINUTES', '-1'],
  ['FILES_S3_ENDPOINT', 'bucket'],
  ['DEMO_APPEALS', '0'],
  ['DEMO_SEED', 'abc'],
  ['DEMO_TODAY', 'tomorrow'],
])('%s=%s is refused by name before anything is installed', (name, value) => {
  expect(() => readSettings({ [name]: value }, '/')).toThrow(
    new RegExp(`^${name} must be .*, not "${value}"\\.$`),
  );
});

test('half an object store is a mistake, and its secret is never repeated', () => {
  const half = { FILES_S3_BUCKET: 'b', FILES_S3_SECRET_KEY: 'hidden' };
  expect(() => readSettings(half, '/')).toThrow(
    /^FILES_S3_ENDPOINT, FILES_S3_ACCESS_KEY must be set too((?!hidden).)*$/,
  );
});

test('an empty setting is as good as none', () => {
  const empty = {
    PORT: '',
    DATA_DIR: ' ',
    DATABASE_URL: '',
    DEMO: '',
    LOG_LEVEL: '',
    DATABASE_POOL: '',
    FILES_S3_BUCKET: '',
  };
  expect(readSettings(empty, '/srv')).toEqual(readSettings({}, '/srv'));
});

test('Node older than 20.19 is too old', () => {
  expect(['18.20.0', '20.18.3', '20.19.0', '22.0.0', '24.1.0'].map(isNodeNewEnough)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});
