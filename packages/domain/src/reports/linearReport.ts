import { type Refusal, refusalOf } from '../kernel/refusal.ts';

export const MOST_LINEAR_COLUMNS = 60;
const LONGEST_NAME = 80;

export const linearRefusalCodes = ['LINEAR_NAME_WRONG', 'LINEAR_COLUMNS_WRONG'] as const;
export type LinearRefusal = Refusal<(typeof linearRefusalCodes)[number]>;

/** What is wrong with a linear report before it is kept: it has a name, and columns that are known, each once. */
export function checkLinear(
  name: string,
  columns: readonly string[],
  isKnown: (column: string) => boolean,
): readonly LinearRefusal[] {
  const isNamed = name.trim() !== '' && name.trim().length <= LONGEST_NAME;
  const areRight =
    columns.length > 0 &&
    columns.length <= MOST_LINEAR_COLUMNS &&
    new Set(columns).size === columns.length &&
    columns.every(isKnown);
  return [
    ...(isNamed ? [] : [refusalOf('LINEAR_NAME_WRONG' as const, 'name', { most: LONGEST_NAME })]),
    ...(areRight
      ? []
      : [refusalOf('LINEAR_COLUMNS_WRONG' as const, 'columns', { most: MOST_LINEAR_COLUMNS })]),
  ];
}
