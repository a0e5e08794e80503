import { appealStateNames, appealStates } from '../appeals/states.ts';
import type { Localized } from '../kernel/localized.ts';
import { ageBands, daysBands, type FactField } from './fact.ts';
import type { TallyDay } from './tallies.ts';

const text = (kk: string, ru: string, en: string): Localized => ({ kk, ru, en });

/** Lengths of time a period is cut into; the day that counts is the measure's own (registration, closing, snapshot). */
export const timeUnits = ['day', 'week', 'month', 'quarter', 'halfYear', 'year'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** Where the names of a dimension's values stand. */
export type ValueNames =
  | { readonly from: 'territory' | 'question' | 'body' | 'user' | 'period' }
  | { readonly from: 'dictionary'; readonly dictionary: string }
  | { readonly from: 'list'; readonly values: Readonly<Record<string, Localized>> };

export interface Dimension {
  readonly name: Localized;
  /** The fact that tells the value; time units have none, since their day is the measure's. */
  readonly field: FactField | null;
  readonly values: ValueNames;
  /** Tells about the person: figures by it are protected. */
  readonly isPersonal?: true;
  /** Has a meaning for measures counted by these days only. */
  readonly onlyFor?: TallyDay;
  /** Known of a letter before it is an appeal, too. */
  readonly letterField?: 'source' | 'form' | 'language';
}

const dictionary = (name: Localized, field: FactField, of: string = field): Dimension => ({
  name,
  field,
  values: { from: 'dictionary', dictionary: of },
});
const personal = (dimension: Dimension): Dimension => ({ ...dimension, isPersonal: true });
const time = (name: Localized): Dimension => ({ name, field: null, values: { from: 'period' } });
const list = (name: Localized, field: FactField, values: Readonly<Record<string, Localized>>): Dimension => ({
  name,
  field,
  values: { from: 'list', values },
});
const yesNo = { true: text('Иә', 'Да', 'Yes'), false: text('Жоқ', 'Нет', 'No') };
const bands = (names: readonly string[], unit: Localized) =>
  Object.fromEntries(
    names.map((band) => {
      const shown = band.replace('-', '–');
      return [band, text(`${shown} ${unit.kk}`, `${shown} ${unit.ru}`, `${shown} ${unit.en}`)];
    }),
  );

/** What figures can be broken down and filtered by. */
export const dimensions = {
  day: time(text('Күн', 'День', 'Day')),
  week: time(text('Апта', 'Неделя', 'Week')),
  month: time(text('Ай', 'Месяц', 'Month')),
  quarter: time(text('Тоқсан', 'Квартал', 'Quarter')),
  halfYear: time(text('Жартыжылдық', 'Полугодие', 'Half-year')),
  year: time(text('Жыл', 'Год', 'Year')),
  region: { name: text('Өңір', 'Регион', 'Region'), field: 'regionCode', values: { from: 'territory' } },
  district: {
    name: text('Аудан, қала', 'Район, город', 'District, city'),
    field: 'districtCode',
    values: { from: 'territory' },
  },
  place: {
    name: text('Оқиға орны', 'Место события', 'Place'),
    field: 'territoryCode',
    values: { from: 'territory' },
  },
  section: {
    name: text('Мәселе бөлімі', 'Раздел вопросов', 'Section of questions'),
    field: 'sectionCode',
    values: { from: 'question' },
  },
  questionGroup: {
    name: text('Мәселелер тобы', 'Группа вопросов', 'Group of questions'),
    field: 'categoryCode',
    values: { from: 'question' },
  },
  question: {
    name: text('Мәселе', 'Вопрос', 'Question'),
    field: 'questionCode',
    values: { from: 'question' },
  },
  kind: dictionary(text('Жолданым түрі', 'Вид обращения', 'Kind'), 'kind'),
  category: dictionary(text('Санат', 'Категория', 'Category'), 'category'),
  source: {
    ...dictionary(text('Түсу көзі', 'Источник поступления', 'Source'), 'source'),
    letterField: 'source',
  },
  form: { ...dictionary(text('Нысан', 'Форма', 'Form'), 'form'), letterField: 'form' },
  type: dictionary(text('Жолданым типі', 'Тип обращения', 'Type'), 'type'),
  language: { ...dictionary(text('Тілі', 'Язык', 'Language'), 'language'), letterField: 'language' },
  character: dictionary(text('Сипаты', 'Характер', 'Character'), 'character'),
  higherSource: dictionary(text('Жоғары тұрған орган', 'Вышестоящий орган', 'Higher body'), 'higherSource'),
  body: {
    name: text('Орындаушы орган', 'Орган-исполнитель', 'Body'),
    field: 'bodyId',
    values: { from: 'body' },
  },
  parentBody: {
    name: text('Жоғарғы орган', 'Орган с подразделениями', 'Body with its units'),
    field: 'parentBodyId',
    values: { from: 'body' },
  },
  state: list(
    text('Күйі', 'Состояние', 'State'),
    'state',
    Object.fromEntries(appealStates.map((state) => [state, appealStateNames[state]])),
  ),
  outcome: { ...dictionary(text('Нәтиже', 'Результат', 'Outcome'), 'outcome'), onlyFor: 'closedOn' },
  daysBand: {
    ...list(
      text('Жауапқа дейінгі күн', 'Дней до ответа', 'Days to answer'),
      'daysBand',
      bands(daysBands, text('күн', 'дн.', 'days')),
    ),
    onlyFor: 'closedOn',
  },
  repeat: list(text('Қайталама', 'Повторное', 'Repeat'), 'isRepeat', yesNo),
  filing: list(
    text('Нешінші жолданым', 'Которое по счёту', 'Which filing'),
    'filing',
    Object.fromEntries(
      ['1', '2', '3', '4', '5'].map((n) => [
        n,
        n === '5' ? text('5 және одан көп', '5 и более', '5 and more') : text(n, n, n),
      ]),
    ),
  ),
  control: dictionary(text('Бақылау', 'Контроль', 'Control'), 'controlLevel'),
  registrar: {
    name: text('Тіркеуші', 'Регистратор', 'Registrar'),
    field: 'registrarId',
    values: { from: 'user' },
  },
  reception: list(text('Жеке қабылдауда', 'На личном приёме', 'At a reception'), 'isReception', yesNo),
  applicantKind: dictionary(text('Өтініш беруші', 'Заявитель', 'Applicant'), 'applicantKind'),
  socialStatus: personal(
    dictionary(text('Әлеуметтік мәртебе', 'Социальный статус', 'Social status'), 'socialStatus'),
  ),
  occupation: personal(dictionary(text('Қызмет түрі', 'Род деятельности', 'Occupation'), 'occupation')),
  privilege: personal(dictionary(text('Басым құқық', 'Льгота', 'Privilege'), 'privilege')),
  ageBand: personal(
    list(text('Жасы', 'Возраст', 'Age'), 'ageBand', bands(ageBands, text('жас', 'лет', 'years'))),
  ),
  sex: personal(
    list(text('Жынысы', 'Пол', 'Sex'), 'sex', {
      male: text('Ер', 'Мужской', 'Male'),
      female: text('Әйел', 'Женский', 'Female'),
    }),
  ),
} as const satisfies Record<string, Dimension>;

export type DimensionName = keyof typeof dimensions;
export const dimensionNames = Object.keys(dimensions) as readonly DimensionName[];

/** Whether the text names a dimension. */
export function isDimension(name: string): name is DimensionName {
  return Object.hasOwn(dimensions, name);
}

/** The dimension as its general shape. */
export function dimensionOf(name: DimensionName): Dimension {
  return dimensions[name];
}

/** Whether the dimension cuts time. */
export function isTime(name: DimensionName): name is TimeUnit {
  return (timeUnits as readonly string[]).includes(name);
}

/** Whether the dimension tells about the person. */
export function isPersonal(name: DimensionName): boolean {
  return dimensionOf(name).isPersonal === true;
}

/** The value of a fact on a dimension as figures carry it: text, '' where it is not known. */
export function valueText(value: string | number | boolean | null): string {
  return value === null ? '' : String(value);
}
