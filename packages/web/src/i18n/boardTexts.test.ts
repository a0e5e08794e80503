import { expect, it } from 'vitest';
import { texts as boards } from './ruBoards.ts';
import { texts as first } from './ruFirst.ts';

const sources = import.meta.glob<string>('../**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const spoken = /(?:useT|useSentences|sentences\.of)\('(\w+)'\)/g;
// What waits for all texts itself before it is shown.
const later = ['BoardEditor.tsx', 'BoardDialog.tsx', 'FigureCatalogue.tsx'];

/** Files of the program that a board may show before all texts are here, by their own imports, lazy ones too. */
function filesOfBoard(): readonly string[] {
  const found = new Set<string>();
  const waiting = ['../features/figures/BoardPage.tsx'];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const text = sources[file];
    if (text === undefined || found.has(file)) continue;
    found.add(file);
    for (const [, path = ''] of text.matchAll(/(?:from |import\()'(\.[^']+)'/g)) {
      const next = new URL(path, `file:///i18n/${file}`.replace('/i18n/../', '/src/')).pathname;
      if (!later.some((name) => next.endsWith(name))) waiting.push(next.replace('/src/', '../'));
    }
  }
  return [...found];
}

it('a board says nothing that has not been fetched with it', () => {
  const files = filesOfBoard();
  expect(files.length).toBeGreaterThan(40);
  const asked = files.flatMap((file) =>
    [...(sources[file] ?? '').matchAll(spoken)].map(([, one]) => `${one} in ${file}`),
  );
  expect(asked.length).toBeGreaterThan(20);
  // Refusals are fetched when one is met.
  const known = ['refusals', ...Object.keys({ ...first, ...boards })];
  expect(asked.filter((one) => !known.includes(one.split(' ')[0] ?? ''))).toEqual([]);
});
