import type { PlainDate } from '../calendar/plainDate.ts';
import { countTerm, type Term } from '../calendar/terms.ts';
import { addWorkingDays, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { type ReceptionStep, receptionSteps, receptionWorkflow, type StepTerm } from './receptionWorkflow.ts';

export interface ReceptionDates {
  readonly registeredOn: PlainDate;
  /** Null until the day is appointed. */
  readonly receptionOn: PlainDate | null;
}

export interface ReceptionTermSettings {
  /** Step 3: five days whose kind the guide does not name; working days are practicable, calendar days stricter. */
  readonly briefTerm: Term;
}

export const defaultReceptionTermSettings: ReceptionTermSettings = { briefTerm: { workingDays: 5 } };

/** The deadline of each of the thirteen steps; null where the guide gives none or the day is not appointed yet. */
export function receptionStepTerms(
  dates: ReceptionDates,
  calendar: WorkingCalendar,
  settings: ReceptionTermSettings = defaultReceptionTermSettings,
): { readonly step: ReceptionStep; readonly dueOn: PlainDate | null }[] {
  return receptionSteps.map((step) => {
    return { step, dueOn: stepDueOn(receptionWorkflow[step].term, dates, calendar, settings) };
  });
}

function stepDueOn(
  term: StepTerm,
  { registeredOn, receptionOn }: ReceptionDates,
  calendar: WorkingCalendar,
  settings: ReceptionTermSettings,
): PlainDate | null {
  if (term === null) return null;
  if ('setting' in term) {
    return countTerm({ term: settings[term.setting], start: 'nextDay' }, registeredOn, calendar).dueOn;
  }
  const from = term.from === 'registration' ? registeredOn : receptionOn;
  return from && addWorkingDays(calendar, from, term.workingDays);
}
