import { kazakhstanExceptions } from '@tyndau/domain/calendar/kazakhstanCalendar';
import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { workingCalendar } from '@tyndau/domain/calendar/workingCalendar';
import { describe, expect, it } from 'vitest';
import { exampleOf, ruleOn } from './termExample.ts';

const calendar = workingCalendar(kazakhstanExceptions());
const article = { kk: 'ӘРПК 76-бабы', ru: 'ст. 76 АППК', en: 'APPC art. 76' };
const earlier = {
  code: 'code2021.application',
  appealKind: 'application',
  variant: 'basic',
  validFrom: '2021-07-01',
  validTo: '2025-12-31',
  length: 15,
  unit: 'workingDays',
  start: 'sameDay',
  article,
  verified: true,
  version: 1,
};
const present = {
  ...earlier,
  code: 'code2026.application',
  validFrom: '2026-01-01',
  validTo: null,
  start: 'nextDay',
};

describe('the example beside the rules of terms', () => {
  it('takes the rule in force on the day of registration', () => {
    expect(ruleOn([earlier, present], 'application', '2025-12-29')?.code).toBe('code2021.application');
    expect(ruleOn([earlier, present], 'application', '2026-02-02')?.code).toBe('code2026.application');
    expect(ruleOn([earlier, present], 'application', '2019-02-02')).toBeNull();
  });

  it('counts fifteen working days from the day after registration', () => {
    expect(exampleOf(present, plainDate('2026-02-02'), calendar).dueOn).toBe('2026-02-23');
  });

  it('counted the day of registration itself before 2026', () => {
    expect(exampleOf(earlier, plainDate('2026-02-02'), calendar).dueOn).toBe('2026-02-20');
  });
});
