import { isPlainDate } from '@tyndau/domain/calendar/plainDate';
import type { Setting } from '../../db/generated/client.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { ReferenceBook } from '../../reference/book.ts';

type Range = readonly [least: number, most: number];

/** Whole numbers and how far they may go. */
const ranges: Readonly<Record<string, Range>> = {
  count: [0, 1_000_000],
  days: [0, 366],
  megabytes: [1, 2048],
  minutes: [0, 525_600],
  months: [0, 600],
  percent: [0, 100],
  years: [0, 100],
};

/** Single settings that stand closer than their kind: a lock that never locks would be no lock. */
const rangesOfKeys: Readonly<Record<string, Range>> = {
  'access.sessionMinutes': [5, 10_080],
  'access.idleMinutes': [1, 10_080],
  'access.lockoutFailures': [1, 100],
  'access.passwordMinLength': [8, 128],
};

/** An office without a mail server, one whose server asks for no name, or without a name on the web says so by an empty value. */
export const mayBeEmpty = (key: string) => key.startsWith('mail.') || key === 'office.webAddress';

/** Whether a value fits its setting: the kind, the choices, and what the key itself demands. */
export function settingRefusals(setting: Setting, value: unknown, book: ReferenceBook): Refusal[] {
  const range = rangesOfKeys[setting.key] ?? ranges[setting.kind];
  if (range) return numberRefusals(value, range);
  if (setting.kind === 'boolean') return typeof value === 'boolean' ? [] : wrong('boolean');
  if (value === '' && mayBeEmpty(setting.key)) return [];
  if (typeof value !== 'string' || value.trim() === '') return wrong(setting.kind);
  if (setting.kind === 'choice') {
    return setting.choices.includes(value)
      ? []
      : [refusal('NOT_A_CHOICE', 'value', { choices: setting.choices.join(', ') })];
  }
  if (setting.kind === 'date') return isPlainDate(value) ? [] : wrong('date');
  if (setting.kind === 'time') return /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? [] : wrong('time');
  return keyRefusals(setting.key, value, book);
}

function numberRefusals(value: unknown, [least, most]: Range): Refusal[] {
  if (typeof value !== 'number' || !Number.isInteger(value)) return wrong('number');
  return value < least || value > most ? [refusal('OUT_OF_RANGE', 'value', { least, most })] : [];
}

function keyRefusals(key: string, value: string, book: ReferenceBook): Refusal[] {
  if (key === 'office.homeTerritory') {
    return book.territories.has(value) ? [] : [refusal('TERRITORY_UNKNOWN', 'value')];
  }
  if (key === 'office.homeBody' || key === 'office.receivingBody') {
    return book.bodiesByCode.has(value) ? [] : [refusal('BODY_UNKNOWN', 'value')];
  }
  // Without year and serial two letters would get one number.
  if (/^numbers\..+Pattern$/.test(key)) {
    const isPattern = /\{year\}/.test(value) && /\{serial:\d{1,2}\}/.test(value);
    return isPattern ? [] : [refusal('NUMBER_PATTERN', 'value')];
  }
  return [];
}

function wrong(kind: string): Refusal[] {
  return [refusal('SETTING_VALUE', 'value', { kind })];
}
