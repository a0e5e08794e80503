import type { TimelinessState } from '@tyndau/domain/appeals/timeliness';
import {
  appealCharacterNames,
  appealFormNames,
  appealTypeNames,
  higherSourceNames,
  strategicTopicNames,
} from '@tyndau/domain/appeals/vocabularyNames';
import { daysBetween } from '@tyndau/domain/calendar/plainDate';
import type { Localized } from '@tyndau/domain/kernel/localized';
import { toPlainDate } from '../../db/dates.ts';
import { judgeAppeal } from '../appeals/appealFacts.ts';
import {
  bookColumn,
  codeColumn,
  type ExportColumn,
  flagColumn,
  numberColumn,
  plainColumn,
  title,
} from './exportColumn.ts';

const timelinessNames: Record<TimelinessState, Localized> = {
  inTime: title('мерзімінде', 'в срок', 'in time'),
  dueSoon: title('мерзімі жақын', 'срок близко', 'due soon'),
  dueToday: title('мерзімі бүгін', 'срок сегодня', 'due today'),
  overdue: title('мерзімі өткен', 'просрочено', 'overdue'),
  doneInTime: title('мерзімінде орындалды', 'исполнено в срок', 'done in time'),
  doneLate: title('кешіктіріліп орындалды', 'исполнено с опозданием', 'done late'),
  none: title('мерзімсіз', 'без срока', 'no term'),
};

/** The other parameters of a card's current section: for the linear report, a row of which is the whole card. */
export const furtherColumns: Readonly<Record<string, ExportColumn>> = {
  filing: numberColumn(title('Нешінші', 'Которое по счёту', 'Filing'), 10, (row) => row.ordinal),
  repeat: flagColumn(title('Қайталама', 'Повторное', 'Repeat'), 10, (row) => row.isRepeat),
  anonymous: flagColumn(title('Анонимдік', 'Анонимное', 'Anonymous'), 10, (row) => row.isAnonymous),
  form: codeColumn(title('Нысаны', 'Форма', 'Form'), 14, appealFormNames, (row) => row.form),
  type: codeColumn(title('Типі', 'Тип', 'Type'), 18, appealTypeNames, (row) => row.type),
  character: codeColumn(
    title('Сипаты', 'Характер', 'Character'),
    16,
    appealCharacterNames,
    (row) => row.character,
  ),
  signatories: numberColumn(
    title('Қол қойғандар', 'Подписавших', 'Signatories'),
    10,
    (row) => row.signatories,
  ),
  section: bookColumn(title('Мәселе бөлімі', 'Раздел вопросов', 'Section of questions'), 28, (row, book) =>
    book.questions.get(row.questionCode.slice(0, 2)),
  ),
  strategicTopic: codeColumn(
    title('Стратегиялық тақырып', 'Стратегическая тема', 'Strategic topic'),
    24,
    strategicTopicNames,
    (row) => row.strategicTopic,
  ),
  region: bookColumn(title('Өңір', 'Регион', 'Region'), 22, ({ regionCode }, book) =>
    book.territories.get(regionCode ?? ''),
  ),
  place: bookColumn(title('Оқиға орны', 'Место события', 'Place'), 24, ({ territoryCode }, book) =>
    book.territories.get(territoryCode ?? ''),
  ),
  addressee: bookColumn(title('Кімге жазылған', 'Адресат', 'Addressee'), 30, ({ addresseeBodyId }, book) =>
    addresseeBodyId === null ? undefined : book.bodies.get(addresseeBodyId),
  ),
  higherSource: codeColumn(
    title('Жоғары тұрған орган', 'Вышестоящий орган', 'Higher body'),
    26,
    higherSourceNames,
    (row) => row.higherSource,
  ),
  coverNumber: plainColumn(
    title('Ілеспе хат', 'Сопроводительное', 'Cover letter'),
    18,
    (row) => row.coverNumber,
  ),
  timeliness: {
    title: title('Мерзімі сақталуы', 'Соблюдение срока', 'Timeliness'),
    width: 20,
    cell: (row, office, language) => timelinessNames[judgeAppeal(office, row).state][language],
  },
  originalDue: plainColumn(
    title('Бастапқы мерзім', 'Первоначальный срок', 'First term'),
    12,
    (row) => row.originalDueOn,
  ),
  answeredOn: plainColumn(title('Жауап күні', 'Дата ответа', 'Answered'), 12, (row) => row.answeredOn),
  days: numberColumn(
    title('Жауапқа дейінгі күн', 'Дней до ответа', 'Days to answer'),
    10,
    ({ answeredOn, registeredOn }) =>
      answeredOn && daysBetween(toPlainDate(registeredOn), toPlainDate(answeredOn)),
  ),
  reworks: numberColumn(
    title('Пысықтауға қайтарылды', 'Возвратов на доработку', 'Reworks'),
    10,
    (row) => row.reworkCount,
  ),
  sheets: numberColumn(title('Парақ', 'Листов', 'Sheets'), 8, (row) => row.sheets),
};
