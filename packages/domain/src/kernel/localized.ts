/** The languages of the office: the state language, the official language, and English for those who study the system. */
export const uiLanguages = ['kk', 'ru', 'en'] as const;

export type Language = (typeof uiLanguages)[number];

/** The language an address or a question names; the state language where it names none of ours. */
export function languageNamed(text: string | null | undefined): Language {
  return uiLanguages.find((language) => language === text) ?? 'kk';
}

/** A text that every reader sees in their own language. */
export type Localized = { readonly kk: string; readonly ru: string; readonly en: string };
