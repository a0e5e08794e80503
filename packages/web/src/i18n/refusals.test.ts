import { refusalCodes, warningCodes } from '@tyndau/domain/refusalCodes';
import { describe, expect, it } from 'vitest';
import { refusals as en } from './en/refusals.ts';
import { refusals as kk } from './kk/refusals.ts';
import { refusals as ru } from './ru/refusals.ts';

const sources = import.meta.glob<string>('../../../server/src/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Codes as the server's own sources spell them: `refusal('CODE'` and `code: 'CODE'`. */
function codesOfServer(): string[] {
  const texts = Object.entries(sources)
    .filter(([name]) => !/\.test\.ts$|\/(generated|testing|demo)\//.test(name))
    .map(([, text]) => text);
  const spelled = texts.flatMap((text) => [
    ...text.matchAll(/(?:refusal\(\s*|\bcode: )'([A-Z][A-Z0-9_]+)'/g),
  ]);
  return [...new Set(spelled.flatMap(([, code]) => (code ? [code] : [])))];
}

// Errors of the window and of documents, not refusals: the counter answers them with a dialog or a page.
const OF_THE_WINDOW = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'QUERY_TOO_LARGE',
  'PASSWORD_CHANGE_REQUIRED',
  'DATABASE_UNAVAILABLE',
  'STORAGE_FULL',
  'INTERNAL_SERVER_ERROR',
  'BAD_REQUEST',
  'FORGED_REQUEST',
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
