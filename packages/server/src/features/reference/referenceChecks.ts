import type { Localized } from '@tyndau/domain/kernel/localized';
import { type Refusal, refusal } from '../../graphql/refusal.ts';

/** The three names as the archive keeps them; an English name nobody gave is the Russian one. */
export function namesOf(name: Localized) {
  return {
    nameKk: name.kk.trim(),
    nameRu: name.ru.trim(),
    nameEn: name.en.trim() || name.ru.trim(),
  };
}

/** Both languages of the office must have their text. */
export function nameRefusals(name: Localized, field = 'name'): Refusal[] {
  return (['kk', 'ru'] as const).flatMap((language) =>
    name[language].trim() === '' ? [refusal('NAME_REQUIRED', `${field}.${language}`)] : [],
  );
}

/** What the input says of validity; a day left out stays as it is. */
export interface ValidityInput {
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
}

/** The last day may not stand before the first. */
export function validityRefusals(
  { validFrom, validTo }: ValidityInput,
  before: { readonly validFrom: Date | null; readonly validTo: Date | null } | null,
): Refusal[] {
  const from = validFrom === undefined ? dayOf(before?.validFrom) : validFrom;
  const to = validTo === undefined ? dayOf(before?.validTo) : validTo;
  return from && to && to < from ? [refusal('VALIDITY_REVERSED', 'validTo', { validFrom: from })] : [];
}

/** A code must be written as the codes of its noun are. */
export function codeRefusals(code: string, pattern: RegExp, field = 'code'): Refusal[] {
  return pattern.test(code) ? [] : [refusal('CODE_FORMAT', field)];
}

/** A value must be one of a closed list. */
export function choiceRefusals(value: string, choices: readonly string[], field: string): Refusal[] {
  return choices.includes(value) ? [] : [refusal('NOT_A_CHOICE', field, { choices: choices.join(', ') })];
}

/** Whether going up from `start` comes to `code`: then `code` would be its own ancestor. */
export function isAbove<Key>(code: Key, start: Key, parentOf: (key: Key) => Key | null | undefined): boolean {
  const seen = new Set<Key>();
  let at: Key | null | undefined = start;
  while (at !== null && at !== undefined && !seen.has(at)) {
    if (at === code) return true;
    seen.add(at);
    at = parentOf(at);
  }
  return false;
}

/** Leaves out what was not said, so that the archive keeps it. */
export function withoutUnsaid<Fields extends object>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]: Exclude<Fields[Name], undefined>;
  };
}

function dayOf(day: Date | null | undefined): string | null {
  return day ? day.toISOString().slice(0, 10) : null;
}
