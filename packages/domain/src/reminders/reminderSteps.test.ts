import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plainDate.ts';
import { workingCalendar } from '../calendar/workingCalendar.ts';
import { nextAttemptDelay } from './outboxPauses.ts';
import { defaultReminderRules, readDays, reminderStep } from './reminderSteps.ts';

const calendar = workingCalendar([]);
const dueOn = plainDate('2026-02-20');
const stepOn = (day: string) =>
  reminderStep(dueOn, plainDate(day), calendar, defaultReminderRules)?.step ?? null;

describe('the ladder of reminders', () => {
  it('reminds the executor before the end, and climbs when the term has passed', () => {
    const steps = ['2026-02-12', '2026-02-13', '2026-02-17', '2026-02-19', '2026-02-20', '2026-02-23'].map(
      stepOn,
    );
    expect(steps).toEqual([null, 'before.5', 'before.3', 'before.1', 'before.0', 'overdue.executor']);
    const late = ['2026-02-24', '2026-02-25', '2026-02-27'].map(stepOn);
    expect(late).toEqual(['overdue.headOfUnit', 'overdue.headOfBody', 'overdue.department']);
  });

  it('says only the last of the steps that were missed', () => {
    expect(stepOn('2026-02-16')).toBe('before.5');
    expect(stepOn('2026-04-01')).toBe('overdue.department');
  });

  it('reads days as people type them', () => {
    expect(readDays('5, 3; 1 и 0')).toEqual([5, 3, 1, 0]);
    expect(readDays('через 900')).toEqual([]);
  });
});

describe('the pauses between attempts to send', () => {
  it('grow, and end after the last', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((attempts) => nextAttemptDelay(attempts))).toEqual([
      60,
      300,
      900,
      3600,
      10_800,
      21_600,
      43_200,
      null,
    ]);
  });
});
