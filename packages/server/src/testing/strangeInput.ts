const texts = ['', 'constructor', 'ұ'.repeat(70_000)];
const days = ['1900-01-01', '2199-12-31'];
const moments = ['1900-01-01T00:00:00.000Z', '2199-12-31T23:59:59.000Z'];
const numbers = [-1, 2_147_483_647];

/**
 * The same input again and again, each time with one value that no form sends: an empty, an unknown and an endless text
 * (a name of JavaScript's own for those who look words up), days at both ends of the calendar, a number that is no id.
 */
export function strangeInputs<Input>(input: Input): Input[] {
  return variants(input) as Input[];
}

function variants(value: unknown): unknown[] {
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return days;
    return /^\d{4}-\d\d-\d\dT/.test(value) ? moments : texts;
  }
  if (typeof value === 'number') return numbers;
  if (Array.isArray(value)) return ofList(value);
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  // Whatever is free in its form may be anything at all.
  if (entries.length === 0) return [null, [], -1, 'constructor', { constructor: { prototype: 1 } }];
  return entries.flatMap(([name, item]) => variants(item).map((strange) => ({ ...value, [name]: strange })));
}

// Nothing, everything twice, and each strange first item.
function ofList(list: readonly unknown[]): unknown[] {
  if (list.length === 0) return [];
  return [[], [...list, ...list], ...variants(list[0]).map((strange) => [strange, ...list.slice(1)])];
}
