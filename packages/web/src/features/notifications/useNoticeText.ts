import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/formats.ts';

/** A notification as a sentence: `kind.<kind>` of i18n/notices, filled with its facts. */
export function useNoticeText(): (notice: { kind: string; facts: unknown }) => string {
  const { t, i18n } = useTranslation('notices');
  return ({ kind, facts }) => {
    const key = `kind.${kind.replaceAll('.', '_')}`;
    const isKnown = i18next.exists(key, { ns: 'notices', lng: i18n.language });
    return isKnown ? t(key, textsOf(facts)) : t('unknown', { kind });
  };
}

function textsOf(facts: unknown): Record<string, string> {
  if (typeof facts !== 'object' || facts === null) return {};
  const isDay = (value: unknown) => /^\d{4}-\d{2}-\d{2}$/.test(String(value));
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      isDay(value) ? formatDate(String(value)) : String(value ?? ''),
    ]),
  );
}
