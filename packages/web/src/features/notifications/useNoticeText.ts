import type { Language, Localized } from '@tyndau/domain/kernel/localized';
import { formatDate, localized } from '../../i18n/formats.ts';
import { useLanguage, useSentences } from '../../i18n/useT.ts';

/** A notification as a sentence: `kind.<kind>` of i18n/notices, filled with its facts. */
export function useNoticeText(): (notice: { kind: string; facts: unknown }) => string {
  const language = useLanguage();
  const find = useSentences('notices');
  return ({ kind, facts }) => {
    const key = `kind.${kind.replaceAll('.', '_')}`;
    return find(key, textsOf(facts, language)) ?? find('unknown', { kind }) ?? kind;
  };
}

function textsOf(facts: unknown, language: Language): Record<string, string> {
  if (typeof facts !== 'object' || facts === null) return {};
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, textOf(value, language)]));
}

/** A day, a name in several languages, or what it is. */
function textOf(value: unknown, language: Language): string {
  if (typeof value === 'object' && value !== null && 'ru' in value) {
    return localized(value as Localized, language);
  }
  const text = String(value ?? '');
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : text;
}
