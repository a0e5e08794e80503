import { type Language, uiLanguages } from '@tyndau/domain/kernel/localized';
import { collectFeatures, type LanguageTexts } from './collectFeatures.ts';
import { sentences } from './sentences.ts';

const storageKey = 'tyndau.language';

type Load = () => Promise<{ texts: LanguageTexts }>;

/** Texts come in parts: of the first screen, of boards, of everything else. */
type Part = 'first' | 'boards' | 'pages';

// Only the language on the screen is fetched, and of it first what the screen says.
const loaders: Record<Language, Readonly<Record<Part, Load>>> = {
  kk: {
    first: () => import('./kkFirst.ts'),
    boards: () => import('./kkBoards.ts'),
    pages: () => import('./kkPages.ts'),
  },
  ru: {
    first: () => import('./ruFirst.ts'),
    boards: () => import('./ruBoards.ts'),
    pages: () => import('./ruPages.ts'),
  },
  en: {
    first: () => import('./enFirst.ts'),
    boards: () => import('./enBoards.ts'),
    pages: () => import('./enPages.ts'),
  },
};

// What one screen says, or none at first: the door, the front page, news, and why something was refused.
const ofOneScreen = import.meta.glob('./{ru,kk,en}/{account,front,notices,refusals}.ts');
const alone = ['account', 'front', 'notices', 'refusals'] as const;
type Alone = (typeof alone)[number];

const wanted = new Set<Part | Alone>(['first']);
const fetched = new Map<string, Promise<void>>();

export function isLanguage(text: unknown): text is Language {
  return uiLanguages.some((language) => language === text);
}

/** The language before anybody has signed in: the last one used here, else the browser's, else the state language. */
export function rememberedLanguage(): Language {
  const remembered = readRemembered();
  if (remembered) return remembered;
  const ofBrowser = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return ofBrowser === 'ru' ? 'ru' : 'kk';
}

function readRemembered(): Language | null {
  try {
    const stored = window.localStorage.getItem(storageKey);
    return isLanguage(stored) ? stored : null;
  } catch {
    return null;
  }
}

/** Starts the texts in the given language. The page must wait for it: keys are never shown to people. */
export async function startI18n(language: Language): Promise<void> {
  fetched.clear();
  sentences.forget();
  await showLanguage(language);
}

/** Fetches texts once; what did not arrive is asked for again the next time. */
function fetchTexts(language: Language, part: Part | Alone): Promise<void> {
  const name = `${language}/${part}`;
  const known = fetched.get(name);
  if (known) return known;
  const arriving = load(language, part).then((texts) => sentences.add(language, texts));
  fetched.set(name, arriving);
  arriving.catch(() => fetched.delete(name));
  return arriving;
}

async function load(language: Language, part: Part | Alone): Promise<LanguageTexts> {
  const file = `./${language}/${part}.ts`;
  const one = ofOneScreen[file];
  if (one) return collectFeatures({ [file]: await one() });
  return (await loaders[language][part as Part]()).texts;
}

/** Every page but the first and the boards must wait for it before it is shown. */
export function fetchAllTexts(): Promise<void> {
  return fetchTextsOf('boards', 'pages', ...alone);
}

/** A screen must wait for its own before it is shown; what is opened from it waits for all texts. */
export async function fetchTextsOf(...parts: readonly (Part | Alone)[]): Promise<void> {
  for (const part of parts) wanted.add(part);
  await fetchWanted(sentences.language());
}

/** What is said but has not been fetched comes by itself: a refusal is rare enough to be fetched when it is met. */
export function fetchUnsaid(feature: string): void {
  const part = alone.find((name) => name === feature);
  void (part ? fetchTextsOf(part) : fetchAllTexts()).catch(() => null);
}

async function fetchWanted(language: Language): Promise<void> {
  await Promise.all([...wanted].map((part) => fetchTexts(language, part)));
}

/** Fetches the language if it is not here yet and shows the page in it, without a reload. */
export async function showLanguage(language: Language): Promise<void> {
  await fetchWanted(language);
  // A page that was opened meanwhile needs its texts too.
  await fetchWanted(language);
  document.documentElement.lang = language;
  try {
    window.localStorage.setItem(storageKey, language);
  } catch {
    // Storage forbidden: the choice lives as long as the page.
  }
  sentences.show(language);
}
