import type { DimensionName } from '../figures/dimensions.ts';
import type { MeasureName } from '../figures/measures.ts';
import type { Localized } from '../kernel/localized.ts';
import type { BoardPanel, PanelLook } from './board.ts';

/** A board that comes with the house: read-only, to be looked at or copied. */
export interface ReadyBoard {
  readonly code: ReadyBoardCode;
  readonly name: Localized;
  /** The search part it opens with where the address says nothing. */
  readonly search: string;
  readonly panels: readonly BoardPanel[];
}

export const readyBoardCodes = [
  ...(['department', 'morning', 'district', 'body', 'registrars', 'receptions', 'terms'] as const),
  ...(['quality', 'applicants'] as const),
] as const;
export type ReadyBoardCode = (typeof readyBoardCodes)[number];

const text = (kk: string, ru: string, en: string): Localized => ({ kk, ru, en });

interface Rest extends Partial<Omit<BoardPanel, 'look' | 'measures' | 'dimensions' | 'title'>> {
  readonly title?: Localized;
}

const panel = (
  look: PanelLook,
  measures: readonly MeasureName[],
  dimensions: readonly DimensionName[] = [],
  { title, ...rest }: Rest = {},
): BoardPanel => ({
  ...{ look, measures, dimensions, title: title ?? null },
  ...{ filter: [], comparison: null, order: 'value', most: 10, width: 6, height: 5, ...rest },
});

const row = (measures: readonly MeasureName[]) =>
  measures.map((measure) => panel('figure', [measure], [], { width: 3, height: 2 }));

const ofReceptions = [{ dimension: 'reception', values: ['true'] }] as const;

const overTime = text('Айлар бойынша түскені', 'Поступило по месяцам', 'Received by month');
const topQuestions = text('Жиі жазылатын мәселелер', 'О чём пишут чаще', 'What people write about most');
const lateByBody = text('Органдар бойынша мерзім бұзу', 'Нарушение срока по органам', 'Missed terms by body');
const places = text('Аудандар мен қалалар', 'Районы и города', 'Districts and cities');
const outcomes = text('Немен аяқталды, айлар бойынша', 'Чем окончено, по месяцам', 'How it ended, by month');
const grows = text('Не өсіп барады', 'Что растёт', 'What grows');
const days = text('Жауапқа дейінгі күн', 'Дней до ответа', 'Days to the answer');
const sources = text('Түсу көздері', 'Источники', 'Sources');

