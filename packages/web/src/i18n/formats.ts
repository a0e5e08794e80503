import { officeDate, officeTime } from '@tyndau/domain/calendar/officeZone';
import type { Language, Localized } from '@tyndau/domain/kernel/localized';

const narrowSpace = '\u202f';

/** 'YYYY-MM-DD' as 06.02.2026. */
export function formatDate(date: string): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  return `${day}.${month}.${year}`;
}

/** A moment by the office's clock: 06.02.2026 14:05, wherever the reader sits. */
export function formatDateTime(instant: string): string {
  return `${formatDate(officeDate(instant))} ${formatTime(instant)}`;
}

/** A moment's time by the office's clock: 14:05. */
export function formatTime(instant: string): string {
  return officeTime(instant).slice(0, 5);
}

/** A moment's day by the office's clock. */
export function formatDayOf(instant: string): string {
  return formatDate(officeDate(instant));
}

/** 12 345,6 with narrow no-break spaces in Kazakh and Russian; 12,345.6 in English. `digits` after the decimal sign. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(digits).split('.');
  const [group, decimal] = language === 'en' ? [',', '.'] : [narrowSpace, ','];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign = value < 0 && Number(value.toFixed(digits)) !== 0 ? '−' : '';
  return `${sign}${grouped}${fraction ? decimal + fraction : ''}`;
}

/** A share between 0 and 1 as 12,5 %. */
export function formatPercent(share: number, language: Language, digits = 1): string {
  return `${formatNumber(share * 100, language, digits)}${language === 'en' ? '' : '\u00a0'}%`;
}

/** A size in bytes as a person says it. */
export function formatBytes(bytes: number, language: Language): string {
  const units = language === 'en' ? ['B', 'KB', 'MB', 'GB'] : ['Б', 'КБ', 'МБ', 'ГБ'];
  const power = Math.min(units.length - 1, bytes < 1024 ? 0 : Math.floor(Math.log2(bytes) / 10));
  const digits = power === 0 ? 0 : 1;
  return `${formatNumber(bytes / 1024 ** power, language, digits)}\u00a0${units[power]}`;
}

/** The reader's text, or the nearest that is written: a Kazakh name may be missing in older reference rows. */
export function localized(name: Localized, language: Language): string {
  return name[language] || name.ru || name.kk || name.en;
}

/** Reads what is typed for a day: 5.3.24, 05032024, 2024-03-05; null when there is no such day. */
export function parseDateText(text: string): string | null {
  const parts = datePartsOf(text.trim());
  if (!parts) return null;
  const [day, month, year] = parts;
  // As far as the office's calendar goes: the year 20226 is a slip of the finger.
  if (year < 1900 || year > 2199) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

function datePartsOf(text: string): [day: number, month: number, year: number] | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return [Number(iso[3]), Number(iso[2]), Number(iso[1])];
  const dotted = /^(\d{1,2})[.,/\- ](\d{1,2})[.,/\- ](\d{4}|\d{2})$/.exec(text);
  const solid = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  const match = dotted ?? solid;
  if (!match) return null;
  return [Number(match[1]), Number(match[2]), fullYear(match[3] ?? '')];
}

// Two digits: the office writes of people born in the thirties and of terms in the twenties; 30 divides them.
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
