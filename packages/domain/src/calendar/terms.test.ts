import { describe, expect, it } from 'vitest';
import { appealKinds } from '../appeals/appealKinds.ts';
import { decideExtension, type ExtensionInput } from './extension.ts';
import { kazakhstanExceptions } from './kazakhstanCalendar.ts';
import { registrationDay } from './lateReceipt.ts';
import { plainDate } from './plainDate.ts';
import { termRules } from './termRules.ts';
import { countTerm, findTermRule, type Term } from './terms.ts';
import { workingCalendar } from './workingCalendar.ts';

const calendar = workingCalendar(kazakhstanExceptions());
const due = (from: string, term: Term, start: 'sameDay' | 'nextDay' = 'nextDay') =>
  countTerm({ term, start }, plainDate(from), calendar).dueOn;

describe('a term in working days', () => {
  it.each`
    registered      | d1              | d2              | d3              | d5              | d15             | d20             | same15
    ${'2026-02-02'} | ${'2026-02-03'} | ${'2026-02-04'} | ${'2026-02-05'} | ${'2026-02-09'} | ${'2026-02-23'} | ${'2026-03-02'} | ${'2026-02-20'}
    ${'2026-02-27'} | ${'2026-03-02'} | ${'2026-03-03'} | ${'2026-03-04'} | ${'2026-03-06'} | ${'2026-03-26'} | ${'2026-04-02'} | ${'2026-03-20'}
    ${'2026-03-05'} | ${'2026-03-06'} | ${'2026-03-10'} | ${'2026-03-11'} | ${'2026-03-13'} | ${'2026-04-01'} | ${'2026-04-08'} | ${'2026-03-31'}
    ${'2026-03-18'} | ${'2026-03-19'} | ${'2026-03-20'} | ${'2026-03-26'} | ${'2026-03-30'} | ${'2026-04-13'} | ${'2026-04-20'} | ${'2026-04-10'}
    ${'2026-04-24'} | ${'2026-04-27'} | ${'2026-04-28'} | ${'2026-04-29'} | ${'2026-05-04'} | ${'2026-05-20'} | ${'2026-05-28'} | ${'2026-05-19'}
    ${'2026-05-20'} | ${'2026-05-21'} | ${'2026-05-22'} | ${'2026-05-25'} | ${'2026-05-28'} | ${'2026-06-11'} | ${'2026-06-18'} | ${'2026-06-10'}
    ${'2026-07-01'} | ${'2026-07-02'} | ${'2026-07-03'} | ${'2026-07-07'} | ${'2026-07-09'} | ${'2026-07-23'} | ${'2026-07-30'} | ${'2026-07-22'}
    ${'2026-10-15'} | ${'2026-10-16'} | ${'2026-10-19'} | ${'2026-10-20'} | ${'2026-10-22'} | ${'2026-11-06'} | ${'2026-11-13'} | ${'2026-11-05'}
    ${'2026-12-10'} | ${'2026-12-11'} | ${'2026-12-14'} | ${'2026-12-15'} | ${'2026-12-18'} | ${'2027-01-05'} | ${'2027-01-13'} | ${'2026-12-31'}
    ${'2026-12-31'} | ${'2027-01-05'} | ${'2027-01-06'} | ${'2027-01-08'} | ${'2027-01-12'} | ${'2027-01-26'} | ${'2027-02-02'} | ${'2027-01-25'}
    ${'2025-12-29'} | ${'2025-12-30'} | ${'2025-12-31'} | ${'2026-01-05'} | ${'2026-01-08'} | ${'2026-01-22'} | ${'2026-01-29'} | ${'2026-01-21'}
    ${'2025-03-03'} | ${'2025-03-04'} | ${'2025-03-05'} | ${'2025-03-06'} | ${'2025-03-11'} | ${'2025-03-28'} | ${'2025-04-04'} | ${'2025-03-27'}
    ${'2022-08-15'} | ${'2022-08-16'} | ${'2022-08-17'} | ${'2022-08-18'} | ${'2022-08-22'} | ${'2022-09-06'} | ${'2022-09-13'} | ${'2022-09-05'}
    ${'2021-07-01'} | ${'2021-07-02'} | ${'2021-07-03'} | ${'2021-07-07'} | ${'2021-07-09'} | ${'2021-07-26'} | ${'2021-08-02'} | ${'2021-07-23'}
  `('counts from $registered', ({ registered, d1, d2, d3, d5, d15, d20, same15 }) => {
    const counted = [1, 2, 3, 5, 15, 20].map((workingDays) => due(registered, { workingDays }));
    expect(counted).toEqual([d1, d2, d3, d5, d15, d20]);
    expect(due(registered, { workingDays: 15 }, 'sameDay')).toBe(same15);
  });

  it('reproduces the deadline a real record of 2022 carried', () => {
    expect(due('2022-06-07', { workingDays: 15 }, 'sameDay')).toBe('2022-06-27');
    expect(due('2022-06-07', { workingDays: 15 }, 'nextDay')).toBe('2022-06-28');
  });
});

