import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';

export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export const DESK = { width: 1440, height: 900 };
export const TELEPHONE = { width: 390, height: 844 };
const TEXTS = new URL('../packages/web/src/i18n/', import.meta.url);

type Texts = { [key: string]: string | Texts };

function* pairsOf(texts: Texts, under = ''): Generator<readonly [key: string, text: string]> {
  for (const [name, value] of Object.entries(texts)) {
    if (typeof value === 'string') yield [under + name, value];
    else yield* pairsOf(value, `${under}${name}.`);
  }
}

const known = new Map<string, Promise<ReadonlySet<string>>>();

/** Names of keys that can never be a word of the language: what stands on the screen when a text is missing. */
export function keysOf(language: string): Promise<ReadonlySet<string>> {
  const keys = known.get(language) ?? readKeys(language);
  known.set(language, keys);
  return keys;
}

async function readKeys(language: string): Promise<ReadonlySet<string>> {
  const folder = fileURLToPath(new URL(`${language}/`, TEXTS));
  const keys = new Set<string>();
  const words = new Set<string>();
  for (const file of readdirSync(folder)) {
    const feature = file.replace(/\.ts$/, '');
    const module = (await import(pathToFileURL(`${folder}${file}`).href)) as Record<string, Texts>;
    for (const [key, text] of pairsOf(module[feature] ?? {})) {
      const name = key.replace(/_(zero|one|two|few|many|other)$/, '');
      keys.add(name).add(`${feature}.${name}`);
      words.add(text);
    }
  }
  return new Set([...keys].filter((key) => /[.A-Z_]/.test(key) && !words.has(key)));
}

/** The page as it stands at one moment. */
export interface Screen {
  readonly title: string;
  /** Every piece of text a person sees or hears. */
  readonly texts: readonly string[];
  /** By how much anything that holds the page is wider than the window. */
  readonly overhang: number;
}

/** Asked for in one question: six looks at each of a hundred pages are many questions. */
export function lookAtScreen(page: Page): Promise<Screen> {
  return page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        found.push(element.getAttribute(name) ?? '');
    const holders = [document.documentElement, document.body, document.querySelector('main')];
    return {
      title: document.title,
      texts: found.map((text) => text.trim()).filter((text) => text !== ''),
      overhang: Math.max(...holders.map((holder) => (holder ? holder.scrollWidth - holder.clientWidth : 0))),
    };
  });
}

/** Days written in another way than here: day, month, year. */
export function foreignDays(texts: readonly string[]): string[] {
  return texts.filter((text) => (isoDate.test(text) || slashedDate.test(text)) && !calendarSlot.test(text));
}

const isoDate = /\b(19|20)\d\d-[01]\d-[0-3]\d\b/;
// The calendar's library names its empty hours for readers of the screen by itself, and cannot be told how.
const calendarSlot = / \d\d:\d\d:\d\d - \d\d:\d\d:\d\d$/;
const slashedDate = /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/;
