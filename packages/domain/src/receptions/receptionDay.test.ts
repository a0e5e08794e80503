import { describe, expect, it } from 'vitest';
import { kazakhstanExceptions } from '../calendar/kazakhstanCalendar.ts';
import { plainDate } from '../calendar/plainDate.ts';
import { workingCalendar } from '../calendar/workingCalendar.ts';
import { receptionDates } from './receptionDates.ts';
import { type ReceptionDayFacts, receptionDayRefusals } from './receptionDay.ts';

const day = (changes: Partial<ReceptionDayFacts> = {}): ReceptionDayFacts => ({
  on: plainDate('2026-03-24'),
  ...{ kind: 'offsite', territoryCode: '394000000', videoLink: '', councilOn: null, councilTime: null },
  ...changes,
});
const codes = (changes: Partial<ReceptionDayFacts>) =>
  receptionDayRefusals(day(changes)).map(({ code }) => code);

describe('a day of reception', () => {
  it('in a district names the district, and the meeting with the council is not before it', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ territoryCode: null })).toEqual(['RECEPTION_DAY_TERRITORY']);
    expect(codes({ councilOn: plainDate('2026-03-25'), councilTime: '10:00' })).toEqual([]);
    expect(codes({ councilOn: plainDate('2026-03-23') })).toEqual(['RECEPTION_DAY_COUNCIL']);
    expect(codes({ councilTime: '25:00' })).toEqual(['RECEPTION_DAY_COUNCIL']);
  });

  it('by video leads to a secure address and nowhere else', () => {
    expect(codes({ kind: 'video', videoLink: 'https://vks.kostanay.gov.kz/17' })).toEqual([]);
    for (const videoLink of ['http://vks.kz/1', 'javascript:alert(1)', 'vks']) {
      expect(codes({ kind: 'video', videoLink })).toEqual(['RECEPTION_DAY_LINK']);
    }
    expect(codes({ kind: 'picnic' })).toEqual(['RECEPTION_DAY_KIND']);
  });
});

describe('the days on which an official receives', () => {
  const hours = {
    ...{ weekday: 1, ordinal: null, fromTime: '10:00', toTime: '12:00', lunchFrom: null, lunchTo: null },
    ...{ slotMinutes: 15, validFrom: plainDate('2026-01-01'), validTo: null },
  };

  it('leave out days off and absences', () => {
    const calendar = workingCalendar(kazakhstanExceptions());
    const away = [{ fromOn: plainDate('2026-03-16'), toOn: plainDate('2026-03-17') }];
    const found = receptionDates([hours], away, plainDate('2026-03-01'), plainDate('2026-03-31'), calendar);
    // The 9th is given for the 8th of March, on the 23rd Nauryz is kept.
    expect(found.map(({ on }) => on)).toEqual(['2026-03-02', '2026-03-30']);
  });
});
