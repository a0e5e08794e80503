import type { PlainDate } from '../../calendar/plainDate.ts';
import { type Refusal, refusalOf } from '../../kernel/refusal.ts';
import { accept, type Result, refuse } from '../../kernel/result.ts';
import { receptionOutcomes } from '../receptionOutcomes.ts';
import type { Visit, VisitAct, VisitState } from './visit.ts';

/** What somebody did on the board, and what he saw when he did it. */
export interface VisitCommand {
  readonly act: VisitAct;
  /** When it was done; may be earlier than now where the network was away. */
  readonly at: number;
  /** summon and begin: whose room; give: to whom. */
  readonly officialId: number | null;
  /** end: how it ended and what was answered. */
  readonly outcome: string | null;
  readonly note: string;
}

export interface VisitContext {
  /** The day of the board. */
  readonly on: PlainDate;
  /** The day of the act in the office's zone. */
  readonly doneOn: PlainDate;
}

/** `isAlready`: somebody has done the same before; nothing changes and nobody is troubled. */
export interface VisitDecision {
  readonly visit: Visit;
  readonly isAlready: boolean;
}

export const visitRefusalCodes = [
  'VISIT_NOT_ON_ITS_DAY',
  'VISIT_NOT_YET_HERE',
  'VISIT_NOT_IN_ROOM',
  'VISIT_IN_ROOM',
  'VISIT_OVER',
  'VISIT_GIVEN_TO_ANOTHER',
  'VISIT_ROOM_BUSY',
  'VISIT_OFFICIAL_REQUIRED',
  'VISIT_OUTCOME_REQUIRED',
  'VISIT_NOTE_REQUIRED',
  'VISIT_UNKNOWN',
] as const;

export type VisitRefusal = Refusal<(typeof visitRefusalCodes)[number]>;

type Rule = {
  /** Only in these states. */
  readonly from: readonly VisitState[];
  /** In these states what is asked for is done already. */
  readonly already: readonly VisitState[];
};

/** Which act is possible in which state; everything else is refused with the state's own reason. */
export const visitRules: Record<Exclude<VisitAct, 'walkIn'>, Rule> = {
  arrive: { from: ['expected', 'missed'], already: ['arrived', 'summoned', 'inRoom', 'done'] },
  summon: { from: ['arrived', 'missed'], already: ['summoned', 'inRoom'] },
  begin: { from: ['arrived', 'summoned'], already: ['inRoom'] },
  end: { from: ['inRoom'], already: [] },
  miss: { from: ['expected', 'arrived', 'summoned'], already: ['missed'] },
  requeue: { from: ['summoned', 'inRoom', 'missed'], already: ['arrived'] },
  give: { from: ['expected', 'arrived', 'summoned', 'missed'], already: [] },
  reserve: { from: ['arrived', 'summoned', 'missed'], already: [] },
};

/**
 * Judges an act of the board. Acts may come late and from several computers at once: what has been done already is
 * passed over, what contradicts is refused with the reason and stays on the board of whoever did it.
 */
export function decideVisit(
  visit: Visit,
  command: VisitCommand,
  { on, doneOn }: VisitContext,
): Result<VisitDecision, readonly VisitRefusal[]> {
  const { act } = command;
  if (act === 'walkIn') return accept({ visit, isAlready: true });
  if (doneOn !== on) return refuse([refusalOf('VISIT_NOT_ON_ITS_DAY', null, { on })]);
  const inputs = inputRefusals(visit, command);
  if (inputs.length > 0) return refuse(inputs);
  const rule = visitRules[act];
  const standsAlready =
    (act === 'give' && visit.officialId === command.officialId && !visit.isReserve) ||
    (act === 'reserve' && visit.isReserve);
  if (standsAlready || rule.already.includes(visit.state)) return accept({ visit, isAlready: true });
  if (!rule.from.includes(visit.state)) return refuse([refusalOf(whyNot(act, visit.state))]);
  return accept({ visit: change(visit, command), isAlready: false });
}

function inputRefusals(visit: Visit, { act, officialId, outcome, note }: VisitCommand): VisitRefusal[] {
  if (act === 'give' && officialId === null) return [refusalOf('VISIT_OFFICIAL_REQUIRED', 'officialId')];
  if (act === 'summon' || act === 'begin') {
    if (visit.officialId === null && officialId === null) {
      return [refusalOf('VISIT_OFFICIAL_REQUIRED', 'officialId')];
    }
    const isOther = visit.officialId !== null && officialId !== null && visit.officialId !== officialId;
    if (isOther) return [refusalOf('VISIT_GIVEN_TO_ANOTHER', 'officialId')];
  }
  if (act !== 'end') return [];
  const isKnown = (receptionOutcomes as readonly string[]).includes(outcome ?? '');
  return [
    ...(isKnown ? [] : [refusalOf('VISIT_OUTCOME_REQUIRED', 'outcome')]),
    ...(note.trim() === '' ? [refusalOf('VISIT_NOTE_REQUIRED', 'note')] : []),
  ];
}

function whyNot(act: VisitAct, state: VisitState): (typeof visitRefusalCodes)[number] {
  if (state === 'done') return 'VISIT_OVER';
  if (state === 'inRoom') return 'VISIT_IN_ROOM';
  return act === 'end' ? 'VISIT_NOT_IN_ROOM' : 'VISIT_NOT_YET_HERE';
}

function change(visit: Visit, { act, at: asked, officialId }: VisitCommand): Visit {
  // Clocks of computers differ: nothing happens before what came before it.
  const at = Math.max(asked, ...Object.values(momentsOf(visit)).filter((moment) => moment !== null));
  const here = { arrivedAt: visit.arrivedAt ?? at, readyAt: visit.readyAt ?? at };
  const out = { summonedAt: null, beganAt: null };
  switch (act) {
    case 'arrive':
      return { ...visit, ...here, state: 'arrived' };
    case 'summon': {
      const whose = visit.officialId ?? officialId;
      return { ...visit, ...here, state: 'summoned', summonedAt: at, officialId: whose, isReserve: false };
    }
    case 'begin': {
      const whose = visit.officialId ?? officialId;
      return { ...visit, ...here, state: 'inRoom', beganAt: at, officialId: whose, isReserve: false };
    }
    case 'end':
      return { ...visit, state: 'done', endedAt: at };
    case 'miss':
      return { ...visit, ...out, state: 'missed' };
    case 'requeue':
      return { ...visit, ...here, ...out, state: 'arrived', readyAt: at, isPutBack: true };
    case 'give': {
      const state = visit.state === 'summoned' ? 'arrived' : visit.state;
      return { ...visit, ...out, state, officialId, isReserve: false };
    }
    case 'reserve':
      return { ...visit, ...here, ...out, state: 'arrived', officialId: null, isReserve: true };
    case 'walkIn':
      return visit;
  }
}

function momentsOf({ arrivedAt, readyAt, summonedAt, beganAt, endedAt }: Visit) {
  return { arrivedAt, readyAt, summonedAt, beganAt, endedAt };
}

/** The acts that make sense in the state, in the order of the road; the role is asked elsewhere. */
export function possibleVisitActs(visit: Visit): (keyof typeof visitRules)[] {
  return (Object.keys(visitRules) as (keyof typeof visitRules)[]).filter((act) => {
    if (act === 'reserve' && visit.isReserve) return false;
    return visitRules[act].from.includes(visit.state);
  });
}
