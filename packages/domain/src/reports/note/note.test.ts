import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../calendar/plainDate.ts';
import { checkNote, recounted, writtenOn } from './analysisNote.ts';
import { composeNote, noteTitle } from './composeNote.ts';
import { type NoteFigures, noteMeasures } from './noteFigures.ts';
import { russianForm, writtenGrowth, writtenNumber, writtenShare } from './writtenNumber.ts';

const plain = (text: string) => text.replaceAll('\u202f', ' ');
const nothing = Object.fromEntries(noteMeasures.map((name) => [name, { value: 0, before: 0 }]));
const figures: NoteFigures = {
  period: { from: '2026-01-01' as PlainDate, to: '2026-06-30' as PlainDate },
  total: {
    ...(nothing as NoteFigures['total']),
    received: { value: 1221, before: 1085 },
    considered: { value: 1000, before: 900 },
    consideredShare: { value: 0.819, before: null },
  },
  months: [
    { name: '01.2026', value: 600, before: 500 },
    { name: '02.2026', value: 621, before: 585 },
  ],
  districts: [
    { name: 'Рудный', value: 800, before: 400 },
    { name: 'Лисаковск', value: 9, before: 1 },
  ],
  sections: [
    { name: 'ЖКХ', value: 700, before: 700 },
    { name: 'Земля', value: 521, before: 385 },
  ],
  questions: [{ name: 'Вода', value: 30, before: 10 }],
  outcomes: [],
  bodies: [],
  growth: [
    { place: 'Рудный', question: 'Вода', counted: 15, expected: 3.21, causes: ['авария'], measures: [] },
  ],
};
const sectionOf = (code: string, language: 'ru' | 'kk' = 'ru') => {
  const found = composeNote('halfYear', figures, language).find((section) => section.code === code);
  if (!found) throw new Error(`No section ${code}`);
  return found;
};

describe('a number in a note', () => {
  it('is written with a thin space and a comma', () => {
    expect(writtenNumber(1321050)).toBe('1\u202f321\u202f050');
    expect(plain(writtenNumber(-1234.56, 1))).toBe('−1 234,6');
    expect(plain(writtenShare(0.33901))).toBe('33,9 %');
    expect(plain(writtenGrowth(1023, 909))).toBe('+12,5 %');
    expect(writtenGrowth(5, 0)).toBe('—');
  });

  it.each([
    [1, 'обращение'],
    [21, 'обращение'],
    [3, 'обращения'],
    [11, 'обращений'],
    [112, 'обращений'],
    [25, 'обращений'],
  ])('%d agrees with its noun', (count, noun) => {
    expect(russianForm(count, ['обращение', 'обращения', 'обращений'])).toBe(noun);
  });
});

describe('the note of a half-year', () => {
  it('tells what came, beside the year before, in both languages', () => {
    expect(plain(sectionOf('general').text)).toContain(
      'Поступило 1 221 обращение, что на 12,5 % больше, чем за тот же период прошлого года (1 085).',
    );
    expect(plain(sectionOf('general', 'kk').text)).toContain('(1 085) 12,5 % көп');
    expect(noteTitle('halfYear', figures, 'ru')).toContain('за период с 01.01.2026 по 30.06.2026');
  });

  it('names as grown only what is large enough', () => {
    expect(plain(sectionOf('places').text)).toContain('Сильнее всего выросли: Рудный (+100,0 %: 400 → 800).');
    expect(sectionOf('places').text).not.toContain('Сильнее всего выросли: Лисаковск');
  });

  it('tells the causes that were found and says where none is written', () => {
    expect(sectionOf('growth').text).toContain('Причины: авария. Меры не записаны.');
  });

  it('has a picture of the months beside the year before, and no empty tables', () => {
    expect(sectionOf('general').chart?.series).toHaveLength(2);
    expect(sectionOf('answers').tables).toEqual([]);
  });

  it('is longer than the memo, which has one picture', () => {
    const memo = composeNote('memo', figures, 'ru');
    expect(memo.map(({ code }) => code)).toEqual(['general', 'questions', 'bodies', 'growth', 'proposals']);
    expect(memo.filter(({ chart }) => chart)).toHaveLength(1);
  });
});

describe('what is written by hand', () => {
  const drafted = composeNote('memo', figures, 'ru');
  const mine = drafted.map((section) =>
    section.code === 'proposals' ? { ...section, text: 'Провести совещание.' } : section,
  );
  const written = writtenOn(drafted, mine);

  it('stays when the figures are counted anew; the rest is fresh', () => {
    const fresh = composeNote(
      'memo',
      { ...figures, total: { ...figures.total, received: { value: 7, before: 7 } } },
      'ru',
    );
    const after = recounted(written, fresh);
    expect(after.find(({ code }) => code === 'proposals')?.text).toBe('Провести совещание.');
    expect(after.find(({ code }) => code === 'general')?.text).toContain('Поступило 7 обращений');
  });

  it('touches neither tables nor pictures', () => {
    const forged = writtenOn(drafted, [{ ...mine[0], tables: [], chart: null } as never]);
    expect(forged[0]?.chart).toEqual(drafted[0]?.chart);
  });

  it('needs a title, headings, and something to be printed', () => {
    const codes = (title: string, sections: typeof mine) =>
      checkNote(title, sections).map(({ code }) => code);
    expect(codes(' ', mine)).toEqual(['NOTE_TITLE_WRONG']);
    expect(
      codes(
        'А',
        mine.map((one) => ({ ...one, heading: '' })),
      ),
    ).toEqual(['NOTE_SECTIONS_WRONG']);
    expect(
      codes(
        'А',
        mine.map((one) => ({ ...one, isIncluded: false })),
      ),
    ).toEqual(['NOTE_EMPTY']);
  });
});
