import { compareDates, type PlainDate } from '../calendar/plainDate.ts';
import { type WorkingCalendar, workingDaysBetween } from '../calendar/workingCalendar.ts';

/** Who is told at a step of the ladder: each step tells those below as well. */
export const ladderRungs = ['executor', 'headOfUnit', 'headOfBody', 'department'] as const;

export type LadderRung = (typeof ladderRungs)[number];

export interface ReminderRules {
  /** Working days before the end of a term on which its executor is reminded. */
  readonly before: readonly number[];
  /** From how many working days past the term each rung of the ladder is told. */
  readonly overdueFrom: Readonly<Record<LadderRung, number>>;
}

export const defaultReminderRules: ReminderRules = {
  before: [5, 3, 1, 0],
  overdueFrom: { executor: 1, headOfUnit: 2, headOfBody: 3, department: 5 },
};

/** A step that is due today: its name is its own for the term, so that it is given once. */
export interface ReminderStep {
  readonly step: string;
  readonly kind: 'due' | 'overdue';
  readonly rung: LadderRung;
  /** Working days left, or late. */
  readonly workingDays: number;
}

/**
 * The step of the ladder that a term stands on today, or null. Of several that were missed (the office was closed, the
 * server was off) only the last counts: nobody wants yesterday's reminder.
 */
export function reminderStep(
  dueOn: PlainDate,
  today: PlainDate,
  calendar: WorkingCalendar,
  rules: ReminderRules,
): ReminderStep | null {
  if (compareDates(today, dueOn) <= 0) {
    const left = workingDaysBetween(calendar, today, dueOn);
    const days = rules.before.filter((before) => left <= before).sort((one, other) => one - other)[0];
    return days === undefined
      ? null
      : { step: `before.${days}`, kind: 'due', rung: 'executor', workingDays: left };
  }
  const late = Math.max(1, workingDaysBetween(calendar, dueOn, today));
  const rung = ladderRungs.findLast((each) => late >= rules.overdueFrom[each]);
  return rung ? { step: `overdue.${rung}`, kind: 'overdue', rung, workingDays: late } : null;
}

/** Reads '5, 3, 1' as whole days, the silly ones left out. */
export function readDays(text: string): number[] {
  return text
    .split(/[^\d]+/)
    .filter((part) => part !== '')
    .map(Number)
    .filter((days) => days <= 60);
}
