import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatDateTime,
  formatNumber,
  formatPercent,
  localized,
  parseDateText,
} from './formats.ts';

describe('a day as clerks type it', () => {
  it.each([
    ['5.3.24', '2024-03-05'],
    ['05.03.2024', '2024-03-05'],
    ['5,3,24', '2024-03-05'],
    ['050324', '2024-03-05'],
    ['05032024', '2024-03-05'],
    ['2024-03-05', '2024-03-05'],
    ['29.2.24', '2024-02-29'],
    ['1.1.53', '1953-01-01'],
    [' 5.3.24 ', '2024-03-05'],
  ])('%s is %s', (typed, day) => {
    expect(parseDateText(typed)).toBe(day);
  });

  it.each(['31.2.24', '29.2.23', '5.13.24', '5.3', 'завтра', '', '0.1.24', '5.3.024'])(
    '%s is no day',
    (typed) => {
      expect(parseDateText(typed)).toBeNull();
    },
  );
});

describe('what the office writes', () => {
  it('keeps the hour of a letter of 2023 by the clock of 2023, and of 2026 by the clock of 2026', () => {
    expect(formatDateTime('2023-06-01T04:30:00Z')).toBe('01.06.2023 10:30');
    expect(formatDateTime('2026-06-01T04:30:00Z')).toBe('01.06.2026 09:30');
  });

  it('groups digits with narrow spaces and writes a comma', () => {
    expect(formatNumber(1234567.25, 'ru', 1)).toBe('1\u202f234\u202f567,3');
    expect(formatNumber(999, 'kk')).toBe('999');
    expect(formatNumber(-1200, 'en')).toBe('−1,200');
    expect(formatNumber(-0.2, 'ru')).toBe('0');
  });

  it('writes shares and sizes', () => {
    expect(formatPercent(0.0132, 'ru')).toBe('1,3\u00a0%');
    expect(formatBytes(1536, 'kk')).toBe('1,5\u00a0КБ');
    expect(formatBytes(0, 'ru')).toBe('0\u00a0Б');
  });

  it('falls back to the Russian name where the Kazakh one is not written yet', () => {
    expect(localized({ kk: '', ru: 'Костанай', en: '' }, 'kk')).toBe('Костанай');
  });
});
