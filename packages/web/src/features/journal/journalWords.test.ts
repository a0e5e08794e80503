import { visitActs } from '@tyndau/domain/receptions/queue/visit';
import { expect, it } from 'vitest';
import { journal as en } from '../../i18n/en/journal.ts';
import { journal as kk } from '../../i18n/kk/journal.ts';
import { journal as ru } from '../../i18n/ru/journal.ts';

const nouns = ['reception', 'receptionDay', 'official', 'visit', 'hallScreen'];

const sources: Record<string, string> = import.meta.glob(
  ['../../../../server/src/features/**/*.ts', '!**/*.test.ts'],
  { eager: true, import: 'default', query: '?raw' },
);

/** What the server writes into the journal, read from its own text: a new act is found here before anybody meets it. */
function writtenActions(): string[] {
  const named = Object.values(sources).flatMap((text) =>
    [...text.matchAll(/\baction: '(\w+\.\w+)'/g)].map(([, name]) => name ?? ''),
  );
  const all = new Set([...named, ...visitActs.map((act) => `visit.${act}`)]);
  return [...all].filter((name) => nouns.includes(name.split('.')[0] ?? ''));
}

it.each([
  ['kk', kk],
  ['ru', ru],
  ['en', en],
] as const)('every act of a reception has words in the journal in %s', (_language, { action }) => {
  const words: Record<string, Record<string, string>> = action;
  expect(writtenActions().length).toBeGreaterThan(15);
  const silent = writtenActions().filter((name) => {
    const [noun = '', verb = ''] = name.split('.');
    return !words[noun]?.[verb];
  });
  expect(silent).toEqual([]);
});
