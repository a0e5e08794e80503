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
