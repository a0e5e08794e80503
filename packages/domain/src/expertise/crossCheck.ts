import type { PlainDate } from '../calendar/plainDate.ts';
import type { Localized } from '../kernel/localized.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';

/** What the department does when it doubts an answer. */
export const crossCheckKinds = ['verifyData', 'askConfirmation', 'callApplicant', 'askExpert'] as const;
export type CrossCheckKind = (typeof crossCheckKinds)[number];

export const crossCheckKindNames: Record<CrossCheckKind, Localized> = {
  verifyData: { kk: 'Орган деректерін тексеру', ru: 'Проверка данных органа', en: "Verify the body's data" },
  askConfirmation: {
    kk: 'Растайтын мәлімет сұрату',
    ru: 'Запрос подтверждающих сведений',
    en: 'Ask for confirmation',
  },
  callApplicant: {
    kk: 'Өтініш берушіге хабарласу',
    ru: 'Связь с заявителем',
    en: 'Ask the applicant',
  },
  askExpert: { kk: 'Сарапшымен кеңесу', ru: 'Консультация эксперта', en: 'Ask an expert' },
};

export const crossCheckResults = ['confirmed', 'partly', 'notConfirmed'] as const;
export type CrossCheckResult = (typeof crossCheckResults)[number];

export const crossCheckResultNames: Record<CrossCheckResult, Localized> = {
  confirmed: { kk: 'Расталды', ru: 'Подтвердилось', en: 'Confirmed' },
  partly: { kk: 'Ішінара расталды', ru: 'Подтвердилось частично', en: 'Confirmed in part' },
  notConfirmed: { kk: 'Расталмады', ru: 'Не подтвердилось', en: 'Not confirmed' },
};

export const crossCheckRefusalCodes = [
  'CROSS_CHECK_KIND_UNKNOWN',
  'CROSS_CHECK_TEXT_REQUIRED',
  'CROSS_CHECK_DUE_IN_PAST',
  'CROSS_CHECK_RESULT_UNKNOWN',
  'CROSS_CHECK_CLOSED',
  'CROSS_CHECK_OPEN',
] as const;

export type CrossCheckRefusal = Refusal<(typeof crossCheckRefusalCodes)[number]>;

export interface CrossCheckToOpen {
  readonly kind: string;
  readonly asked: string;
  readonly dueOn: PlainDate;
}

/** A check names what is asked, of whom by its kind, and until when. */
export function openingRefusals(
  { kind, asked, dueOn }: CrossCheckToOpen,
  today: PlainDate,
): CrossCheckRefusal[] {
  return [
    ...(crossCheckKinds.some((known) => known === kind)
      ? []
      : [refusalOf('CROSS_CHECK_KIND_UNKNOWN', 'kind')]),
    ...(asked.trim() === '' ? [refusalOf('CROSS_CHECK_TEXT_REQUIRED', 'asked')] : []),
    ...(dueOn < today ? [refusalOf('CROSS_CHECK_DUE_IN_PAST', 'dueOn')] : []),
  ];
}

/** A check ends once, with a result and with what was found. */
export function closingRefusals(closing: {
  readonly result: string;
  readonly found: string;
  readonly isClosed: boolean;
}): CrossCheckRefusal[] {
  return [
    ...(closing.isClosed ? [refusalOf('CROSS_CHECK_CLOSED')] : []),
    ...(crossCheckResults.some((known) => known === closing.result)
      ? []
      : [refusalOf('CROSS_CHECK_RESULT_UNKNOWN', 'result')]),
    ...(closing.found.trim() === '' ? [refusalOf('CROSS_CHECK_TEXT_REQUIRED', 'found')] : []),
  ];
}

/** While somebody is still asked, an answer that is doubted is not accepted. */
export function acceptanceRefusals(openChecks: number): CrossCheckRefusal[] {
  return openChecks > 0 ? [refusalOf('CROSS_CHECK_OPEN', null, { count: openChecks })] : [];
}
