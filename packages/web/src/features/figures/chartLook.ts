import type { AxisNumbers } from './axisNumbers.ts';

/** How axes and tips of all charts look. */
export const axis = {
  tick: { fontSize: 11, fill: 'var(--ink-soft)' },
  stroke: 'var(--line-strong)',
} as const;

/** Around the plane. */
export const margin = { top: 6, right: 14, bottom: 0, left: 0 } as const;

export const paper = {
  background: 'var(--sheet-raised)',
  border: '1px solid var(--line-strong)',
  borderRadius: 4,
  fontSize: 12,
  color: 'var(--ink)',
} as const;

/** The axis of values: its round numbers stand at the side, without a line. */
export const valueAxis = ({ ticks, domain, width }: AxisNumbers, write: (value: number) => string) => ({
  ...axis,
  ...{ ticks, domain, width, interval: 0 as const, stroke: 'transparent' },
  tickFormatter: (value: unknown) => write(Number(value)),
});

/** What is told of a place under the pointer. */
export const tip = (nameOf: (place: string) => string, write: (value: number) => string) => ({
  contentStyle: paper,
  labelFormatter: (place: unknown) => nameOf(String(place)),
  formatter: (value: unknown) => write(Number(value)),
  isAnimationActive: false,
});

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
