import { describe, expect, it } from 'vitest';
import { FoundIds } from './FoundIds.ts';
import { idsOf } from './mask.ts';
import { NameWords } from './NameWords.ts';

describe('words of names', () => {
  const people = [
    [1, 'ахметов серик болат улы'],
    [2, 'ахметова айгул'],
    [3, null],
    [4, 'тоо первая строительная компания северного региона казахстана'],
    [9000, 'серикова ахмет'],
  ] as const;
  const names = new NameWords();
  for (const [id, name] of people) names.put(id, name);
  const having = (...parts: string[]) => [...idsOf(names.having(parts, 9001))];

  it('find filings by a part of a word, wherever in the name it stands', () => {
    expect(having('ахмет')).toEqual([1, 2, 9000]);
    expect(having('рик')).toEqual([1, 9000]);
    expect(having('никто')).toEqual([]);
  });

  it('find those that have all the parts, also of long names and of many parts', () => {
    expect(having('ахмет', 'серик')).toEqual([1, 9000]);
    expect(having('казахст', 'перв')).toEqual([4]);
    expect(having('а', 'х', 'м', 'е', 'т', 'о', 'в', 'с', 'к', 'б')).toEqual([1]);
    expect(having()).toEqual([]);
  });

  it('know the name that a filing has now', () => {
    names.put(3, 'ли');
    expect(having('ли')).toContain(3);
    names.put(3, null);
    expect(having('ли')).not.toContain(3);
  });

  it('hold more words than two bytes can number', () => {
    const many = new NameWords();
    for (let id = 1; id <= 70_000; id += 1) many.put(id, `x${id}x`);
    expect([...idsOf(many.having(['x69999x'], 70_001))]).toEqual([69_999]);
    expect([...idsOf(many.having(['x5x'], 70_001))]).toEqual([5]);
  });
});

describe('ids that were found', () => {
  it.each([
    ['few', [3, 70, 4000]],
    ['many', Array.from({ length: 3000 }, (_, at) => at + 7)],
  ])('come back as they were: %s', (_, ids) => {
    expect([...new FoundIds(Int32Array.from(ids), 4096).ids()]).toEqual(ids);
  });

  it.each([
    ['few', [3, 70]],
    ['many', Array.from({ length: 3000 }, (_, at) => at + 7)],
  ])('are put right where something was written since: %s', (_, ids) => {
    const found = new FoundIds(Int32Array.from(ids), 4096);
    found.correct([70, 3999, 50_000], new Set([3999, 50_000]));
    const expected = new Set([...ids.filter((id) => id !== 70), 3999, 50_000]);
    expect(new Set(found.ids())).toEqual(expected);
  });
});
