import { may } from '../access/permissions.ts';
import type { Role } from '../access/roles.ts';
import type { PlainDate } from '../calendar/plainDate.ts';
import { isWorkingDay, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { endedReceptionStates, type ReceptionState } from './receptionStates.ts';
import { type ReceptionStep, receptionWorkflow, type StepResult } from './receptionWorkflow.ts';

export interface ReceptionFacts {
  readonly state: ReceptionState;
  /** The step to be taken now. */
  readonly step: ReceptionStep;
  readonly receptionOn: PlainDate | null;
  readonly officialId: number | null;
}

export interface ReceptionCommand {
  readonly step: ReceptionStep;
  /** A key of the step's results. */
  readonly result: string;
  readonly note: string;
  /** Code of the ground of refusal. */
  readonly ground: string | null;
  /** The appointed day, where the result appoints one. */
  readonly receptionOn: PlainDate | null;
  readonly officialId: number | null;
}

export interface ReceptionContext {
  readonly role: Role;
  readonly today: PlainDate;
  readonly calendar: WorkingCalendar;
}

export interface ReceptionDecision {
  readonly state: ReceptionState;
  /** The step to be taken next; the same step when it has to be repeated; the last one when the road ended. */
  readonly step: ReceptionStep;
  readonly isEnded: boolean;
  readonly receptionOn: PlainDate | null;
  readonly officialId: number | null;
  readonly warnings: readonly 'RECEPTION_ON_NON_WORKING_DAY'[];
}

export const receptionRefusalCodes = [
  'RECEPTION_ENDED',
  'RECEPTION_STEP_OUT_OF_ORDER',
  'RECEPTION_RESULT_UNKNOWN',
  'RECEPTION_RESULT_NOT_YET',
  'RECEPTION_NOT_FOR_ROLE',
  'RECEPTION_NOTE_REQUIRED',
  'RECEPTION_GROUND_REQUIRED',
  'RECEPTION_DATE_REQUIRED',
  'RECEPTION_DATE_IN_PAST',
  'RECEPTION_OFFICIAL_REQUIRED',
  'RECEPTION_BEFORE_ITS_DAY',
] as const;

export type ReceptionRefusal = Refusal<(typeof receptionRefusalCodes)[number]>;

/** Takes one of the thirteen steps: only the next one, by the one whose step it is, with what the step requires. */
export function decideReceptionStep(
  reception: ReceptionFacts,
  command: ReceptionCommand,
  context: ReceptionContext,
): Result<ReceptionDecision, readonly ReceptionRefusal[]> {
  if (endedReceptionStates.includes(reception.state)) return refuse([refusalOf('RECEPTION_ENDED')]);
  if (command.step !== reception.step) {
    return refuse([refusalOf('RECEPTION_STEP_OUT_OF_ORDER', 'step', { step: reception.step })]);
  }
  const rule = receptionWorkflow[reception.step];
  const result = rule.results[command.result];
  if (!result) return refuse([refusalOf('RECEPTION_RESULT_UNKNOWN', 'result')]);
  if (result.from && !result.from.includes(reception.state)) {
    return refuse([refusalOf('RECEPTION_RESULT_NOT_YET', 'result')]);
  }
  if (!may(context.role, result.permission ?? rule.permission))
    return refuse([refusalOf('RECEPTION_NOT_FOR_ROLE')]);
  const refusals = inputRefusals(reception, command, result, context);
  return refusals.length > 0 ? refuse(refusals) : accept(decision(reception, command, result, context));
}

function inputRefusals(
  reception: ReceptionFacts,
  command: ReceptionCommand,
  result: StepResult,
  { today }: ReceptionContext,
): ReceptionRefusal[] {
  const needs = new Set(result.needs);
  const refusals: ReceptionRefusal[] = [];
  if (needs.has('note') && command.note.trim() === '')
    refusals.push(refusalOf('RECEPTION_NOTE_REQUIRED', 'note'));
  if (needs.has('ground') && !command.ground) refusals.push(refusalOf('RECEPTION_GROUND_REQUIRED', 'ground'));
  if (needs.has('official') && command.officialId === null) {
    refusals.push(refusalOf('RECEPTION_OFFICIAL_REQUIRED', 'officialId'));
  }
  if (needs.has('receptionOn')) {
    if (command.receptionOn === null) refusals.push(refusalOf('RECEPTION_DATE_REQUIRED', 'receptionOn'));
    else if (command.receptionOn < today) refusals.push(refusalOf('RECEPTION_DATE_IN_PAST', 'receptionOn'));
  }
  if (reception.step === 10 && reception.receptionOn !== null && today < reception.receptionOn) {
    refusals.push(refusalOf('RECEPTION_BEFORE_ITS_DAY', null, { receptionOn: reception.receptionOn }));
  }
  return refusals;
}

function decision(
  reception: ReceptionFacts,
  command: ReceptionCommand,
  result: StepResult,
  { calendar }: ReceptionContext,
): ReceptionDecision {
  const appoints = result.needs?.includes('receptionOn') ?? false;
  const receptionOn = appoints ? command.receptionOn : reception.receptionOn;
  const onDayOff = appoints && receptionOn !== null && !isWorkingDay(calendar, receptionOn);
  return {
    state: result.state,
    step: result.next ?? reception.step,
    isEnded: result.next === null,
    receptionOn,
    officialId: appoints ? (command.officialId ?? reception.officialId) : reception.officialId,
    warnings: onDayOff ? ['RECEPTION_ON_NON_WORKING_DAY'] : [],
  };
}

/** The results the role may give to the step that is due now. */
export function availableStepResults(reception: ReceptionFacts, role: Role): string[] {
  if (endedReceptionStates.includes(reception.state)) return [];
  const rule = receptionWorkflow[reception.step];
  return Object.entries(rule.results)
    .filter(([, result]) => may(role, result.permission ?? rule.permission))
    .filter(([, result]) => !result.from || result.from.includes(reception.state))
    .map(([name]) => name);
}
