import type { Localized } from '@tyndau/domain/kernel/localized';
import { useMemo } from 'react';
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatDayOf,
  formatNumber,
  formatPercent,
  formatTime,
  localized,
} from './formats.ts';
import { useLanguage } from './useT.ts';

/** Dates, numbers and names as the reader's language writes them. */
export function useFormats() {
  const language = useLanguage();
  return useMemo(
    () => ({
      date: formatDate,
      dateTime: formatDateTime,
      dayOf: formatDayOf,
      time: formatTime,
      number: (value: number, digits?: number) => formatNumber(value, language, digits),
      percent: (share: number, digits?: number) => formatPercent(share, language, digits),
      bytes: (bytes: number) => formatBytes(bytes, language),
      name: (name: Localized) => localized(name, language),
    }),
    [language],
  );
}
