import { type Language, uiLanguages } from '@tyndau/domain/kernel/localized';
import dayjs from 'dayjs';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { LanguageTexts } from './collectFeatures.ts';

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
const calendars: Record<Language, () => Promise<unknown>> = {
  kk: () => import('dayjs/locale/kk'),
  ru: () => import('dayjs/locale/ru'),
  en: () => Promise.resolve(),
};

const wanted = new Set<Part>(['first']);
const fetched = new Map<Load, Promise<void>>();

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
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    fallbackLng: false,
    nsSeparator: false,
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await showLanguage(language);
}

/** Fetches texts once; what did not arrive is asked for again the next time. */
function fetchTexts(language: Language, load: Load): Promise<void> {
  const known = fetched.get(load);
  if (known) return known;
  const arriving = load().then(({ texts }) => {
    for (const [feature, resources] of Object.entries(texts))
      i18next.addResourceBundle(language, feature, resources);
  });
  fetched.set(load, arriving);
  arriving.catch(() => fetched.delete(load));
  return arriving;
}

/** Every page but the first and the boards must wait for it before it is shown. */
export async function fetchAllTexts(): Promise<void> {
  wanted.add('boards').add('pages');
  if (isLanguage(i18next.language)) await fetchWanted(i18next.language);
}

/** A board must wait for it before it is shown; what is opened from it waits for all texts. */
export async function fetchBoardTexts(): Promise<void> {
  wanted.add('boards');
  if (isLanguage(i18next.language)) await fetchWanted(i18next.language);
}

async function fetchWanted(language: Language): Promise<void> {
  await Promise.all([...wanted].map((part) => fetchTexts(language, loaders[language][part])));
}

/** Fetches the language if it is not here yet and shows the page in it, without a reload. */
export async function showLanguage(language: Language): Promise<void> {
  await Promise.all([fetchWanted(language), calendars[language]()]);
  // A page that was opened meanwhile needs its texts too.
  await fetchWanted(language);
  dayjs.locale(language);
  document.documentElement.lang = language;
  try {
    window.localStorage.setItem(storageKey, language);
  } catch {
    // Storage forbidden: the choice lives as long as the page.
  }
  await i18next.changeLanguage(language);
}
