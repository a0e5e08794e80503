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
import { type ExportColumn, named, nameOf, title } from './exportColumn.ts';

const timelinessNames: Record<TimelinessState, Localized> = {
  inTime: title('мерзімінде', 'в срок', 'in time'),
  dueSoon: title('мерзімі жақын', 'срок близко', 'due soon'),
  dueToday: title('мерзімі бүгін', 'срок сегодня', 'due today'),
  overdue: title('мерзімі өткен', 'просрочено', 'overdue'),
  doneInTime: title('мерзімінде орындалды', 'исполнено в срок', 'done in time'),
  doneLate: title('кешіктіріліп орындалды', 'исполнено с опозданием', 'done late'),
  none: title('мерзімсіз', 'без срока', 'no term'),
};
const yes = title('иә', 'да', 'yes');

/** The other parameters of a card's current section: for the linear report, a row of which is the whole card. */
export const furtherColumns: Readonly<Record<string, ExportColumn>> = {
  filing: {
    title: title('Нешінші', 'Которое по счёту', 'Filing'),
    width: 10,
    isNumber: true,
    cell: (row) => row.ordinal,
  },
  repeat: {
    title: title('Қайталама', 'Повторное', 'Repeat'),
    width: 10,
    cell: (row, _o, language) => (row.isRepeat ? yes[language] : ''),
  },
  anonymous: {
    title: title('Анонимдік', 'Анонимное', 'Anonymous'),
    width: 10,
    cell: (row, _o, language) => (row.isAnonymous ? yes[language] : ''),
  },
  form: {
    title: title('Нысаны', 'Форма', 'Form'),
    width: 14,
    cell: (row, _o, language) => named(appealFormNames, row.form, language),
  },
  type: {
    title: title('Типі', 'Тип', 'Type'),
    width: 18,
    cell: (row, _o, language) => named(appealTypeNames, row.type, language),
  },
  character: {
    title: title('Сипаты', 'Характер', 'Character'),
    width: 16,
    cell: (row, _o, language) => named(appealCharacterNames, row.character, language),
  },
  signatories: {
    title: title('Қол қойғандар', 'Подписавших', 'Signatories'),
    width: 10,
    isNumber: true,
    cell: (row) => row.signatories,
  },
  section: {
    title: title('Мәселе бөлімі', 'Раздел вопросов', 'Section of questions'),
    width: 28,
    cell: (row, { book }, language) => nameOf(book.questions.get(row.questionCode.slice(0, 2)), language),
  },
  strategicTopic: {
    title: title('Стратегиялық тақырып', 'Стратегическая тема', 'Strategic topic'),
    width: 24,
    cell: (row, _o, language) => named(strategicTopicNames, row.strategicTopic, language),
  },
  region: {
    title: title('Өңір', 'Регион', 'Region'),
    width: 22,
    cell: ({ regionCode }, { book }, language) => nameOf(book.territories.get(regionCode ?? ''), language),
  },
  place: {
    title: title('Оқиға орны', 'Место события', 'Place'),
    width: 24,
    cell: ({ territoryCode }, { book }, language) =>
      nameOf(book.territories.get(territoryCode ?? ''), language),
  },
  addressee: {
    title: title('Кімге жазылған', 'Адресат', 'Addressee'),
    width: 30,
    cell: ({ addresseeBodyId }, { book }, language) =>
      nameOf(addresseeBodyId === null ? undefined : book.bodies.get(addresseeBodyId), language),
  },
  higherSource: {
    title: title('Жоғары тұрған орган', 'Вышестоящий орган', 'Higher body'),
    width: 26,
    cell: (row, _o, language) => named(higherSourceNames, row.higherSource, language),
  },
  coverNumber: {
    title: title('Ілеспе хат', 'Сопроводительное', 'Cover letter'),
    width: 18,
    cell: (row) => row.coverNumber,
  },
  timeliness: {
    title: title('Мерзімі сақталуы', 'Соблюдение срока', 'Timeliness'),
    width: 20,
    cell: (row, office, language) => timelinessNames[judgeAppeal(office, row).state][language],
  },
  originalDue: {
    title: title('Бастапқы мерзім', 'Первоначальный срок', 'First term'),
    width: 12,
    cell: (row) => row.originalDueOn,
  },
  answeredOn: {
    title: title('Жауап күні', 'Дата ответа', 'Answered'),
    width: 12,
    cell: (row) => row.answeredOn,
  },
  days: {
    title: title('Жауапқа дейінгі күн', 'Дней до ответа', 'Days to answer'),
    width: 10,
    isNumber: true,
    cell: ({ answeredOn, registeredOn }) =>
      answeredOn && daysBetween(toPlainDate(registeredOn), toPlainDate(answeredOn)),
  },
  reworks: {
    title: title('Пысықтауға қайтарылды', 'Возвратов на доработку', 'Reworks'),
    width: 10,
    isNumber: true,
    cell: (row) => row.reworkCount,
  },
  sheets: { title: title('Парақ', 'Листов', 'Sheets'), width: 8, isNumber: true, cell: (row) => row.sheets },
};