describe('a term in calendar days or months', () => {
  it.each([
    ['2026-03-06', 15, '2026-03-26'],
    ['2026-04-24', 15, '2026-05-12'],
    ['2026-12-17', 15, '2027-01-05'],
    ['2026-02-06', 30, '2026-03-10'],
    ['2021-03-01', 15, '2021-03-16'],
    ['2020-12-17', 15, '2021-01-05'],
    ['2020-12-17', 30, '2021-01-18'],
  ])('from %s, %i calendar days end on %s', (from, calendarDays, to) => {
    expect(due(from, { calendarDays })).toBe(to);
  });

  it.each([
    ['2026-02-20', '2026-04-20'],
    ['2026-01-09', '2026-03-10'],
    ['2026-03-11', '2026-05-12'],
    ['2025-12-30', '2026-03-02'],
    ['2026-12-31', '2027-03-01'],
    ['2026-07-06', '2026-09-07'],
  ])('from %s, two months end on %s', (from, to) => {
    expect(due(from, { months: 2 })).toBe(to);
  });
});

describe('the account of a term', () => {
  it('names every day: counted, skipped and why', () => {
    const { derivation } = countTerm(
      { term: { workingDays: 3 }, start: 'nextDay' },
      plainDate('2026-03-19'),
      calendar,
    );
    const lines = derivation.map(({ date, ordinal, reason, name }) => {
      return `${date} ${ordinal ?? '-'} ${reason} ${name?.en ?? ''}`.trim();
    });
    expect(lines).toEqual([
      '2026-03-19 - start',
      '2026-03-20 1 workingDay',
      '2026-03-21 - holiday Nauryz',
      '2026-03-22 - holiday Nauryz',
      '2026-03-23 - holiday Nauryz',
      '2026-03-24 - transferredDayOff Nauryz: day off moved from 21.03.2026',
      '2026-03-25 - transferredDayOff Nauryz: day off moved from 22.03.2026',
      '2026-03-26 2 workingDay',
      '2026-03-27 3 workingDay',
    ]);
  });

  it('shows the worked Saturday and the exchanged Monday', () => {
    const { derivation } = countTerm(
      { term: { workingDays: 2 }, start: 'nextDay' },
      plainDate('2022-08-26'),
      calendar,
    );
    expect(derivation.map(({ ordinal, reason }) => [ordinal, reason])).toEqual([
      [null, 'start'],
      [1, 'workedDayOff'],
      [null, 'weekend'],
      [null, 'dayOff'],
      [null, 'holiday'],
      [2, 'workingDay'],
    ]);
  });

  it('shows where a last day that is not a working day passed to', () => {
    const { derivation } = countTerm(
      { term: { calendarDays: 2 }, start: 'nextDay' },
      plainDate('2026-02-06'),
      calendar,
    );
    expect(derivation.map(({ date, ordinal, reason }) => [date, ordinal, reason])).toEqual([
      ['2026-02-06', null, 'start'],
      ['2026-02-07', 1, 'calendarDay'],
      ['2026-02-08', 2, 'calendarDay'],
      ['2026-02-09', null, 'rolled'],
    ]);
  });
});

describe('the law in force on the day of registration', () => {
  it.each([
    ['application', '2021-06-30', 'law221.application', { calendarDays: 15 }, 'nextDay'],
    ['application', '2021-07-01', 'code2021.application', { workingDays: 15 }, 'sameDay'],
    ['complaint', '2025-12-31', 'code2021.complaint', { workingDays: 20 }, 'sameDay'],
    ['complaint', '2026-01-01', 'code2026.complaint', { workingDays: 20 }, 'nextDay'],
    ['informationRequest', '2026-02-01', 'code2026.informationRequest', { calendarDays: 15 }, 'nextDay'],
    ['petition', '2024-05-01', 'code2021.petition', { workingDays: 20 }, 'sameDay'],
  ] as const)('gives a %s of %s the rule %s', (kind, on, code, term, start) => {
    expect(findTermRule(termRules, kind, plainDate(on))).toMatchObject({ code, term, start });
  });

  it('knows no petition before 2024 and no term before the law of 2007', () => {
    expect(findTermRule(termRules, 'petition', plainDate('2023-12-31'))).toBeNull();
    expect(findTermRule(termRules, 'application', plainDate('2006-12-31'))).toBeNull();
  });

  it('says that the boundary of 2026 is unverified', () => {
    const rules = termRules.filter(({ code }) => code.startsWith('code2026'));
    expect(rules.map(({ verified }) => verified)).not.toContain(true);
    expect(new Set(rules.map(({ validFrom }) => validFrom))).toEqual(new Set(['2026-01-01']));
  });

  it('gives every kind exactly one ordinary rule on any day of the current edition', () => {
    for (const kind of appealKinds) {
      const matching = termRules.filter((rule) => {
        return rule.appealKind === kind && rule.variant === 'basic' && rule.validTo === null;
      });
      expect(matching, kind).toHaveLength(1);
    }
  });

  it('gives every rule its own code', () => {
    expect(new Set(termRules.map(({ code }) => code)).size).toBe(termRules.length);
  });
});

