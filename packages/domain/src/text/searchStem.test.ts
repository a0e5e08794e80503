import { describe, expect, it } from 'vitest';
import { foldText } from './normalise.ts';
import { searchStem, searchStems } from './searchStem.ts';

describe('the beginning of a word that finds its other forms', () => {
  it.each([
    ['крыша', 'крышу'],
    ['крыши', 'крышами'],
    ['отопление', 'отоплением'],
    ['освещения', 'освещение'],
    ['мектептің', 'мектеп'],
    ['мектептерде', 'мектепке'],
    ['көшелер', 'көшедегі'],
    ['жарық', 'жарықтың'],
  ])('%s finds %s', (typed, written) => {
    expect(foldText(written).startsWith(searchStem(foldText(typed)))).toBe(true);
  });

  it('leaves short words and numbers as they are', () => {
    expect(searchStems('дом 14 су')).toEqual(['дом', '14', 'су']);
  });

  it('finds what is typed without Kazakh letters', () => {
    expect(searchStems('кошелер')).toEqual(searchStems('көшелер'));
  });
});
