import { applicantKindNames } from '@tyndau/domain/appeals/vocabularyNames';
import type { DimensionName } from '@tyndau/domain/figures/dimensions';
import { ageBandOf } from '@tyndau/domain/figures/fact';
import { toPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import { personalData } from '../appeals/personalData.ts';
import { valueName } from '../figures/valueName.ts';
import { type CardMarks, type ExportColumn, named, title } from './exportColumn.ts';

/** A mark of the person, named as the figures name it; nothing where it is not known. */
function mark(
  named: ExportColumn['title'],
  dimension: DimensionName,
  of: (marks: CardMarks) => string | null,
): ExportColumn {
  return {
    ...{ title: named, width: 20, ofCard: true, isPersonal: true },
    cell: ({ marks }, { book }, language) => {
      const value = marks && of(marks);
      return value ? valueName(book, dimension, value, language) : '';
    },
  };
}

/** The base section of the card: who writes, as he was on the day of registration. */
export const cardColumns: Readonly<Record<string, ExportColumn>> = {
  card: {
    ...{ title: title('Карточка', 'Карточка', 'Card'), width: 18, ofCard: true },
    cell: ({ marks }) => marks?.number ?? '',
  },
  applicantKind: {
    ...{ title: title('Кім жазды', 'Кто обратился', 'Who writes'), width: 18, ofCard: true },
    cell: ({ marks }, _o, language) => named(applicantKindNames, marks?.applicantKind ?? null, language),
  },
  sex: mark(title('Жынысы', 'Пол', 'Sex'), 'sex', ({ sex }) => sex),
  age: {
    ...{ title: title('Жасы', 'Возраст', 'Age'), width: 14, ofCard: true, isPersonal: true },
    cell: ({ marks, registeredOn }, { book }, language) => {
      const band = ageBandOf(toPlainDateOrNull(marks?.birthOn ?? null), toPlainDate(registeredOn));
      return band ? valueName(book, 'ageBand', band, language) : '';
    },
  },
  socialStatus: mark(
    title('Әлеуметтік мәртебе', 'Социальный статус', 'Social status'),
    'socialStatus',
    ({ socialStatus }) => socialStatus,
  ),
  occupation: mark(
    title('Қызмет түрі', 'Род деятельности', 'Occupation'),
    'occupation',
    ({ occupation }) => occupation,
  ),
  privilege: mark(title('Басым құқық', 'Льгота', 'Privilege'), 'privilege', ({ privilege }) => privilege),
  address: {
    ...{ title: title('Мекенжайы', 'Адрес', 'Address'), width: 40, ofCard: true, isPersonal: true },
    cell: ({ marks }, office) => personalData(office).address(marks?.address ?? ''),
  },
  phone: {
    ...{ title: title('Телефоны', 'Телефон', 'Telephone'), width: 16, ofCard: true, isPersonal: true },
    cell: ({ marks }, office) => personalData(office).phone(marks?.phone ?? null),
  },
};
