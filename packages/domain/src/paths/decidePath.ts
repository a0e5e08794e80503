import type { AppealKind } from '../appeals/appealKinds.ts';
import type { AppealState } from '../appeals/lifecycle.ts';
import type { PlainDate } from '../calendar/plainDate.ts';
import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import {
  type GroundNeed,
  type GroundRule,
  groundRules,
  type PathAction,
  type PathDecider,
} from './grounds.ts';
import { noticeDueOn, type PathDays, type PathTerm, pathTerm } from './pathTerms.ts';
import { procedureOf } from './procedures.ts';

export interface PathInput {
  readonly action: PathAction;
  readonly ground: string;
  readonly decidedBy: PathDecider;
  readonly reason: string;
}

/** An earlier appeal of the same person that the ground leans on. */
export interface EarlierAppeal {
  readonly id: number;
  readonly state: AppealState;
}

export interface PathContext extends PathDays {
  readonly kind: AppealKind;
  readonly today: PlainDate;
  readonly calendar: WorkingCalendar;
  readonly reportsCrime: boolean;
  readonly isAnonymous: boolean;
  readonly isBodyComplainedAbout: boolean;
  /** The earlier appeal named with the decision; null = none was. */
  readonly earlier: EarlierAppeal | null;
  readonly hasPaper: boolean;
}

export interface PathDecision {
  readonly rule: GroundRule;
  readonly term: PathTerm | null;
  /** Done later than the law says: allowed, and a breach on record. */
  readonly isLate: boolean;
  readonly noticeDueOn: PlainDate;
}

export const pathRefusalCodes = [
  'PATH_GROUND_UNKNOWN',
  'PATH_GROUND_NOT_FOR_KIND',
  'PATH_DECIDER_NOT_ENTITLED',
  'PATH_REASON_REQUIRED',
  'PATH_NO_CRIME_REPORTED',
  'PATH_NOBODY_COMPLAINED_ABOUT',
  'PATH_CONFORMITY_NOT_ASKED',
  'PATH_CONFORMITY_TERM_RUNS',
  'PATH_EARLIER_REQUIRED',
  'PATH_EARLIER_NOT_TERMINATED',
  'PATH_EARLIER_NOT_RETURNED',
  'PATH_EARLIER_NOT_ANSWERED',
  'PATH_NOT_ANONYMOUS',
  'PATH_PAPER_REQUIRED',
] as const;

export type PathRefusal = Refusal<(typeof pathRefusalCodes)[number]>;

/** Reasons that only words can give: without them the applicant would not know why. АППК art. 64(7), 70. */
const reasoned: readonly PathAction[] = ['appeal.return', 'appeal.terminate'];

/** Whether the reason must be given in words; the applicant reads it in the notice. */
export function isReasonTold(action: PathAction): boolean {
  return reasoned.includes(action);
}

/**
 * Whether the appeal may leave the procedure this way: the ground fits the kind, the right person decides, and what the
 * ground needs is so. A late decision is allowed and recorded as a breach.
 */
export function decidePath(
  input: PathInput,
  context: PathContext,
): Result<PathDecision, readonly PathRefusal[]> {
  const found = findGround(input, context.kind);
  if (!found.ok) return found;
  const rule = found.value;
  const refusals = [...inputRefusals(input, rule), ...(needRefusal(rule.needs, context) ?? [])];
  if (refusals.length > 0) return refuse(refusals);
  const term = pathTerm(input.action, rule.code, context, context.calendar);
  return accept({
    rule,
    term,
    isLate: term !== null && context.today > term.dueOn,
    noticeDueOn: noticeDueOn(input.action, context.today, term, context.calendar),
  });
}

function findGround(
  { action, ground }: PathInput,
  kind: AppealKind,
): Result<GroundRule, readonly PathRefusal[]> {
  const ofAction = groundRules.filter((rule) => rule.action === action && rule.code === ground);
  const [rule] = ofAction.filter((candidate) => candidate.procedures.includes(procedureOf(kind)));
  if (rule) return accept(rule);
  const code = ofAction.length > 0 ? 'PATH_GROUND_NOT_FOR_KIND' : 'PATH_GROUND_UNKNOWN';
  return refuse([refusalOf(code, 'ground')]);
}

function inputRefusals({ action, decidedBy, reason }: PathInput, rule: GroundRule): PathRefusal[] {
  const refusals: PathRefusal[] = [];
  if (!rule.deciders.includes(decidedBy)) refusals.push(refusalOf('PATH_DECIDER_NOT_ENTITLED', 'decidedBy'));
  if (isReasonTold(action) && reason.trim() === '') {
    refusals.push(refusalOf('PATH_REASON_REQUIRED', 'reason'));
  }
  return refusals;
}

/** Why what the ground needs is not so; null when it is. Shown beside a ground that is not offered, too. */
export function needRefusal(need: GroundNeed | null, context: PathContext): readonly PathRefusal[] | null {
  const found = need === null ? null : needRules[need](context);
  return found && [found];
}

const earlier =
  (states: readonly AppealState[], code: PathRefusal['code']) =>
  (context: PathContext): PathRefusal | null => {
    if (!context.earlier) return refusalOf('PATH_EARLIER_REQUIRED', 'earlierId');
    return states.includes(context.earlier.state) ? null : refusalOf(code, 'earlierId');
  };

const needRules: Record<GroundNeed, (context: PathContext) => PathRefusal | null> = {
  crimeReported: ({ reportsCrime }) => (reportsCrime ? null : refusalOf('PATH_NO_CRIME_REPORTED', 'ground')),
  bodyComplainedAbout: ({ isBodyComplainedAbout }) =>
    isBodyComplainedAbout ? null : refusalOf('PATH_NOBODY_COMPLAINED_ABOUT', 'ground'),
  conformityTermExpired: ({ fixByOn, today }) => {
    if (fixByOn === null) return refusalOf('PATH_CONFORMITY_NOT_ASKED', 'ground');
    return today > fixByOn ? null : refusalOf('PATH_CONFORMITY_TERM_RUNS', 'ground', { fixByOn });
  },
  terminatedEarlier: earlier(['terminated'], 'PATH_EARLIER_NOT_TERMINATED'),
  returnedEarlier: earlier(['returned'], 'PATH_EARLIER_NOT_RETURNED'),
  answeredEarlier: earlier(['closed'], 'PATH_EARLIER_NOT_ANSWERED'),
  anonymous: ({ isAnonymous }) => (isAnonymous ? null : refusalOf('PATH_NOT_ANONYMOUS', 'ground')),
  writtenApplication: ({ hasPaper }) => (hasPaper ? null : refusalOf('PATH_PAPER_REQUIRED', 'fileHashes')),
};

/** The states of earlier appeals that a ground may lean on; empty where it leans on none. */
export function earlierStatesFor(need: GroundNeed | null): readonly AppealState[] {
  if (need === 'terminatedEarlier') return ['terminated'];
  if (need === 'returnedEarlier') return ['returned'];
  return need === 'answeredEarlier' ? ['closed'] : [];
}
