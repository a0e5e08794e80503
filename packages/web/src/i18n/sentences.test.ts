import { describe, expect, it } from 'vitest';
import { sentenceIn } from './sentences.ts';

const days = {
  days_one: '{{count}} день',
  days_few: '{{count}} дня',
  days_many: '{{count}} дней',
  days_other: '{{count}} дня',
};

describe('A sentence', () => {
  it('takes the form that its number asks for', () => {
    const said = [1, 2, 5, 11, 21, 1.5].map((count) => sentenceIn(days, 'ru', 'days', { count }));
    expect(said).toEqual(['1 день', '2 дня', '5 дней', '11 дней', '21 день', '1.5 дня']);
    const kazakh = { days_one: '{{count}} күн', days_other: '{{count}} күн' };
    expect(sentenceIn(kazakh, 'kk', 'days', { count: 7 })).toBe('7 күн');
  });

  it('is filled with facts, and leaves out what nobody knows', () => {
    const texts = { menu: { hello: 'Здравствуйте, {{name}}! {{ other }}' } };
    expect(sentenceIn(texts, 'ru', 'menu.hello', { name: 'Айгүл $& {{name}}' })).toBe(
      'Здравствуйте, Айгүл $& {{name}}! ',
    );
  });

  it('is found under a name with dots in it, as the verbs of the journal have', () => {
    expect(sentenceIn({ action: { 'appeal.route': 'Направлено' } }, 'ru', 'action.appeal.route')).toBe(
      'Направлено',
    );
  });

  it('that is not there is not made up', () => {
    expect(sentenceIn({ menu: {} }, 'ru', 'menu.hello')).toBeUndefined();
    expect(sentenceIn({ menu: {} }, 'ru', 'menu')).toBeUndefined();
    expect(sentenceIn({}, 'ru', 'constructor')).toBeUndefined();
  });
});
