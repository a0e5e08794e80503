import { type Language, uiLanguages } from '@tyndau/domain/kernel/localized';
import dayjs from 'dayjs';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { LanguageTexts } from './collectFeatures.ts';

const storageKey = 'tyndau.language';

// Each language is a chunk of its own; only the one on the screen is fetched.
const loaders: Record<Language, () => Promise<{ texts: LanguageTexts }>> = {
  kk: () => import('./kk.ts'),
  ru: () => import('./ru.ts'),
  en: () => import('./en.ts'),
};
const calendars: Record<Language, () => Promise<unknown>> = {
  kk: () => import('dayjs/locale/kk'),
  ru: () => import('dayjs/locale/ru'),
  en: () => Promise.resolve(),
};

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

/** Fetches the language if it is not here yet and shows the page in it, without a reload. */
export async function showLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'words')) {
    const [{ texts }] = await Promise.all([loaders[language](), calendars[language]()]);
    for (const [feature, resources] of Object.entries(texts)) {
      i18next.addResourceBundle(language, feature, resources);
    }
  }
  dayjs.locale(language);
  document.documentElement.lang = language;
  try {
    window.localStorage.setItem(storageKey, language);
  } catch {
    // Storage forbidden: the choice lives as long as the page.
  }
  await i18next.changeLanguage(language);
}
