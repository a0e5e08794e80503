import type { PlainDate } from '../calendar/plainDate.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';

/** A stretch of the appeal or of the answer that a mark or a hint speaks of: signs from `from` up to and without `to`. */
export interface Passage {
  readonly paper: 'appeal' | 'answer';
  readonly from: number;
  readonly to: number;
}

export const examinationMarks = ['yes', 'no', 'notApplicable'] as const;
export type ExaminationMark = (typeof examinationMarks)[number];

/** One question of the checklist, answered. */
export interface CriterionMark {
  readonly criterion: string;
  readonly mark: string;
  readonly remark: string;
  readonly passage: Passage | null;
}

/** One argument of the applicant, and whether the answer considers it. */
export interface ExaminedArgument {
  readonly text: string;
  readonly passage: Passage | null;
  readonly isConsidered: boolean;
  readonly remark: string;
}

/** What the controller found on reading the appeal and the answer side by side. */
export interface Examination {
  readonly marks: readonly CriterionMark[];
  readonly arguments: readonly ExaminedArgument[];
}

export interface ExaminationContext {
  /** Codes of the checklist in force today, in its order. */
  readonly criteria: readonly string[];
  readonly isAccepting: boolean;
  readonly appealLength: number;
  readonly answerLength: number;
}

export const examinationRefusalCodes = [
  'EXAMINATION_REQUIRED',
  'EXAMINATION_INCOMPLETE',
  'EXAMINATION_CRITERION_UNKNOWN',
  'EXAMINATION_MARK_UNKNOWN',
  'EXAMINATION_REMARK_REQUIRED',
  'EXAMINATION_PASSAGE_WRONG',
  'EXAMINATION_ARGUMENTS_REQUIRED',
  'EXAMINATION_ARGUMENT_EMPTY',
  'EXAMINATION_ARGUMENT_NOT_CONSIDERED',
  'REVIEW_CHECK_FAILED',
  'CONTROL_DUE_IN_PAST',
] as const;

export type ExaminationRefusal = Refusal<(typeof examinationRefusalCodes)[number]>;

/** Which answers are not accepted without the checklist: a setting of the department. */
export const expertiseRules = ['always', 'onControl'] as const;

/** Whether the checklist must be filled before this answer is accepted. */
export function isExaminationNeeded(rule: unknown, isOnControl: boolean): boolean {
  return rule === 'always' || isOnControl;
}

/**
 * Everything that is wrong with an examination. To accept, every question is answered, none with "no", and every argument
 * of the applicant is listed and considered (АППК art. 89); to return, whatever was marked is enough. A "no" says why.
 */
export function examinationRefusals(
  examination: Examination,
  context: ExaminationContext,
): ExaminationRefusal[] {
  const { criteria, isAccepting } = context;
  const marked = new Map(examination.marks.map((one) => [one.criterion, one]));
  const wrong = [
    ...examination.marks.flatMap((mark) => markRefusals(mark, context)),
    ...examination.arguments.flatMap((argument, at) => argumentRefusals(argument, at, context)),
  ];
  if (!isAccepting) return wrong;
  const missing = criteria.find((code) => !marked.has(code));
  const failed = criteria.find((code) => marked.get(code)?.mark === 'no');
  const left = examination.arguments.findIndex(({ isConsidered }) => !isConsidered);
  return [
    ...wrong,
    ...(missing ? [refusalOf('EXAMINATION_INCOMPLETE', missing, { criterion: missing })] : []),
    ...(failed ? [refusalOf('REVIEW_CHECK_FAILED', failed, { criterion: failed })] : []),
    ...(examination.arguments.length === 0 ? [refusalOf('EXAMINATION_ARGUMENTS_REQUIRED', 'arguments')] : []),
    ...(left >= 0
      ? [refusalOf('EXAMINATION_ARGUMENT_NOT_CONSIDERED', 'arguments', { place: left + 1 })]
      : []),
  ];
}

function markRefusals(one: CriterionMark, context: ExaminationContext): ExaminationRefusal[] {
  const { criterion, mark, remark, passage } = one;
  if (!context.criteria.includes(criterion))
    return [refusalOf('EXAMINATION_CRITERION_UNKNOWN', criterion, { criterion })];
  return [
    ...(examinationMarks.some((known) => known === mark)
      ? []
      : [refusalOf('EXAMINATION_MARK_UNKNOWN', criterion)]),
    ...(mark === 'no' && remark.trim() === '' ? [refusalOf('EXAMINATION_REMARK_REQUIRED', criterion)] : []),
    ...(isWithin(passage, context) ? [] : [refusalOf('EXAMINATION_PASSAGE_WRONG', criterion)]),
  ];
}

function argumentRefusals(
  { text, passage }: ExaminedArgument,
  at: number,
  context: ExaminationContext,
): ExaminationRefusal[] {
  return [
    ...(text.trim() === '' ? [refusalOf('EXAMINATION_ARGUMENT_EMPTY', 'arguments', { place: at + 1 })] : []),
    ...(isWithin(passage, context) ? [] : [refusalOf('EXAMINATION_PASSAGE_WRONG', 'arguments')]),
  ];
}

function isWithin(passage: Passage | null, { appealLength, answerLength }: ExaminationContext): boolean {
  if (passage === null) return true;
  const { paper, from, to } = passage;
  return from >= 0 && from < to && to <= (paper === 'appeal' ? appealLength : answerLength);
}

/** An answer accepted and kept under control until done needs the day by which it will be. */
export function keepRefusals(keepUntil: PlainDate, today: PlainDate): ExaminationRefusal[] {
  return keepUntil < today ? [refusalOf('CONTROL_DUE_IN_PAST', 'keepUntil')] : [];
}

/** The remarks of a return as the examination suggests them: what was marked "no", and the arguments left aside. */
export function remarksOf({ marks, arguments: all }: Examination): string {
  const left = all.filter(({ isConsidered }) => !isConsidered);
  return [
    ...marks.filter(({ mark }) => mark === 'no').map(({ remark }) => remark.trim()),
    ...left.map(({ text, remark }) => [text.trim(), remark.trim()].filter(Boolean).join(': ')),
  ]
    .filter(Boolean)
    .map((line, at) => `${at + 1}. ${line}`)
    .join('\n');
}
