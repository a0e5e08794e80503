import { compareDates, type PlainDate } from '../calendar/plainDate.ts';
import type { Localized } from '../kernel/localized.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';

/** For what an official is proposed to be held to account. */
export const disciplineGrounds = [
  'termBroken',
  'poorAnswer',
  'assignmentNotExecuted',
  'falseReport',
  'registrationBroken',
  'other',
] as const;

export type DisciplineGround = (typeof disciplineGrounds)[number];

export const disciplineGroundNames: Record<DisciplineGround, Localized> = {
  termBroken: { kk: 'Қарау мерзімінің бұзылуы', ru: 'Нарушен срок рассмотрения', en: 'Term broken' },
  poorAnswer: { kk: 'Сапасыз, формалды жауап', ru: 'Некачественный, формальный ответ', en: 'Poor answer' },
  assignmentNotExecuted: {
    kk: 'Тапсырманың орындалмауы',
    ru: 'Не исполнено поручение',
    en: 'Assignment not executed',
  },
  falseReport: { kk: 'Дәйексіз мәлімет беру', ru: 'Недостоверный доклад', en: 'False report' },
  registrationBroken: {
    kk: 'Тіркеу және есепке алу тәртібінің бұзылуы',
    ru: 'Нарушен порядок регистрации и учёта',
    en: 'Rules of registration broken',
  },
  other: { kk: 'Өзге негіз', ru: 'Иное основание', en: 'Another ground' },
};

/**
 * Penalties as the law on civil service names them; the list was not read in the law itself, so that a wording may have to
 * be corrected by the office.
 */
export const disciplinePenalties = [
  'remark',
  'reprimand',
  'severeReprimand',
  'incompleteFitness',
  'demotion',
  'dismissal',
] as const;

export type DisciplinePenalty = (typeof disciplinePenalties)[number];

export const disciplinePenaltyNames: Record<DisciplinePenalty, Localized> = {
  remark: { kk: 'Ескерту', ru: 'Замечание', en: 'Remark' },
  reprimand: { kk: 'Сөгіс', ru: 'Выговор', en: 'Reprimand' },
  severeReprimand: { kk: 'Қатаң сөгіс', ru: 'Строгий выговор', en: 'Severe reprimand' },
  incompleteFitness: {
    kk: 'Қызметке толық сәйкес еместігі туралы ескерту',
    ru: 'Предупреждение о неполном служебном соответствии',
    en: 'Warning of incomplete fitness',
  },
  demotion: { kk: 'Лауазымын төмендету', ru: 'Понижение в должности', en: 'Demotion' },
  dismissal: { kk: 'Жұмыстан шығару', ru: 'Увольнение', en: 'Dismissal' },
};

export const disciplineOutcomes = ['imposed', 'declined'] as const;

export type DisciplineOutcome = (typeof disciplineOutcomes)[number];

export const disciplineOutcomeNames: Record<DisciplineOutcome, Localized> = {
  imposed: { kk: 'Жаза қолданылды', ru: 'Взыскание наложено', en: 'Penalty imposed' },
  declined: { kk: 'Жаза қолданылмады', ru: 'Взыскание не наложено', en: 'No penalty imposed' },
};

export const disciplineRefusalCodes = ['REQUIRED', 'NOT_A_CHOICE', 'DISCIPLINE_DAY'] as const;

type DisciplineRefusal = Refusal<(typeof disciplineRefusalCodes)[number]>;

const isAmong = (choices: readonly string[], value: string) => choices.includes(value);

/** Nothing chosen is a field left empty; something else than there is to choose, another mistake. */
const choiceRefusals = (choices: readonly string[], value: string, field: string) =>
  isAmong(choices, value) ? [] : [refusalOf(value === '' ? 'REQUIRED' : 'NOT_A_CHOICE', field)];

/** What is wrong with a proposal as typed. */
export function proposalRefusals(
  input: {
    readonly personName: string;
    readonly personPost: string;
    readonly circumstances: string;
    readonly ground: string;
    readonly penalty: string;
    readonly answerDueOn: PlainDate | null;
  },
  today: PlainDate,
): DisciplineRefusal[] {
  const { answerDueOn } = input;
  const blank = (['personName', 'personPost', 'circumstances'] as const).filter(
    (field) => input[field].trim() === '',
  );
  return [
    ...blank.map((field) => refusalOf('REQUIRED', field)),
    ...choiceRefusals(disciplineGrounds, input.ground, 'ground'),
    ...choiceRefusals(disciplinePenalties, input.penalty, 'penalty'),
    ...(answerDueOn === null ? [refusalOf('REQUIRED', 'answerDueOn')] : []),
    ...(answerDueOn !== null && compareDates(answerDueOn, today) < 0
      ? [refusalOf('DISCIPLINE_DAY', 'answerDueOn')]
      : []),
  ];
}

/** What is wrong with the outcome: a penalty that was imposed has a name and an order; one that was not, a reason. */
export function outcomeRefusals(
  input: {
    readonly outcome: string;
    readonly imposedPenalty: string | null;
    readonly orderNumber: string;
    readonly note: string;
    readonly decidedOn: PlainDate;
  },
  proposedOn: PlainDate,
  today: PlainDate,
): DisciplineRefusal[] {
  const { outcome, imposedPenalty, orderNumber, note, decidedOn } = input;
  if (!isAmong(disciplineOutcomes, outcome)) return [refusalOf('NOT_A_CHOICE', 'outcome')];
  const isImposed = outcome === 'imposed';
  const isOutside = compareDates(decidedOn, today) > 0 || compareDates(decidedOn, proposedOn) < 0;
  return [
    ...(isImposed ? choiceRefusals(disciplinePenalties, imposedPenalty ?? '', 'imposedPenalty') : []),
    ...(isImposed && orderNumber.trim() === '' ? [refusalOf('REQUIRED', 'orderNumber')] : []),
    ...(!isImposed && note.trim() === '' ? [refusalOf('REQUIRED', 'note')] : []),
    ...(isOutside ? [refusalOf('DISCIPLINE_DAY', 'decidedOn')] : []),
  ];
}