describe('extension', () => {
  const input: ExtensionInput = {
    kind: 'application',
    registeredOn: plainDate('2026-02-02'),
    dueOn: plainDate('2026-02-23'),
    decidedOn: plainDate('2026-02-20'),
    decidedBy: 'head',
    newDueOn: null,
    reason: 'Выезд на место',
  };
  const codes = (changes: Partial<ExtensionInput>) => {
    const decision = decideExtension({ ...input, ...changes }, calendar);
    return decision.ok ? [] : decision.refusal.map(({ code }) => code);
  };

  it.each([
    ['2026-02-02', '2026-02-20', '2026-02-23', '2026-04-20', '2026-02-25'],
    ['2025-12-25', '2026-01-09', '2026-01-20', '2026-03-10', '2026-01-14'],
    ['2025-12-15', '2025-12-30', '2026-01-06', '2026-03-02', '2026-01-06'],
  ])('registered %s, decided %s: at most two months, notice within three working days', (...days) => {
    const [registeredOn, decidedOn, dueOn, latestDueOn, noticeDueOn] = days.map(plainDate);
    if (!registeredOn || !decidedOn || !dueOn) throw new Error('bad vector');
    const decision = decideExtension({ ...input, registeredOn, decidedOn, dueOn }, calendar);
    expect(decision).toMatchObject({ ok: true, value: { dueOn: latestDueOn, latestDueOn, noticeDueOn } });
  });

  it('is refused for a complaint', () => {
    expect(codes({ kind: 'complaint' })).toEqual(['EXTENSION_OF_COMPLAINT']);
    expect(codes({ kind: 'taxpayerComplaint' })).toEqual(['EXTENSION_OF_COMPLAINT']);
  });

  it('is possible on the last day and refused on the day after', () => {
    expect(codes({ decidedOn: plainDate('2026-02-23') })).toEqual([]);
    expect(codes({ decidedOn: plainDate('2026-02-24') })).toEqual(['EXTENSION_AFTER_DEADLINE']);
  });

  it('is refused beyond two months, and when it does not lengthen the term', () => {
    expect(codes({ newDueOn: plainDate('2026-04-20') })).toEqual([]);
    expect(codes({ newDueOn: plainDate('2026-04-21') })).toEqual(['EXTENSION_TOO_LONG']);
    expect(codes({ newDueOn: plainDate('2026-02-23') })).toEqual(['EXTENSION_NOT_LONGER']);
  });

  it('needs reasons and somebody entitled by the edition in force', () => {
    expect(codes({ reason: '  ' })).toEqual(['EXTENSION_REASON_REQUIRED']);
    expect(codes({ decidedBy: 'headOfApparatus' })).toEqual([]);
    const old = {
      registeredOn: plainDate('2025-03-03'),
      dueOn: plainDate('2025-03-27'),
      decidedOn: plainDate('2025-03-20'),
    };
    expect(codes({ ...old, decidedBy: 'headOfApparatus' })).toEqual(['EXTENSION_DECIDER_NOT_ENTITLED']);
  });
});

describe('the day of registration', () => {
  it.each([
    ['2026-02-06T18:29:59+05:00', '2026-02-06', null],
    ['2026-02-06T18:30:00+05:00', '2026-02-09', 'afterHours'],
    ['2026-02-06T19:05:00+05:00', '2026-02-09', 'afterHours'],
    ['2026-03-21T10:00:00+05:00', '2026-03-26', 'nonWorkingDay'],
    ['2026-05-27T10:00:00+05:00', '2026-05-28', 'nonWorkingDay'],
    ['2026-02-05T20:00:00Z', '2026-02-06', null],
  ])('a letter of %s is registered on %s', (receivedAt, registeredOn, shiftedBecause) => {
    expect(registrationDay(receivedAt, { calendar })).toMatchObject({ registeredOn, shiftedBecause });
  });

  it('follows the setting of the office', () => {
    const settings = { calendar, workingDayEnds: '18:00' };
    expect(registrationDay('2026-02-06T18:10:00+05:00', settings).registeredOn).toBe('2026-02-09');
  });
});
