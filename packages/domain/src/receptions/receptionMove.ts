import type { PlainDate } from '../calendar/plainDate.ts';
import { isWorkingDay, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { endedReceptionStates, type ReceptionState } from './receptionStates.ts';
import { type ReceptionTermSettings, receptionStepTerms } from './receptionStepTerms.ts';
import type { ReceptionStep } from './receptionWorkflow.ts';

/** Where a reception stands in the calendar: its day, hour 'HH:MM' and official. */
export interface ReceptionPlace {
  readonly on: PlainDate;
  readonly time: string;
  readonly officialId: number;
}

export interface ReceptionToMove {
  readonly state: ReceptionState;
  readonly step: ReceptionStep;
  readonly registeredOn: PlainDate;
  readonly from: { readonly on: PlainDate; readonly time: string | null; readonly officialId: number | null };
}

/** What a move brings with it; shown before it is done. */
export const moveConsequences = [
  'noticeAgain',
  'invitationsAgain',
  'callsAgain',
  'packAgain',
  'dayOff',
  'outsideHours',
] as const;

export type MoveConsequence = (typeof moveConsequences)[number];

export interface ReceptionMoveDecision {
  readonly state: ReceptionState;
  readonly step: ReceptionStep;
  readonly consequences: readonly MoveConsequence[];
  /** Terms that become other ones. */
  readonly terms: readonly {
    readonly step: ReceptionStep;
    readonly before: PlainDate | null;
    readonly after: PlainDate | null;
    /** The new term has already gone by. */
    readonly isPast: boolean;
  }[];
}

export const receptionMoveRefusalCodes = [
  'RECEPTION_NOT_APPOINTED',
  'RECEPTION_ALREADY_HELD',
  'RECEPTION_MOVE_REASON',
] as const;

export type ReceptionMoveRefusal = Refusal<
  (typeof receptionMoveRefusalCodes)[number] | 'RECEPTION_DATE_IN_PAST'
>;

interface MoveContext {
  readonly today: PlainDate;
  /** The hour lies in the official's lunch, or he does not receive then; false where he has no hours at all. */
  readonly isOutsideHours: boolean;
  readonly calendar: WorkingCalendar;
  readonly settings: ReceptionTermSettings;
}

/**
 * Moves an appointed reception. Another day or hour sends the person back to the notice (step 4), since everyone must be
 * told at once (step 7); another official on the same hour only makes the materials another's.
 */
export function decideReceptionMove(
  reception: ReceptionToMove,
  to: ReceptionPlace,
  reason: string,
  context: MoveContext,
): Result<ReceptionMoveDecision, readonly ReceptionMoveRefusal[]> {
  const refusals = whyNot(reception, to, reason, context.today);
  if (refusals.length > 0) return refuse(refusals);
  const { from, step } = reception;
  const isOtherTime = from.on !== to.on || from.time !== to.time;
  // A first hour on the day appointed is no move: nobody has been told of another one.
  const isFirst = from.time === null && from.on === to.on;
  const again = isOtherTime && !isFirst && step > 4;
  const consequences: MoveConsequence[] = [];
  if (again) consequences.push('noticeAgain');
  if (again && step > 5) consequences.push('invitationsAgain');
  if (again && step > 7) consequences.push('callsAgain');
  if (step > 8) consequences.push('packAgain');
  if (!isWorkingDay(context.calendar, to.on)) consequences.push('dayOff');
  else if (context.isOutsideHours) consequences.push('outsideHours');
  const back = goBack(reception, again);
  return accept({ ...back, consequences, terms: changedTerms(reception, to.on, context) });
}

function goBack(
  { state, step }: ReceptionToMove,
  again: boolean,
): { state: ReceptionState; step: ReceptionStep } {
  if (again) return { state: 'appointed', step: 4 };
  // The pack handed over names another official.
  return step > 8 ? { state: 'confirmed', step: 8 } : { state, step };
}

function whyNot(
  { state, step }: ReceptionToMove,
  to: ReceptionPlace,
  reason: string,
  today: PlainDate,
): ReceptionMoveRefusal[] {
  if (endedReceptionStates.includes(state) || step > 10) return [refusalOf('RECEPTION_ALREADY_HELD')];
  if (step < 4) return [refusalOf('RECEPTION_NOT_APPOINTED')];
  const refusals: ReceptionMoveRefusal[] = [];
  if (to.on < today) refusals.push(refusalOf('RECEPTION_DATE_IN_PAST', 'on'));
  if (step > 4 && reason.trim() === '') refusals.push(refusalOf('RECEPTION_MOVE_REASON', 'reason'));
  return refusals;
}

function changedTerms({ registeredOn, from }: ReceptionToMove, on: PlainDate, context: MoveContext) {
  const { calendar, settings, today } = context;
  const before = receptionStepTerms({ registeredOn, receptionOn: from.on }, calendar, settings);
  const after = receptionStepTerms({ registeredOn, receptionOn: on }, calendar, settings);
  return after.flatMap(({ step, dueOn }, index) => {
    const was = before[index]?.dueOn ?? null;
    return was === dueOn
      ? []
      : [{ step, before: was, after: dueOn, isPast: dueOn !== null && dueOn < today }];
  });
}
