import { describe, expect, it } from 'vitest';
import { foldText } from './normalise.ts';
import { searchStem } from './searchStem.ts';

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
    expect(['дом', '14', 'су'].map(searchStem)).toEqual(['дом', '14', 'су']);
  });
});
