import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plainDate.ts';
import { distributeEvenly, type LetterToDistribute, shareSizes } from './distribution.ts';
import {
  formatNumber,
  nextThroughNumber,
  numberLetter,
  numberPatterns,
  parseNumber,
  typedAsWritten,
} from './numbering.ts';

describe('a number', () => {
  const parts = { letter: 'ЖТ', year: 2026, serial: 42, part: null };

  it('is known when it was typed in Latin letters that look the same', () => {
    expect(typedAsWritten(numberPatterns.talon, 'T-2026-000042')).toBe('Т-2026-000042');
    expect(typedAsWritten(numberPatterns.talon, 't-2026')).toBe('Т-2026');
    expect(typedAsWritten('T-{year}-{serial:6}', 'T-2026-000042')).toBe('T-2026-000042');
    expect(typedAsWritten(numberPatterns.talon, 'RR-7')).toBe('RR-7');
  });

  it('is written by the pattern, with a fraction for a part', () => {
    expect(formatNumber(numberPatterns.appeal, parts)).toBe('ЖТ-2026-00000042');
    expect(formatNumber(numberPatterns.appeal, { ...parts, part: 1 })).toBe('ЖТ-2026-00000042/1');
    expect(formatNumber(numberPatterns.talon, parts)).toBe('Т-2026-000042');
    expect([
      numberLetter('naturalPerson'),
      numberLetter('soleEntrepreneur'),
      numberLetter('legalEntity'),
    ]).toEqual(['ЖТ', 'ЖТ', 'ЗТ']);
  });

  it('is read back as it was written', () => {
    const part = fc.option(fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(
        fc.constantFrom('ЖТ', 'ЗТ'),
        fc.integer({ min: 2007, max: 2099 }),
        fc.nat(999_999_999),
        part,
        (letter, year, serial, fraction) => {
          const written = { letter, year, serial, part: fraction };
          expect(parseNumber(numberPatterns.appeal, formatNumber(numberPatterns.appeal, written))).toEqual(
            written,
          );
        },
      ),
    );
    expect(parseNumber(numberPatterns.appeal, 'ЖТ-2026-42')).toBeNull();
    expect(parseNumber(numberPatterns.appeal, '№ ЖТ-2026-00000042')).toBeNull();
  });

  it('runs through the year by default, and through the day by setting', () => {
    const last = { on: plainDate('2026-02-02'), number: 17 };
    expect(nextThroughNumber(last, plainDate('2026-02-03'))).toBe(18);
    expect(nextThroughNumber(last, plainDate('2027-01-05'))).toBe(1);
    expect(nextThroughNumber(last, plainDate('2026-02-03'), 'perDay')).toBe(1);
    expect(nextThroughNumber(last, plainDate('2026-02-02'), 'perDay')).toBe(18);
    expect(nextThroughNumber(null, plainDate('2026-02-02'))).toBe(1);
  });
});

const letters = (count: number): LetterToDistribute[] =>
  Array.from({ length: count }, (_, id) => ({ id, personKey: null }));
const registrars = (count: number) => Array.from({ length: count }, (_, id) => ({ id, isPresent: true }));
const sizes = (result: ReturnType<typeof distributeEvenly>) =>
  result.ok ? result.value.map(({ letterIds }) => letterIds.length) : [];

describe('even distribution', () => {
  it.each([
    [17, 5, '4,4,3,3,3'],
    [10, 3, '4,3,3'],
    [2, 4, '1,1,0,0'],
    [0, 3, '0,0,0'],
  ])('splits %i letters among %i registrars as %s', (count, among, expected) => {
    expect(sizes(distributeEvenly(letters(count), registrars(among))).join()).toBe(expected);
  });

  it('is refused when nobody is at work', () => {
    expect(distributeEvenly(letters(3), [])).toEqual({ ok: false, refusal: 'NO_REGISTRARS' });
    expect(distributeEvenly(letters(3), [{ id: 1, isPresent: false }])).toEqual({
      ok: false,
      refusal: 'NO_REGISTRARS',
    });
  });

  it('passes by whoever is absent', () => {
    const staff = [
      { id: 1, isPresent: true },
      { id: 2, isPresent: false },
      { id: 3, isPresent: true },
    ];
    const result = distributeEvenly(letters(4), staff);
    expect(result.ok && result.value.map(({ registrarId }) => registrarId)).toEqual([1, 3]);
  });

  it('keeps one person’s letters together', () => {
    const mine = [0, 3, 5].map((id) => ({ id, personKey: 'A' }));
    const others = [1, 2, 4].map((id) => ({ id, personKey: null }));
    const result = distributeEvenly([...others, ...mine], registrars(2));
    expect(result.ok && result.value.map(({ letterIds }) => letterIds)).toEqual([
      [0, 3, 5],
      [1, 2, 4],
    ]);
  });

  it('loses nothing, gives nothing twice, and never differs by more than one', () => {
    const person = fc.option(fc.constantFrom('A', 'B', 'C', 'D'));
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 80 }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(400),
        (people, among, day) => {
          const day1 = people.map((personKey, id) => ({ id, personKey }));
          const result = distributeEvenly(day1, registrars(among), day);
          if (!result.ok) throw new Error('refused');
          const given = result.value.flatMap(({ letterIds }) => letterIds).sort((a, b) => a - b);
          expect(given).toEqual(day1.map(({ id }) => id));
          const counts = sizes(result);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('evens out over as many days as there are registrars', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 12 }), fc.nat(400), (count, among, firstDay) => {
        const days = Array.from({ length: among }, (_, day) => shareSizes(count, among, firstDay + day));
        const totals = registrars(among).map(({ id }) =>
          days.reduce((total, day) => total + (day[id] ?? 0), 0),
        );
        expect(new Set(totals).size).toBe(1);
      }),
    );
  });
});
