import { type AppealState, isFinalState } from '../appeals/lifecycle.ts';
import type { PlainDate } from '../calendar/plainDate.ts';
import type { Localized } from '../kernel/localized.ts';

/**
 * Where a thing under control stands: while its term runs a light, then who is awaited. Red: the term is over; amber: it
 * ends today or within the days that count as near; green: there is time.
 */
export const controlMarks = ['red', 'amber', 'green', 'expertise', 'toRemove'] as const;

export type ControlMark = (typeof controlMarks)[number];

export const controlMarkNames: Record<ControlMark, Localized> = {
  red: { kk: 'Мерзімі өткен', ru: 'Срок истёк', en: 'Overdue' },
  amber: { kk: 'Мерзімі таяу', ru: 'Срок близко', en: 'Due soon' },
  green: { kk: 'Мерзімінде', ru: 'В срок', en: 'In time' },
  expertise: { kk: 'Жауап сараптамада', ru: 'Ответ на экспертизе', en: 'Answer under expertise' },
  toRemove: { kk: 'Бақылаудан алуға болады', ru: 'Можно снимать', en: 'Can be removed' },
};

/** What the mark of a thing under control is judged by. */
export interface ControlFacts {
  readonly state: AppealState;
  /** The legal term of the appeal. */
  readonly dueOn: PlainDate | null;
  /** The term of the control itself; null where it is the appeal's. */
  readonly controlDueOn: PlainDate | null;
  /** Kept under control until what was promised is really done. */
  readonly isUntilDone: boolean;
}

/** The day by which it must be done: that of the control where it has one, else that of the appeal. */
export function controlDueOn({ controlDueOn, dueOn }: ControlFacts): PlainDate | null {
  return controlDueOn ?? dueOn;
}

/**
 * Judged from facts on the day of asking; never stored. `near` is the last day on which a term counts as near. The
 * expertise takes no time from the body.
 */
export function controlMark(facts: ControlFacts, today: PlainDate, near: PlainDate): ControlMark {
  if (isFinalState(facts.state) && !facts.isUntilDone) return 'toRemove';
  if (facts.state === 'answered') return 'expertise';
  const due = controlDueOn(facts);
  if (due === null) return 'green';
  if (due < today) return 'red';
  return due <= near ? 'amber' : 'green';
}
