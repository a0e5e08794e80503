import { foldText } from '@tyndau/domain/text/normalise';
import type { ReferenceBook } from '../../reference/book.ts';

/** The code an entry of a dictionary is named by: its code, or its name in any language; null where there is none. */
export type EntryReader = (dictionary: string, text: string) => string | null;

/** Words besides the names of the dictionaries, folded. */
const alsoSaid: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  language: { каз: 'kk', казахский: 'kk', казакша: 'kk', kz: 'kk', рус: 'ru', русский: 'ru', орысша: 'ru' },
  applicantKind: { физлицо: 'naturalPerson', юрлицо: 'legalEntity', ип: 'soleEntrepreneur' },
  form: { электронная: 'electronic', письменная: 'paper', бумажная: 'paper', устная: 'oral' },
};

/** Learns the dictionaries once. */
export function entryReader(book: ReferenceBook): EntryReader {
  const codes = new Map<string, string>();
  for (const [dictionary, entries] of book.dictionaries) {
    for (const entry of entries.values()) {
      for (const name of [entry.nameKk, entry.nameRu, entry.nameEn, entry.code]) {
        codes.set(`${dictionary}:${foldText(name)}`, entry.code);
      }
    }
  }
  return (dictionary, text) => {
    const folded = foldText(text);
    return codes.get(`${dictionary}:${folded}`) ?? alsoSaid[dictionary]?.[folded] ?? null;
  };
}
