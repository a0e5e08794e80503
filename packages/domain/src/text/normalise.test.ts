import { describe, expect, it } from 'vitest';
import { detectLanguage, foldSigns, foldText } from './normalise.ts';

describe('folding a text for search', () => {
  it.each([
    ['Қостанай', 'Костанай'],
    ['Жұмабаев Әділ Өмірұлы', 'жумабаев адил омирулы'],
    ['Ёлкин,  С.-П.', 'елкин с п'],
    ['ҮҺІҢҒ', 'ухинг'],
  ])('%s and %s are alike', (a, b) => {
    expect(foldText(a)).toBe(foldText(b));
  });

  it('keeps digits and loses edges', () => {
    expect(foldText(' «Дом № 5/1»! ')).toBe('дом 5 1');
  });

  it('treats every sign there is as its definition says, whether it is in the quick table or not', () => {
    const like = new Map([...'әғқңөұүһіё'].map((letter, at) => [letter, [...'агкноуухие'][at] ?? '']));
    const defined = (text: string) =>
      text
        .toLowerCase()
        .replace(/[әғқңөұүһіё]/g, (letter) => like.get(letter) ?? letter)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const differing: string[] = [];
    for (let code = 0; code < 0x10000; code += 1) {
      const text = `а${String.fromCharCode(code)}Б  ${String.fromCharCode(code)}`;
      if (foldText(text) !== defined(text)) differing.push(code.toString(16));
    }
    expect(differing).toEqual([]);
  });

  it('as signs without spaces is the same folding', () => {
    const signs = new Uint16Array(30);
    const differing: string[] = [];
    for (let code = 0; code < 0x10000; code += 1) {
      const text = `Қ${String.fromCharCode(code)}Б  ${String.fromCharCode(code)}`;
      const folded = String.fromCharCode(...signs.subarray(0, foldSigns(text, signs)));
      if (folded !== foldText(text).replaceAll(' ', '')) differing.push(code.toString(16));
    }
    expect(differing).toEqual([]);
  });
});

describe('the language of a letter', () => {
  it.each([
    ['Ауылымызға жол салып беруіңізді сұраймын', 'kk'],
    ['Балабақша салу туралы арыз', 'kk'],
    ['Ауылда су жоқ, балалар ауырып жатыр, адамдар шулап машина сатып кетті', 'kk'],
    ['Прошу отремонтировать дорогу в нашем дворе', 'ru'],
    ['Прошу Әділ Қасымұлы разобраться с водой в доме', 'ru'],
    ['Пәтерде жылу жоқ', 'kk'],
    ['Патерде жылу жок, батареялар суык, шара колдануды сураймыз', 'kk'],
    ['Крышка люка посреди дороги сломана, очень опасно', 'ru'],
    ['Please repair the road', 'other'],
    ['12345', 'other'],
  ])('%s is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
