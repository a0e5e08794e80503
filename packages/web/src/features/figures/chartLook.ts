/** How axes and tips of all charts look. */
export const axis = {
  tick: { fontSize: 11, fill: 'var(--ink-soft)' },
  stroke: 'var(--line-strong)',
} as const;

export const paper = {
  background: 'var(--sheet-raised)',
  border: '1px solid var(--line-strong)',
  borderRadius: 4,
  fontSize: 12,
  color: 'var(--ink)',
} as const;

/** Colours of a series, in order; outcomes and the like are told by their legend too. */
export const seriesColours = [
  'var(--chart-first)',
  'var(--chart-second)',
  'color-mix(in srgb, var(--chart-first) 55%, var(--sheet))',
  'var(--overdue)',
  'var(--control)',
  'color-mix(in srgb, var(--chart-second) 50%, var(--sheet))',
  'var(--done)',
  'var(--ink-faint)',
] as const;

type Row = Readonly<Record<string, string | number | null>>;

const LETTER = 6.6;

/** How wide the numbers of an axis are, in pixels: the library gives them all the same place, cut or half empty. */
export function widthOfNumbers(
  rows: readonly Row[],
  series: readonly { readonly key: string }[],
  write: (value: number) => string,
  isStacked = false,
): number {
  const heights = rows.map((row) => {
    const values = series.map(({ key }) => Number(row[key] ?? 0));
    return isStacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
  });
  const longest = [write(Math.max(0, ...heights) * 1.2), write(0.5), write(0)].map(({ length }) => length);
  return Math.max(...longest) * LETTER + 12;
}
