import type { PlainDate } from '../calendar/plainDate.ts';
import { addWorkingDays, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { AppealState } from './lifecycle.ts';
import { type Timeliness, timeliness } from './timeliness.ts';
import { type AnswerOutcome, type AppealLanguage, answerOutcomes, type Outcome } from './vocabulary.ts';

export interface AnswerInput {
  readonly outcome: Outcome;
  readonly text: string;
  readonly language: AppealLanguage;
  readonly signedByName: string;
  readonly answeredOn: PlainDate;
  /** Whether the answer lies in an attached file; then the text may be empty. */
  readonly hasFile?: boolean;
}

export interface AnswerContext {
  readonly registeredOn: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly appealLanguage: AppealLanguage;
  readonly today: PlainDate;
  readonly calendar: WorkingCalendar;
}

export const answerWarnings = ['ANSWER_LATE', 'ANSWER_RIGHT_TO_COMPLAIN_NOT_MENTIONED'] as const;

export type AnswerWarning = (typeof answerWarnings)[number];

export interface AnswerDecision {
  readonly state: Extract<AppealState, 'answered'>;
  readonly outcome: AnswerOutcome;
  readonly timeliness: Timeliness;
  readonly warnings: readonly AnswerWarning[];
}

export const answerRefusalCodes = [
  'ANSWER_OUTCOME_NOT_AN_ANSWER',
  'ANSWER_TEXT_REQUIRED',
  'ANSWER_LANGUAGE',
  'ANSWER_SIGNATORY_REQUIRED',
  'ANSWER_BEFORE_REGISTRATION',
  'ANSWER_IN_FUTURE',
  'REFUSAL_WITHOUT_GROUNDS',
  'REFUSAL_WITHOUT_WAY_TO_COMPLAIN',
] as const;

export type AnswerRefusal = Refusal<(typeof answerRefusalCodes)[number]>;

/**
 * An answer: in the state language or the language of the appeal, signed, dated not before registration.
 * A late answer is taken, because the applicant waits for it; that it is late is a fact of its own. АППК art. 89.
 */
export function decideAnswer(
  input: AnswerInput,
  context: AnswerContext,
): Result<AnswerDecision, readonly AnswerRefusal[]> {
  const outcome = answerOutcomes.find((candidate) => candidate === input.outcome);
  const refusals = answerRefusals(input, context);
  if (!outcome) return refuse([refusalOf('ANSWER_OUTCOME_NOT_AN_ANSWER', 'outcome'), ...refusals]);
  if (refusals.length > 0) return refuse(refusals);
  const judged = timeliness({ ...context, answeredOn: input.answeredOn });
  return accept({ state: 'answered', outcome, timeliness: judged, warnings: warningsOf(input, judged) });
}

function answerRefusals(input: AnswerInput, context: AnswerContext): AnswerRefusal[] {
  const refusals: AnswerRefusal[] = [];
  if (input.text.trim() === '' && !input.hasFile) refusals.push(refusalOf('ANSWER_TEXT_REQUIRED', 'text'));
  if (input.language !== 'kk' && input.language !== context.appealLanguage) {
    refusals.push(refusalOf('ANSWER_LANGUAGE', 'language', { appealLanguage: context.appealLanguage }));
  }
  if (input.signedByName.trim() === '') refusals.push(refusalOf('ANSWER_SIGNATORY_REQUIRED', 'signedByName'));
  if (input.answeredOn < earliestDay(context)) {
    refusals.push(
      refusalOf('ANSWER_BEFORE_REGISTRATION', 'answeredOn', { registeredOn: context.registeredOn }),
    );
  }
  if (input.answeredOn > context.today) refusals.push(refusalOf('ANSWER_IN_FUTURE', 'answeredOn'));
  return [...refusals, ...refusalsOfRefusing(input)];
}

const LAW =
  /стать|(^|\s)ст\.|закон|кодекс|подпункт|пункт|(^|\s)п\.|правил|постановлен|приказ|-бап|баб(ы|ын|ына)|заң|тармақ|қағида|қаулы|бұйры/i;
const WAY_TO_COMPLAIN = /обжал|жалоб|шағым/i;

// Who is told no must read by which law, and where he may complain: a file does not spare the words (АППК art. 80, 89).
function refusalsOfRefusing({ outcome, text }: AnswerInput): AnswerRefusal[] {
  if (outcome !== 'refused') return [];
  return [
    ...(LAW.test(text) ? [] : [refusalOf('REFUSAL_WITHOUT_GROUNDS', 'text')]),
    ...(WAY_TO_COMPLAIN.test(text) ? [] : [refusalOf('REFUSAL_WITHOUT_WAY_TO_COMPLAIN', 'text')]),
  ];
}

// What is registered after hours bears the date of the next working day; its answer need not wait for that day.
function earliestDay({ registeredOn, today }: AnswerContext): PlainDate {
  return registeredOn < today ? registeredOn : today;
}

function warningsOf({ outcome, text }: AnswerInput, judged: Timeliness): AnswerWarning[] {
  const warnings: AnswerWarning[] = judged.state === 'doneLate' ? ['ANSWER_LATE'] : [];
  // АППК art. 80(5), 89: a burdening answer tells how it may be contested.
  const isBurdening = outcome === 'refused' || outcome === 'partlySatisfied';
  if (isBurdening && !/обжал|шағым/i.test(text)) warnings.push('ANSWER_RIGHT_TO_COMPLAIN_NOT_MENTIONED');
  return warnings;
}

/** The answer is good; it is good but what it promises is still to be done; it goes back. */
export const answerVerdicts = ['accept', 'keepUnderControl', 'returnForRework'] as const;
export type AnswerVerdict = (typeof answerVerdicts)[number];

export interface AnswerReviewInput {
  readonly verdict: AnswerVerdict;
  readonly remarks: string;
  /** Null = the default term of rework. */
  readonly reworkDueOn: PlainDate | null;
}

export interface AnswerReviewContext {
  readonly today: PlainDate;
  readonly calendar: WorkingCalendar;
  readonly answerAuthorId: number;
  readonly reviewerId: number;
  /** A setting. */
  readonly reworkWorkingDays?: number;
}

export type AnswerReviewDecision =
  | { readonly state: Extract<AppealState, 'closed'>; readonly closedOn: PlainDate }
  | { readonly state: Extract<AppealState, 'returnedForRework'>; readonly reworkDueOn: PlainDate };

export const answerReviewRefusalCodes = [
  'REVIEW_BY_AUTHOR',
  'REVIEW_REMARKS_REQUIRED',
  'REWORK_DUE_IN_PAST',
] as const;

export type AnswerReviewRefusal = Refusal<(typeof answerReviewRefusalCodes)[number]>;

/** The expertise: the answer is accepted and the appeal closed, or it goes back with remarks and a term. */
export function decideAnswerReview(
  input: AnswerReviewInput,
  context: AnswerReviewContext,
): Result<AnswerReviewDecision, readonly AnswerReviewRefusal[]> {
  const refusals = reviewRefusals(input, context);
  if (refusals.length > 0) return refuse(refusals);
  if (input.verdict !== 'returnForRework') return accept({ state: 'closed', closedOn: context.today });
  const byDefault = addWorkingDays(context.calendar, context.today, context.reworkWorkingDays ?? 3);
  return accept({ state: 'returnedForRework', reworkDueOn: input.reworkDueOn ?? byDefault });
}

function reviewRefusals(input: AnswerReviewInput, context: AnswerReviewContext): AnswerReviewRefusal[] {
  const refusals: AnswerReviewRefusal[] = [];
  if (context.answerAuthorId === context.reviewerId) refusals.push(refusalOf('REVIEW_BY_AUTHOR'));
  if (input.verdict !== 'returnForRework') return refusals;
  if (input.remarks.trim() === '') refusals.push(refusalOf('REVIEW_REMARKS_REQUIRED', 'remarks'));
  if (input.reworkDueOn !== null && input.reworkDueOn < context.today) {
    refusals.push(refusalOf('REWORK_DUE_IN_PAST', 'reworkDueOn'));
  }
  return refusals;
}
