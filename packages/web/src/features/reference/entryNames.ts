import type { Localized } from '@tyndau/domain/kernel/localized';
import type { NameValues } from './EntryFields.tsx';

/** A name of the contract as the form keeps it: flat, named as the journal names the columns. */
export function nameValues(name: Localized | undefined): NameValues {
  return { nameKk: name?.kk ?? '', nameRu: name?.ru ?? '', nameEn: name?.en ?? '' };
}

/** And back, as the mutations take it. */
export function nameInput({ nameKk, nameRu, nameEn }: NameValues): Localized {
  return { kk: nameKk, ru: nameRu, en: nameEn };
}
