import { useCallback } from 'react';
import { formatDate, formatDateTime } from './formats.ts';
import { useSentences } from './useT.ts';

/** What is needed of a refusal to say it; the contract's Refusal fits. */
export interface SpokenRefusal {
  readonly code: string;
  readonly field?: string | null;
  readonly params?: unknown;
}

/** Says a refusal as a sentence. A code without a sentence is shown as it is: better odd than silent. */
export function useRefusalText(): (refusal: SpokenRefusal) => string {
  const find = useSentences('refusals');
  return useCallback(
    ({ code, params }: SpokenRefusal) => find(code, paramsOf(params)) ?? find('UNKNOWN', { code }) ?? code,
    [find],
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
