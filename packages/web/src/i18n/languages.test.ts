import { describe, expect, it } from 'vitest';
import { collectFeatures } from './collectFeatures.ts';

const files = import.meta.glob<Record<string, unknown>>('./{ru,kk,en}/*.ts', { eager: true });

const textsOf = (language: string) =>
  collectFeatures(
    Object.fromEntries(Object.entries(files).filter(([name]) => name.startsWith(`./${language}/`))),
  );

type Sentences = Map<string, string>;

function sentencesOf(texts: unknown, prefix = ''): Sentences {
  const found: Sentences = new Map();
  for (const [key, value] of Object.entries(texts as Record<string, unknown>)) {
    const path = prefix ? `${prefix}.${key}` : key;
    if (typeof value === 'string') found.set(path, value);
    else for (const [inner, text] of sentencesOf(value, path)) found.set(inner, text);
  }
  return found;
}

const languages = {
  ru: sentencesOf(textsOf('ru')),
  kk: sentencesOf(textsOf('kk')),
  en: sentencesOf(textsOf('en')),
};
const isRussianForm = (key: string) => /_(few|many)$/.test(key);
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe.each(['kk', 'en'] as const)('the texts in %s', (language) => {
  const texts = languages[language];

  it('say everything the Russian ones say, and nothing else', () => {
    const owed = [...languages.ru.keys()].filter((key) => !isRussianForm(key));
    expect([...texts.keys()].sort()).toEqual(owed.sort());
  });

  it('fill in the same facts as the Russian ones', () => {
    const different = [...texts].filter(([key, text]) => {
      return placeholders(text).join() !== placeholders(languages.ru.get(key) ?? '').join();
    });
    expect(different).toEqual([]);
  });
});

describe.each(['ru', 'kk', 'en'] as const)('every sentence in %s', (language) => {
  it('is written, and is not the name of its key', () => {
    const bare = [...languages[language]].filter(([key, text]) => text.trim() === '' || text === key);
    expect(bare).toEqual([]);
  });
});

it('every Russian plural has its four forms', () => {
  const bases = [...languages.ru.keys()].filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -4));
  const missing = bases.filter((base) =>
    ['few', 'many', 'other'].some((form) => !languages.ru.has(`${base}_${form}`)),
  );
  expect(missing).toEqual([]);
});
