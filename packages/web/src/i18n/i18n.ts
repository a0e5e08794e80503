import { type Language, uiLanguages } from '@tyndau/domain/kernel/localized';
import dayjs from 'dayjs';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { LanguageTexts } from './collectFeatures.ts';

const storageKey = 'tyndau.language';

type Load = () => Promise<{ texts: LanguageTexts }>;

// Only the language on the screen is fetched, and of it first what the first screen says.
const loaders: Record<Language, { readonly first: Load; readonly pages: Load }> = {
  kk: { first: () => import('./kkFirst.ts'), pages: () => import('./kkPages.ts') },
  ru: { first: () => import('./ruFirst.ts'), pages: () => import('./ruPages.ts') },
  en: { first: () => import('./enFirst.ts'), pages: () => import('./enPages.ts') },
};
const calendars: Record<Language, () => Promise<unknown>> = {
  kk: () => import('dayjs/locale/kk'),
  ru: () => import('dayjs/locale/ru'),
  en: () => Promise.resolve(),
};

let areAllWanted = false;
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

/** Every page but the first must wait for it before it is shown. */
export async function fetchAllTexts(): Promise<void> {
  areAllWanted = true;
  if (isLanguage(i18next.language)) await fetchTexts(i18next.language, loaders[i18next.language].pages);
}

/** Fetches the language if it is not here yet and shows the page in it, without a reload. */
export async function showLanguage(language: Language): Promise<void> {
  const { first, pages } = loaders[language];
  await Promise.all([
    fetchTexts(language, first),
    areAllWanted && fetchTexts(language, pages),
    calendars[language](),
  ]);
  // A page that was opened meanwhile needs its texts too.
  if (areAllWanted) await fetchTexts(language, pages);
  dayjs.locale(language);
  document.documentElement.lang = language;
  try {
    window.localStorage.setItem(storageKey, language);
  } catch {
    // Storage forbidden: the choice lives as long as the page.
  }
  await i18next.changeLanguage(language);
}
