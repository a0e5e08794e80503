import {
  defaultReminderRules,
  ladderRungs,
  type ReminderRules,
  readDays,
} from '@tyndau/domain/reminders/reminderSteps';
import type { ReferenceBook } from '../../reference/book.ts';

/** The ladder as the office set it: days before the term, and from which late day each rung is told. */
export function reminderRules({ settings }: Pick<ReferenceBook, 'settings'>): ReminderRules {
  const before = settings.get('reminders.before');
  const late = settings.get('reminders.ladder');
  const days = typeof before === 'string' ? readDays(before) : [];
  const steps = typeof late === 'string' ? readDays(late) : [];
  return {
    before: days.length > 0 ? days : defaultReminderRules.before,
    overdueFrom: Object.fromEntries(
      ladderRungs.map((rung, index) => [rung, steps[index] ?? defaultReminderRules.overdueFrom[rung]]),
    ) as ReminderRules['overdueFrom'],
  };
}
