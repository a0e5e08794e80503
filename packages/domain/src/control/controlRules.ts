import type { PlainDate } from '../calendar/plainDate.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';

export const controlRefusalCodes = [
  'CONTROL_DUE_IN_PAST',
  'CONTROL_SET_BY_ANOTHER',
  'CONTROL_ANSWER_NOT_ACCEPTED',
  'CONTROL_NOT_EXECUTED',
  'CONTROL_REASON_REQUIRED',
  'REPORT_TEXT_REQUIRED',
  'REPORT_NOT_ON_CONTROL',
  'REPORT_KIND_UNKNOWN',
] as const;

export type ControlRefusal = Refusal<(typeof controlRefusalCodes)[number]>;

/** The term of a control lies ahead, or is the appeal's own. */
export function controlTermRefusals(dueOn: PlainDate | null, today: PlainDate): ControlRefusal[] {
  return dueOn !== null && dueOn < today ? [refusalOf('CONTROL_DUE_IN_PAST', 'dueOn')] : [];
}

export interface RemovalFacts {
  readonly actorId: number;
  /** Null where it came from outside and nobody here set it. */
  readonly setById: number | null;
  /** Who stands in for the setter today, because he is absent. */
  readonly standInId: number | null;
  /** The setter works here no longer: then it is for leadership. */
  readonly isSetterGone: boolean;
  readonly isLeadership: boolean;
  /** What the expertise said of the last answer; null where the consideration ended without one. */
  readonly isAnswerAccepted: boolean | null;
  readonly isUntilDone: boolean;
  /** The body reported it done, or a cross-check found it so, since it was kept. */
  readonly isExecutionKnown: boolean;
  readonly reason: string;
}

/**
 * Control is removed by whoever set it, or who stands in for him while he is absent; never by the executor, and only after
 * the expertise accepted the answer. What is kept until it is done waits until somebody says that it is.
 */
export function removalRefusals(facts: RemovalFacts): ControlRefusal[] {
  const refusals: ControlRefusal[] = [];
  if (!mayRemove(facts)) refusals.push(refusalOf('CONTROL_SET_BY_ANOTHER'));
  if (facts.isAnswerAccepted === false) refusals.push(refusalOf('CONTROL_ANSWER_NOT_ACCEPTED'));
  if (facts.isUntilDone && !facts.isExecutionKnown) refusals.push(refusalOf('CONTROL_NOT_EXECUTED'));
  if (facts.isUntilDone && facts.reason.trim() === '')
    refusals.push(refusalOf('CONTROL_REASON_REQUIRED', 'reason'));
  return refusals;
}

function mayRemove({ actorId, setById, standInId, isSetterGone, isLeadership }: RemovalFacts): boolean {
  if (setById === null || actorId === setById || actorId === standInId) return true;
  return isSetterGone && isLeadership;
}

/** How it goes, or that it is done: the executor says so, the controller judges. */
export const interimReportKinds = ['progress', 'done'] as const;

export type InterimReportKind = (typeof interimReportKinds)[number];

export interface InterimReportFacts {
  readonly kind: string;
  readonly text: string;
  readonly isOnControl: boolean;
}

/** A report is asked for what is under control, and says something. */
export function interimReportRefusals({ kind, text, isOnControl }: InterimReportFacts): ControlRefusal[] {
  return [
    ...(interimReportKinds.some((known) => known === kind) ? [] : [refusalOf('REPORT_KIND_UNKNOWN', 'kind')]),
    ...(text.trim() === '' ? [refusalOf('REPORT_TEXT_REQUIRED', 'text')] : []),
    ...(isOnControl ? [] : [refusalOf('REPORT_NOT_ON_CONTROL')]),
  ];
}
