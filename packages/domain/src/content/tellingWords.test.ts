import { describe, expect, it } from 'vitest';
import { openWordCount } from './countWords.ts';
import { tellingWords } from './tellingWords.ts';

const repeat = (count: number, text: string) => Array.from({ length: count }, () => text);
const count = (texts: readonly string[]) => {
  const words = openWordCount();
  for (const text of texts) words.add(text);
  return words;
};
const telling = (here: readonly string[], elsewhere: readonly string[]) =>
  tellingWords(count(here), count(elsewhere), 40);
const usual = [
  ...repeat(120, 'Прошу отремонтировать дорогу возле дома'),
  ...repeat(80, 'Прошу разъяснить порядок получения пособия'),
  ...repeat(60, 'Ауладағы жарық жанбайды, көмектесуіңізді сұраймын'),
];

describe('words that set letters apart', () => {
  it('are found in all their forms, in Russian and in Kazakh', () => {
    const here = [
      ...repeat(9, 'Прошу вернуть отопление'),
      ...repeat(6, 'В школе нет отопления, прошу помощи'),
      ...repeat(8, 'Мектепте жылу жоқ, мектептің қазандығы тоқтады'),
      ...repeat(10, 'Прошу отремонтировать дорогу возле дома'),
    ];
    const words = telling(here, usual);
    expect(words.find(({ word }) => word === 'отопление')).toMatchObject({ here: 15, elsewhere: 0 });
    expect(words.some(({ word }) => word.startsWith('мектеп'))).toBe(true);
    expect(words.map(({ word }) => word)).not.toContain('прошу');
    expect(words.some(({ word }) => word.includes('дорог'))).toBe(false);
  });

  it('are a phrase where the words are said together, and not its words beside it', () => {
    const words = telling(repeat(30, 'Верните автобусный маршрут до посёлка'), usual).map(({ word }) => word);
    expect(words).toContain('автобусный маршрут');
    expect(words).not.toContain('маршрут');
  });

  it('are told of five letters at least: one person writes about himself', () => {
    const names = (letters: number) =>
      telling(repeat(letters, 'Жалоба Самалбекова'), usual.slice(0, 40)).map(({ word }) => word);
    expect(names(4).join()).not.toContain('самалбекова');
    expect(names(5).join()).toContain('самалбекова');
  });

  it('are none where letters are as everywhere', () => {
    expect(
      telling(
        usual.filter((_, at) => at % 4 === 0),
        usual,
      ),
    ).toEqual([]);
    expect(telling([], usual)).toEqual([]);
    expect(telling(usual, [])).toEqual([]);
  });
});
