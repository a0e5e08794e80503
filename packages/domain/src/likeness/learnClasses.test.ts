import { describe, expect, it } from 'vitest';
import { type Example, learnClasses } from './learnClasses.ts';
import { FEATURES, letterFeatures } from './letterFeatures.ts';
import { crossValidate } from './measureClasses.ts';
import { suggestClasses } from './suggestClasses.ts';

const registered: readonly (readonly [question: string, text: string])[] = [
  ['heating', 'В квартире нет отопления, батареи холодные'],
  ['heating', 'Третьи сутки батареи холодные, отопления нет во всём доме'],
  ['heating', 'Пәтерде жылу жоқ, батареялар суық'],
  ['heating', 'Үш тәуліктен бері батареялар суық, үйде жылу жоқ'],
  ['road', 'На нашей улице дорога вся в ямах, просим ремонт'],
  ['road', 'Дорога разбита, глубокие ямы после дождя'],
  ['road', 'Көшедегі жолда терең шұңқырлар көп'],
  ['road', 'Жол бұзылған, шұңқырларды жөндеу керек'],
  ['school', 'В школе не хватает учителей математики'],
  ['school', 'Учителей в школе мало, уроки не проводятся'],
  ['school', 'Мектепте мұғалімдер жетіспейді'],
  ['school', 'Мектептегі сабақтар мұғалімсіз өтпейді'],
];
const classes = ['heating', 'road', 'school'];
const examples: Example[] = registered.map(([question, text]) => ({
  letter: letterFeatures(text),
  label: classes.indexOf(question),
}));
const model = learnClasses(classes, examples, { epochs: 20 });

describe('what was registered before', () => {
  it.each([
    ['Холодно: в батареях нет тепла, отопление не дали', 'heating'],
    ['Ямы на дорогах, машина сломалась', 'road'],
    ['Мектептің мұғалімі жоқ', 'school'],
    ['батареяларымыз суык, жылу жок', 'heating'],
    ['школьные учетеля увольняются', 'school'],
  ])('says of «%s» that it is about %s', (text, question) => {
    expect(suggestClasses(model, text)[0]?.code).toBe(question);
  });

  it('is surer of what it has seen than of what it has not', () => {
    const sure = suggestClasses(model, registered[0]?.[1] ?? '')[0]?.share ?? 0;
    const unsure = suggestClasses(model, 'Прошу выделить участок')[0]?.share ?? 1;
    expect(sure).toBeGreaterThan(unsure);
  });

  it('gives shares that sum to one, and nothing for an empty letter', () => {
    const shares = suggestClasses(model, 'дорога', 3).map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    expect(suggestClasses(model, ' … ')).toEqual([]);
  });

  it('is learned the same way twice', () => {
    expect(learnClasses(classes, examples, { epochs: 20 }).matrix).toEqual(model.matrix);
  });

  it('tells how far learning has come', () => {
    const told: number[] = [];
    learnClasses(classes, examples, { epochs: 20, onProgress: (done) => told.push(done) });
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });
});

describe('features of a letter', () => {
  it('are the same whether Kazakh letters are typed or their Russian likes', () => {
    expect(letterFeatures('Қостанай қаласы')).toEqual(letterFeatures('костанай каласы'));
  });

  it('stay within their places', () => {
    const { places } = letterFeatures(registered.map(([, text]) => text).join(' '));
    expect(Math.max(...places)).toBeLessThan(FEATURES);
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('cross-validation', () => {
  it('asks about every letter once, and keeps equal texts together', () => {
    const letters = registered.map(([label, text]) => ({ label, text }));
    expect(crossValidate([...letters, ...letters], { parts: 4, epochs: 10 }).letters).toBe(24);
    // Of a text that occurs only twice nothing can be learned when both are asked about at once.
    const strange = Array.from({ length: 2 }, () => ({ label: 'school', text: 'ъъъ ыыы' }));
    const lonely = crossValidate([...letters.filter(({ label }) => label !== 'school'), ...strange], {
      parts: 5,
    });
    expect(lonely.letters - lonely.first).toBeGreaterThanOrEqual(2);
  });
});
