/** The languages of the office: the state language, the official language, and English for those who study the system. */
export const uiLanguages = ['kk', 'ru', 'en'] as const;

export type Language = (typeof uiLanguages)[number];

/** A text that every reader sees in their own language. */
export type Localized = { readonly kk: string; readonly ru: string; readonly en: string };
