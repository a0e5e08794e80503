import type { ControlMark } from '@tyndau/domain/control/controlMark';
import { field } from '../../components/urlFilter.ts';
import type { Tone } from '../../ui/tone.ts';
import type { ControlBoardQuery } from './control.generated.ts';

/** What the address of the board holds. */
export const controlShape = {
  by: field.text,
  marks: field.texts,
  levels: field.texts,
  bodyIds: field.numbers,
  districtCodes: field.texts,
  mine: field.flag,
};

export interface ControlFilter {
  readonly by?: string | undefined;
  readonly marks?: string[] | undefined;
  readonly levels?: string[] | undefined;
  readonly bodyIds?: number[] | undefined;
  readonly districtCodes?: string[] | undefined;
  readonly mine?: boolean | undefined;
}

export type ControlTally = ControlBoardQuery['controlTallies'][number];

export const groupings = ['level', 'body', 'district'] as const;
export type Grouping = (typeof groupings)[number];

/** The grouping that the address names; by level where it names none. */
export function groupOf(by: string | undefined): Grouping {
  return groupings.find((grouping) => grouping === by) ?? 'level';
}

/** The filter narrowed to one group of a grouping. */
export function withinGroup(filter: ControlFilter, grouping: Grouping, key: string): ControlFilter {
  switch (grouping) {
    case 'level':
      return { ...filter, levels: [key] };
    case 'body':
      return { ...filter, bodyIds: [Number(key)] };
    case 'district':
      return { ...filter, districtCodes: [key] };
  }
}

export const markTones: Record<ControlMark, Tone> = {
  red: 'overdue',
  amber: 'attention',
  green: 'done',
  expertise: 'control',
  toRemove: 'accent',
};
