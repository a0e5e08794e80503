import type { PlainDate } from '../calendar/plainDate.ts';
import { procedureTerms } from '../calendar/termRules.ts';
import { type CountedTerm, countTerm, type Term } from '../calendar/terms.ts';
import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { PathAction } from './grounds.ts';

/** The days from which the terms of the paths are counted. */
export interface PathDays {
  readonly registeredOn: PlainDate;
  /** The day the body that acts got the appeal; null = it acts for the office that registered it. */
  readonly receivedByBodyOn: PlainDate | null;
  /** The last day given for bringing the appeal into conformity; null where nothing was asked. */
  readonly fixByOn: PlainDate | null;
}

/** The term of a decision with the day it is counted from. */
export interface PathTerm extends CountedTerm {
  readonly from: PlainDate;
  readonly term: Term;
}

/**
 * How long there is for the decision itself. АППК art. 64(7), 65, 91(4): three working days; a report of a crime or a
 * threat goes on at once (64(7-2)). Null where the Code gives the decision no term of its own.
 */
export function pathTerm(
  action: PathAction,
  ground: string,
  days: PathDays,
  calendar: WorkingCalendar,
): PathTerm | null {
  const from = days.receivedByBodyOn ?? days.registeredOn;
  switch (action) {
    case 'appeal.forward':
    case 'appeal.forwardInPart':
      if (isImmediate(ground)) return counted({ workingDays: 0 }, days.registeredOn, calendar);
      return counted(procedureTerms.forwarding, from, calendar);
    case 'appeal.passUp':
      return counted(procedureTerms.passingComplaintUp, from, calendar);
    case 'appeal.return':
      // Art. 64(7)(1): there is nothing to return before the term of conformity has run out.
      return counted(procedureTerms.returning, returnedFrom(ground, days), calendar);
    default:
      return null;
  }
}

/** Whether the ground leaves no days: it is to be done at once. */
export function isImmediate(ground: string): boolean {
  return ground === 'crimeOrThreat';
}

function returnedFrom(ground: string, { registeredOn, fixByOn }: PathDays): PlainDate {
  return ground === 'conformityTermExpired' && fixByOn !== null ? fixByOn : registeredOn;
}

function counted(
  term: { readonly workingDays: number },
  from: PlainDate,
  calendar: WorkingCalendar,
): PathTerm {
  if (term.workingDays > 0) return { from, term, ...countTerm({ term, start: 'nextDay' }, from, calendar) };
  const today = { date: from, counted: false, ordinal: null, reason: 'start', name: null } as const;
  return { from, term, dueOn: from, derivation: [today] };
}

/** By when the applicant must be told of a decision: АППК art. 65, 64(7) within its own term, 70(3) three days after it. */
export function noticeDueOn(
  action: PathAction,
  decidedOn: PlainDate,
  ofDecision: PathTerm | null,
  calendar: WorkingCalendar,
): PlainDate {
  if (ofDecision && action !== 'appeal.askToComply') return ofDecision.dueOn;
  const term = procedureTerms.terminationNotice;
  return countTerm({ term, start: 'nextDay' }, decidedOn, calendar).dueOn;
}
