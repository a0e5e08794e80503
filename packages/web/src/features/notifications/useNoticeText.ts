import type { Language, Localized } from '@tyndau/domain/kernel/localized';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDate, localized } from '../../i18n/formats.ts';

/** A notification as a sentence: `kind.<kind>` of i18n/notices, filled with its facts. */
export function useNoticeText(): (notice: { kind: string; facts: unknown }) => string {
  const { t, i18n } = useTranslation('notices');
  return ({ kind, facts }) => {
    const key = `kind.${kind.replaceAll('.', '_')}`;
    const isKnown = i18next.exists(key, { ns: 'notices', lng: i18n.language });
    return isKnown ? t(key, textsOf(facts, i18n.language as Language)) : t('unknown', { kind });
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
