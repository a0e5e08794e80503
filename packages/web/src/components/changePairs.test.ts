import { expect, it } from 'vitest';
import { changePairs } from './changePairs.ts';

it('shows what changed and leaves out the running version and the code that stands in every line', () => {
  const changes = { code: ['akim', 'akim'], nameKk: ['Әкім', 'Әкімдік'], version: [1, 2] };
  expect(changePairs(changes)).toEqual([{ field: 'nameKk', before: 'Әкім', after: 'Әкімдік' }]);
});

it('takes a fact without a pair for the value after', () => {
  expect(changePairs({ rows: 12 })).toEqual([{ field: 'rows', before: null, after: 12 }]);
});

it('finds nothing in what is no list of changes', () => {
  expect(changePairs(null)).toEqual([]);
  expect(changePairs('x')).toEqual([]);
});