/** The boards of the house. */
export const readyBoards: readonly ReadyBoard[] = [
  {
    code: 'department',
    name: text('Бөлім', 'Отдел', 'Department'),
    search: '',
    panels: [
      ...row(['received', 'open', 'late', 'satisfiedShare']),
      panel('line', ['received'], ['month'], { title: overTime }),
      panel('stacked', ['finished'], ['month', 'outcome'], { title: outcomes }),
      panel('ranking', ['received'], ['question'], { title: topQuestions, height: 6 }),
      panel('ranking', ['late', 'lateShare'], ['body'], { title: lateByBody, height: 6 }),
      panel('distribution', ['considered'], ['daysBand'], { title: days }),
      panel('ranking', ['received', 'repeatsShare'], ['source'], { title: sources }),
      panel('ranking', ['received', 'lateShare'], ['district'], { title: places, width: 12, height: 6 }),
    ],
  },
  {
    code: 'morning',
    name: text('Басшылықтың таңғы беті', 'Утренняя страница руководства', 'Morning page of the leadership'),
    search: '?span=month',
    panels: [
      ...row(['received', 'open', 'openLate', 'lateShare']),
      ...row(['dueNow', 'dueSoon', 'lettersAccepted', 'lettersWaiting']),
      panel('ranking', ['received'], ['questionGroup'], {
        title: grows,
        order: 'growth',
        height: 5,
        most: 8,
      }),
      panel('map', ['received'], ['district'], { title: places, height: 9 }),
      panel('ranking', ['openLate'], ['body'], {
        title: text('Қазір мерзімі өткен', 'Просрочено сейчас', 'Overdue now'),
        height: 4,
        most: 8,
      }),
      panel('bars', ['received'], ['day'], { title: text('Күндер бойынша', 'По дням', 'By day') }),
      panel('ranking', ['dueSoon', 'dueNow'], ['body'], {
        title: text('Мерзімі таяу · бүгін', 'Срок близко · сегодня', 'Due soon · today'),
        height: 5,
        most: 8,
      }),
    ],
  },
  {
    code: 'district',
    name: text('Аудан', 'Район', 'District'),
    search: '?span=year',
    panels: [
      ...row(['received', 'repeatsShare', 'lateShare', 'satisfiedShare']),
      panel('map', ['received'], ['district'], { title: places, height: 9 }),
      panel('line', ['received'], ['month'], { title: overTime, height: 4 }),
      panel('ranking', ['received'], ['question'], { title: topQuestions }),
      panel('heat', ['received'], ['district', 'section'], {
        title: text('Аудандар мен мәселелер', 'Районы и вопросы', 'Districts and questions'),
        ...{ width: 12, height: 9, most: 14 },
      }),
      panel('ranking', ['perThousand', 'received'], ['district'], {
        title: text('1 000 тұрғынға', 'На 1 000 жителей', 'Per 1,000 residents'),
        height: 6,
      }),
      panel('ranking', ['late', 'lateShare'], ['body'], { title: lateByBody, height: 6 }),
    ],
  },
  {
    code: 'body',
    name: text('Орган', 'Орган', 'Body'),
    search: '?span=year',
    panels: [
      ...row(['considered', 'lateShare', 'daysMedian', 'reworkedShare']),
      panel(
        'table',
        ['received', 'considered', 'late', 'lateShare', 'daysMedian', 'satisfiedShare'],
        ['body'],
        {
          title: text('Органдар', 'Органы', 'Bodies'),
          width: 12,
          height: 8,
          most: 40,
        },
      ),
      panel('stacked', ['finished'], ['month', 'outcome'], { title: outcomes }),
      panel('distribution', ['considered'], ['daysBand'], { title: days }),
      panel('ranking', ['reworked', 'reworkedShare'], ['body'], { width: 12, height: 4 }),
      panel('heat', ['received'], ['body', 'section'], { width: 12, height: 8, most: 14 }),
    ],
  },
  {
    code: 'registrars',
    name: text('Тіркеушілердің жүктемесі', 'Нагрузка регистраторов', 'Load of the registrars'),
    search: '?span=month',
    panels: [
      ...row(['received', 'repeats', 'collective', 'anonymous']),
      panel('ranking', ['received'], ['registrar'], { height: 6, most: 30 }),
      panel('bars', ['received'], ['day'], { title: text('Күндер бойынша', 'По дням', 'By day'), height: 6 }),
      panel('table', ['received', 'repeats', 'collective'], ['registrar', 'source'], { height: 7, most: 60 }),
      panel('heat', ['received'], ['registrar', 'kind'], { height: 7 }),
    ],
  },
  {
    code: 'receptions',
    name: text('Жеке қабылдау жолданымдары', 'Обращения с личного приёма', 'Appeals from receptions'),
    search: '?span=year',
    panels: [
      ...row(['received', 'open', 'lateShare', 'satisfiedShare']).map((one) => ({
        ...one,
        filter: ofReceptions,
      })),
      panel('line', ['received'], ['month'], { title: overTime, filter: ofReceptions }),
      panel('stacked', ['finished'], ['month', 'outcome'], { title: outcomes, filter: ofReceptions }),
      panel('ranking', ['received'], ['question'], { title: topQuestions, filter: ofReceptions }),
      panel('ranking', ['received', 'repeatsShare'], ['district'], { title: places, filter: ofReceptions }),
    ],
  },
  {
    code: 'terms',
    name: text('Мерзімдер', 'Сроки', 'Terms'),
    search: '?span=year',
    panels: [
      ...row(['openLate', 'consideredLate', 'daysMedian', 'daysP90']),
      panel('line', ['lateShare'], ['month'], { height: 5 }),
      panel('distribution', ['considered'], ['daysBand'], { title: days }),
      panel('ranking', ['late', 'lateShare'], ['body'], { title: lateByBody, height: 6 }),
      panel('ranking', ['daysMedian', 'daysP90'], ['section'], { height: 6 }),
      panel('ranking', ['openLate'], ['district'], { title: places }),
      panel('bars', ['lateShare'], ['kind'], {}),
    ],
  },
  {
    code: 'quality',
    name: text('Органдар: мерзім мен сапа', 'Сроки и качество по органам', 'Timeliness and quality by body'),
    search: '?span=year',
    panels: [
      ...row(['lateShare', 'reworkedShare', 'reopenedShare', 'satisfiedOnCallBack']),
      panel(
        'table',
        [
          ...(['considered', 'lateShare', 'daysMedian', 'daysP90', 'satisfiedShare'] as const),
          ...(['reworkedShare', 'reopenedShare', 'satisfiedOnCallBack'] as const),
        ],
        ['body'],
        {
          title: text('Органдар', 'Органы', 'Bodies'),
          ...{ width: 12, height: 9, most: 40, comparison: 'none' },
        },
      ),
      panel('line', ['lateShare', 'reworkedShare', 'satisfiedOnCallBack'], ['month'], {
        title: text('Айлар бойынша үлестер', 'Доли по месяцам', 'Shares by month'),
      }),
      panel('distribution', ['considered'], ['daysBand'], { title: days }),
      panel('ranking', ['reopened', 'reopenedShare'], ['body'], { height: 6 }),
      panel('ranking', ['calledBack', 'satisfiedOnCallBack'], ['body'], { height: 6 }),
    ],
  },
  {
    code: 'applicants',
    name: text('Өтініш берушілер портреті', 'Портрет заявителей', 'Portrait of applicants'),
    // Whole quarters that are over: those are told to everybody, few people kept back.
    search: '?span=fourQuarters',
    panels: [
      ...row(['received', 'repeatsShare', 'collective', 'anonymous']),
      panel('distribution', ['received'], ['ageBand']),
      panel('ranking', ['received', 'receivedPart'], ['sex'], { height: 5 }),
      panel('ranking', ['received', 'receivedPart'], ['socialStatus'], { height: 7, most: 14 }),
      panel('ranking', ['received', 'receivedPart'], ['occupation'], { height: 7, most: 14 }),
      panel('ranking', ['received', 'receivedPart'], ['privilege'], { height: 6, most: 12 }),
      panel('ranking', ['received', 'receivedPart'], ['language'], { height: 6 }),
      panel('stacked', ['received'], ['quarter', 'sex'], { height: 6 }),
      panel('ranking', ['received', 'receivedPart'], ['applicantKind'], { height: 6 }),
    ],
  },
];

/** The ready board of the code; null for a code that names none. */
export function findReadyBoard(code: string): ReadyBoard | null {
  return readyBoards.find((board) => board.code === code) ?? null;
}
