import { compareDates, type PlainDate } from '../calendar/plainDate.ts';
import { isWorkingDay, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';

export const assignmentExtensionRefusalCodes = [
  'REQUIRED',
  'EXTENSION_NOT_LATER',
  'ASSIGNMENT_DUE_NOT_WORKING',
  'ASSIGNMENT_DUE_IN_PAST',
] as const;

export type AssignmentExtensionRefusal = Refusal<(typeof assignmentExtensionRefusalCodes)[number]>;

export interface AssignmentExtensionInput {
  readonly dueOn: PlainDate;
  readonly newDueOn: PlainDate;
  readonly reason: string;
  readonly today: PlainDate;
}

/** What is wrong with a longer term of an assignment, asked for or given: it needs a reason, and is later than the present one. */
export function assignmentExtensionRefusals(
  { dueOn, newDueOn, reason, today }: AssignmentExtensionInput,
  calendar: WorkingCalendar,
): AssignmentExtensionRefusal[] {
  const list: AssignmentExtensionRefusal[] = [];
  if (reason.trim() === '') list.push(refusalOf('REQUIRED', 'reason'));
  if (compareDates(newDueOn, dueOn) <= 0) list.push(refusalOf('EXTENSION_NOT_LATER', 'dueOn'));
  else if (compareDates(newDueOn, today) < 0) list.push(refusalOf('ASSIGNMENT_DUE_IN_PAST', 'dueOn'));
  else if (!isWorkingDay(calendar, newDueOn)) list.push(refusalOf('ASSIGNMENT_DUE_NOT_WORKING', 'dueOn'));
  return list;
}
