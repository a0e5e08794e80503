import { type DimensionName, dimensionOf } from '@tyndau/domain/figures/dimensions';
import { KEPT_BACK } from '@tyndau/domain/figures/personalGrid';
import type { Language, Localized } from '@tyndau/domain/kernel/localized';
import type { ReferenceBook } from '../../reference/book.ts';

const unknown: Localized = { kk: 'мәлімет жоқ', ru: 'нет сведений', en: 'no information' };
const keptBack: Localized = { kk: 'ашылмайды', ru: 'не раскрывается', en: 'not told' };

/** The name of a dimension's value; what has no name keeps its code. */
export function valueName(
  book: ReferenceBook,
  dimension: DimensionName,
  value: string,
  language: Language,
): string {
  if (value === '') return unknown[language];
  if (value === KEPT_BACK) return keptBack[language];
  return localizedName(book, dimension, value)?.[language] || value;
}

function localizedName(book: ReferenceBook, dimension: DimensionName, value: string): Localized | undefined {
  const { values } = dimensionOf(dimension);
  switch (values.from) {
    case 'territory':
      return named(book.territories.get(value));
    case 'question':
      return named(book.questions.get(value));
    case 'body':
      return named(book.bodies.get(Number(value)));
    case 'dictionary':
      return named(book.dictionaries.get(values.dictionary)?.get(value));
    case 'list':
      return values.values[value];
    case 'user': {
      const user = book.users.get(Number(value));
      const name = user && `${user.lastName} ${user.firstName}`;
      return name ? { kk: name, ru: name, en: name } : undefined;
    }
    case 'period':
      return undefined;
  }
}

function named(row: { nameKk: string; nameRu: string; nameEn: string } | undefined): Localized | undefined {
  return row && { kk: row.nameKk, ru: row.nameRu, en: row.nameEn };
}
