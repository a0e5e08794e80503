import { describe, expect, it } from 'vitest';
import { type AppealToJoin, joinRefusals } from './joinLetter.ts';

const appeal: AppealToJoin = {
  form: 'electronic',
  type: 'electronicOnly',
  state: 'inWork',
  iin: '850315300019',
  isPart: false,
};
const codes = (form: string, changes: Partial<AppealToJoin> = {}, iin: string | null = '850315300019') =>
  joinRefusals({ form, iin }, { ...appeal, ...changes }).map(({ code }) => code);

describe('the same letter over the other channel', () => {
  it('is joined, paper to electronic and electronic to paper, while the matter is considered', () => {
    expect(codes('paper')).toEqual([]);
    expect(codes('electronic', { form: 'paper', type: 'paperOnly' })).toEqual([]);
    expect(codes('paper', {}, null)).toEqual([]);
  });

  it.each([
    ['paper', { form: 'paper', type: 'paperOnly' }, 'JOIN_NOT_TWO_CHANNELS'],
    ['oral', {}, 'JOIN_NOT_TWO_CHANNELS'],
    ['paper', { type: 'paperAndElectronic' }, 'JOIN_ALREADY_BOTH'],
    ['paper', { state: 'closed' }, 'JOIN_AFTER_END'],
    ['paper', { iin: '900101400010' }, 'JOIN_OF_ANOTHER_PERSON'],
    ['paper', { isPart: true }, 'JOIN_OF_PART'],
  ] as const)('is no such thing: %s beside %o', (form, changes, code) => {
    expect(codes(form, changes)).toEqual([code]);
  });
});
