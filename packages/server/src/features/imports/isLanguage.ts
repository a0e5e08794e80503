import { type Language, uiLanguages } from '@tyndau/domain/kernel/localized';

/** Whether the text names a language of the office. */
export function isLanguage(text: string | undefined): text is Language {
  return (uiLanguages as readonly string[]).includes(text ?? '');
}
