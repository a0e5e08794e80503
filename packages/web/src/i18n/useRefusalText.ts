import i18next from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from './formats.ts';

/** What is needed of a refusal to say it; the contract's Refusal fits. */
export interface SpokenRefusal {
  readonly code: string;
  readonly field?: string | null;
  readonly params?: unknown;
}

/** Says a refusal as a sentence. A code without a sentence is shown as it is: better odd than silent. */
export function useRefusalText(): (refusal: SpokenRefusal) => string {
  const { t, i18n } = useTranslation('refusals');
  return useCallback(
    ({ code, params }: SpokenRefusal) => {
      const known = i18next.exists(code, { ns: 'refusals', lng: i18n.language });
      return known ? t(code, paramsOf(params)) : t('UNKNOWN', { code });
    },
    [t, i18n.language],
  );
}

function paramsOf(params: unknown): Record<string, string | number> {
  if (typeof params !== 'object' || params === null) return {};
  const pairs = Object.entries(params).map(([name, value]) => [name, asText(value)] as const);
  return Object.fromEntries(pairs);
}

function asText(value: unknown): string | number {
  if (typeof value === 'number') return value;
  const text = String(value ?? '');
  if (/^\d{4}-\d{2}-\d{2}T.*Z$/.test(text)) return formatDateTime(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : text;
}
