import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusalCodes, warningCodes } from '@tyndau/domain/refusalCodes';
import { describe, expect, it } from 'vitest';
import { refusals as en } from './en/refusals.ts';
import { refusals as kk } from './kk/refusals.ts';
import { refusals as ru } from './ru/refusals.ts';

const server = join(import.meta.dirname, '../../../server/src');

/** Codes as the server's own sources spell them: `refusal('CODE'` and `code: 'CODE'`. */
function codesOfServer(): string[] {
  const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/generated|testing|demo/.test(name),
  );
  const texts = files.map((name) => readFileSync(join(server, name), 'utf8'));
  const spelled = texts.flatMap((text) => [...text.matchAll(/(?:refusal\(\s*|\bcode: )'([A-Z][A-Z0-9_]+)'/g)]);
  return [...new Set(spelled.flatMap(([, code]) => (code ? [code] : [])))];
}

// Errors of the window, not refusals: the counter answers them with a dialog or a page.
const OF_THE_WINDOW = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'QUERY_TOO_LARGE',
  'PASSWORD_CHANGE_REQUIRED',
  'DATABASE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
  'BAD_REQUEST',
]);

describe.each([
  ['kk', kk],
  ['ru', ru],
  ['en', en],
])('in %s', (_language, sentences) => {
  it('every refusal and warning of the law has a sentence', () => {
    const codes: readonly string[] = [...refusalCodes, ...warningCodes];
    expect(codes.filter((code) => !(code in sentences))).toEqual([]);
  });

  it('every refusal of the server has a sentence', () => {
    const codes = codesOfServer().filter((code) => !OF_THE_WINDOW.has(code));
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter((code) => !(code in sentences))).toEqual([]);
  });
});
