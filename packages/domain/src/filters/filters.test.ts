import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../calendar/plainDate.ts';
import { appealFields, type FilterField } from './appealFields.ts';
import { parseFilter, printFilter } from './filterText.ts';
import { bothOf, depthOf, type Filter, type FilterTest, noFilter, testsOf } from './filterTree.ts';
import { resolveFilterDay } from './relativeDay.ts';

const read = (text: string) => {
  const parsed = parseFilter(text);
  if (!parsed.ok) throw new Error(`${parsed.refusal.code} at ${parsed.refusal.at}`);
  return parsed.value;
};
const faultOf = (text: string) => {
  const parsed = parseFilter(text);
  return parsed.ok ? null : parsed.refusal;
};

describe('a filter in an address', () => {
  it('joins conditions by and, or, not; and binds closer than or', () => {
    expect(read('state:routed,inWork;!(body:12|due:today-7..today)|crime:true')).toEqual({
      any: [
        {
          all: [
            { field: 'state', oneOf: ['routed', 'inWork'] },
            {
              not: {
                any: [
                  { field: 'body', oneOf: ['12'] },
                  { field: 'due', range: ['today-7', 'today'] },
                ],
              },
            },
          ],
        },
        { field: 'crime', oneOf: ['true'] },
      ],
    });
  });

  it('asks for nothing when it is empty, and for emptiness by a dash', () => {
    expect(read('  ')).toEqual(noFilter);
    expect(read('outcome:-')).toEqual({ field: 'outcome', empty: true });
    expect(read('due:..2026-02-06')).toEqual({ field: 'due', range: ['', '2026-02-06'] });
  });

  it.each([
    ['words:"крыша; (дом)"', ['крыша; (дом)']],
    ['words:"он сказал \\"нет\\""', ['он сказал "нет"']],
    ['question:01.01.01,02', ['01.01.01', '02']],
    ['person:Тұлпарбаев Ержан', ['Тұлпарбаев Ержан']],
  ])('keeps the signs of a text: %s', (text, oneOf) => {
    expect(testsOf(read(text))[0]).toMatchObject({ oneOf });
  });

  it.each([
    ['colour:red', 'UNKNOWN_FIELD'],
    ['constructor:1', 'UNKNOWN_FIELD'],
    ['state:flying', 'WRONG_VALUE'],
    ['due:2026-02-30', 'WRONG_VALUE'],
    ['body:one', 'WRONG_VALUE'],
    ['state:a..b', 'WRONG_VALUE'],
    ['due:..', 'WRONG_VALUE'],
    ['state:', 'WRONG_VALUE'],
    ['(state:routed', 'SYNTAX'],
    ['state:routed;', 'SYNTAX'],
    ['state:routed)', 'SYNTAX'],
    ['!', 'SYNTAX'],
    [`${'('.repeat(2000)}`, 'TOO_LARGE'],
    [Array.from({ length: 61 }, () => 'crime:true').join(';'), 'TOO_LARGE'],
    ['x'.repeat(2701), 'TOO_LARGE'],
  ])('that cannot be is refused, not guessed: %s', (text, code) => {
    expect(faultOf(text)?.code).toBe(code);
  });

  it('is read back as the tree that was written, whatever the tree', () => {
    fc.assert(
      fc.property(trees(3), (tree) => {
        const back = read(printFilter(tree));
        expect(normal(back)).toEqual(normal(tree));
        expect(testsOf(back)).toEqual(testsOf(tree));
        expect(depthOf(back)).toBeGreaterThan(0);
      }),
    );
  });

  it('joins another without brackets that are not needed', () => {
    expect(printFilter(bothOf(read('state:routed;crime:true'), read('open:true')))).toBe(
      'state:routed;crime:true;open:true',
    );
    expect(printFilter(bothOf(read('state:routed|crime:true'), read('open:true')))).toBe(
      '(state:routed|crime:true);open:true',
    );
  });
});

describe('a day that moves with today', () => {
  // Thursday.
  const today = plainDate('2026-02-05');
  it.each([
    ['today-6', '2026-01-30'],
    ['today', '2026-02-05'],
    ['week', '2026-02-02'],
    ['week+6', '2026-02-08'],
    ['month', '2026-02-01'],
    ['year-1', '2025-12-31'],
    ['2024-02-29', '2024-02-29'],
    ['near 2026-01-30', '2026-02-04'],
    ['near tomorrow', null],
    ['tomorrow', null],
  ])('%s is %s', (text, day) => {
    expect(resolveFilterDay(text, { today, soonUntil: (from) => addDays(from, 5) })).toBe(day);
  });
});

const valuesOf: Record<FilterField['kind'], string[]> = {
  code: [],
  entry: ['pensioner', 'large_family'],
  flag: ['true', 'false'],
  body: ['myBody', '12'],
  question: ['01.01.01', '07'],
  territory: ['390000000'],
  user: ['me', '3'],
  day: ['today-7', 'week+6', '2026-02-06'],
  number: ['0', '17'],
  text: ['крыша', 'он "сказал"; (нет)', 'ЖТ-2026-00000001', 'a\\b', '-'],
};

function tests(): fc.Arbitrary<FilterTest> {
  return fc.constantFrom(...Object.entries<FilterField>(appealFields)).chain(([field, declared]) => {
    const values = declared.kind === 'code' ? declared.codes : valuesOf[declared.kind];
    const oneOf = fc
      .uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 })
      .map((chosen): FilterTest => ({ field, oneOf: chosen }));
    const empty = fc.constant<FilterTest>({ field, empty: true });
    if (declared.kind !== 'day' && declared.kind !== 'number') return fc.oneof(oneOf, empty);
    const ends = fc.tuple(fc.constantFrom(...values), fc.constantFrom('', ...values));
    return fc.oneof(
      oneOf,
      empty,
      ends.map((range): FilterTest => ({ field, range })),
    );
  });
}

function trees(depth: number): fc.Arbitrary<Filter> {
  if (depth === 0) return tests();
  const parts = fc.array(trees(depth - 1), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    tests(),
    parts.map((all): Filter => ({ all })),
    parts.map((any): Filter => ({ any })),
    trees(depth - 1).map((not): Filter => ({ not })),
  );
}

// `all` of one is that one, and a bracket of the same kind inside another says nothing.
function normal(filter: Filter): Filter {
  if ('field' in filter) return filter;
  if ('not' in filter) return { not: normal(filter.not) };
  const isAll = 'all' in filter;
  const parts = (isAll ? filter.all : filter.any).map(normal);
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return isAll ? { all: parts } : { any: parts };
}
