import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plainDate.ts';
import { closingRefusals, lateEntryRefusals } from './journalDay.ts';
import { type CardToJudge, namesPlace, qualityWarningsOf } from './registrationQuality.ts';
import { DRAWS, drawOf, isDrawn, secondLookRefusals } from './secondLook.ts';

const heating: CardToJudge = {
  annotation: 'В доме № 12 по улице Абая третий день нет отопления, просит вызвать аварийную службу.',
  text: '',
  question: {
    name: {
      kk: 'Пәтерде немесе үйде жылудың болмауы',
      ru: 'Отсутствие отопления в квартире или доме',
      en: 'No heating',
    },
    isLocal: true,
    competentBodyIds: [10],
  },
  placePath: ['391000000', '390000000', '000000000'],
  placeLevel: 2,
  body: { id: 10, isAkimat: false, territoryCode: '390000000' },
};
const warned = (changes: Partial<CardToJudge>) =>
  qualityWarningsOf({ ...heating, ...changes }).map(({ code }) => code);

describe('the quality of a card', () => {
  it('is not doubted where everything is said', () => {
    expect(warned({})).toEqual([]);
    expect(
      warned({
        annotation: 'Абай көшесіндегі 12-үйде үш күннен бері жылу жоқ, апат қызметін шақыруды сұрайды.',
      }),
    ).toEqual([]);
  });

  it.each([
    ['Просит помочь', 'ANNOTATION_POOR'],
    ['Көмек сұрайды', 'ANNOTATION_POOR'],
    ['Отсутствие отопления в квартире', 'ANNOTATION_COPIES_QUESTION'],
    ['Пәтерде жылудың болмауы', 'ANNOTATION_COPIES_QUESTION'],
    [`${'Очень длинно и подробно. '.repeat(30)} ул. Абая`, 'ANNOTATION_LONG'],
    ['Третий день холодно, батареи ледяные, болеют дети, никто не едет.', 'PLACE_NOT_NAMED'],
    ['Үш күннен бері суық, балалар ауырып жатыр, ешкім келмейді.', 'PLACE_NOT_NAMED'],
  ])('«%s»: %s', (annotation, code) => {
    expect(warned({ annotation })).toEqual([code]);
  });

  it('a local question without a place is warned about, one for a ministry is not', () => {
    expect(warned({ placePath: [], placeLevel: null })).toEqual(['PLACE_MISSING']);
    const question = heating.question && { ...heating.question, isLocal: false };
    expect(warned({ question, placePath: [], placeLevel: null })).toEqual([]);
  });

  it('a village is a place by itself', () => {
    const annotation = 'Третий день холодно, батареи ледяные, болеют дети, никто не едет.';
    expect(warned({ annotation, placeLevel: 4 })).toEqual([]);
  });

  it('a body that is not competent, or sits in another place, is unlikely', () => {
    expect(warned({ body: { id: 11, isAkimat: false, territoryCode: '390000000' } })).toEqual([
      'BODY_NOT_COMPETENT',
    ]);
    expect(warned({ body: { id: 12, isAkimat: true, territoryCode: '391000000' } })).toEqual([]);
    expect(warned({ body: { id: 13, isAkimat: true, territoryCode: '392400000' } })).toEqual([
      'BODY_OF_ANOTHER_PLACE',
    ]);
    expect(warned({ body: { id: 10, isAkimat: false, territoryCode: null } })).toEqual([]);
  });

  it('an address is known by its words in both languages, and by a house after a name', () => {
    for (const text of [
      'мкр. Аэропорт',
      'Қобыланды батыр даңғылы',
      'Шөптікөл ауылында',
      'Абая 5',
      'с. Заречное',
    ]) {
      expect(namesPlace(text), text).toBe(true);
    }
    for (const text of ['с 1 января', 'нет воды', 'жарық жоқ', 'в 2026 году'])
      expect(namesPlace(text), text).toBe(false);
  });
});

describe('the second look', () => {
  it('draws exactly its share of any ten thousand cards in a row, and about it of any hundred', () => {
    const drawn = (from: number, count: number, percent: number) =>
      Array.from({ length: count }, (_, index) => from + index).filter((id) => isDrawn(id, percent)).length;
    expect(drawn(1, DRAWS, 5)).toBe(500);
    expect(drawn(987_654, DRAWS, 12)).toBe(1200);
    for (let from = 1; from < 20_000; from += 777) {
      expect(Math.abs(drawn(from, 100, 10) - 10), String(from)).toBeLessThanOrEqual(2);
    }
    expect(drawOf(1)).toBe(61.81);
    expect([isDrawn(5, 0), isDrawn(5, 100)]).toEqual([false, true]);
  });

  it('is another person’s, and there is one', () => {
    const look = { registrarId: 1, checkerId: 2, isChecked: false, errors: ['body'] };
    const codes = (changes: object) => secondLookRefusals({ ...look, ...changes }).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ checkerId: 1 })).toEqual(['OWN_REGISTRATION']);
    expect(codes({ isChecked: true })).toEqual(['REGISTRATION_CHECKED']);
    expect(codes({ errors: ['handwriting'] })).toEqual(['CODE_UNKNOWN']);
  });
});

describe('a day journal', () => {
  const [monday, tuesday] = [plainDate('2026-02-02'), plainDate('2026-02-03')];

  it('is closed once, and not before its day', () => {
    expect(closingRefusals(monday, monday, false)).toEqual([]);
    expect(closingRefusals(monday, tuesday, false)).toEqual([]);
    expect(closingRefusals(tuesday, monday, false).map(({ code }) => code)).toEqual(['JOURNAL_DAY_NOT_COME']);
    expect(closingRefusals(monday, monday, true).map(({ code }) => code)).toEqual(['JOURNAL_DAY_CLOSED']);
  });

  it('takes late entries with a reason; what comes by wire needs none', () => {
    const entry = { journalOn: monday, isClosed: true, form: 'paper', lateReason: '' };
    const codes = (changes: object) => lateEntryRefusals({ ...entry, ...changes }).map(({ code }) => code);
    expect(codes({})).toEqual(['LATE_REASON_REQUIRED']);
    expect(codes({ lateReason: 'Принесли в 18:20' })).toEqual([]);
    expect(codes({ form: 'electronic' })).toEqual([]);
    expect(codes({ isClosed: false })).toEqual([]);
  });
});
