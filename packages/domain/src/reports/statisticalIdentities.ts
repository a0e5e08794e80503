import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { COLUMNS, RECEPTIONS_COLUMN, type StatisticalRow, valueAt } from './statisticalColumns.ts';

/** A control identity of one row: the column beside what it must be equal to, or not more than. */
export interface Identity {
  readonly column: number;
  readonly relation: 'equals' | 'atMost';
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

const equals = (column: number, plus: readonly number[], minus: readonly number[] = []): Identity => ({
  ...{ column, plus, minus },
  relation: 'equals',
});
const atMost = (column: number, than: number): Identity => ({
  ...{ column, plus: [than], minus: [] },
  relation: 'atMost',
});

/** What must hold within every row. */
export const identities: readonly Identity[] = [
  equals(2, [3, 4, 5]),
  ...[6, 7, 8, 9].map((column) => atMost(column, 2)),
  equals(10, [11, 12, 13, 14, 15]),
  atMost(18, 10),
  equals(19, [1, 2], [10, 16, 17]),
  atMost(20, 19),
];

/** What does not agree in a report, with the numbers: said in words by the counter and on paper. */
export interface Breach {
  readonly kind: 'identity' | 'sectionSum' | 'carriedOver' | 'negative';
  readonly row: StatisticalRow;
  readonly column: number;
  readonly relation: 'equals' | 'atMost';
  /** What stands in the column. */
  readonly value: number;
  /** What it should be, or should not exceed. */
  readonly expected: number;
  readonly identity: Identity | null;
}

/**
 * Checks the whole report: identities within each row, rows of each section against the whole, no negative numbers, and the
 * remainder at the beginning against what the approved report before it left at its end (null where there is none).
 */
export function checkReport(
  rows: readonly StatisticalRow[],
  leftBefore: number | null = null,
): readonly Breach[] {
  return [
    ...rows.flatMap(negativeBreaches),
    ...rows.flatMap(identityBreaches),
    ...sectionBreaches(rows),
    ...carriedOver(rows, leftBefore),
  ];
}

function negativeBreaches(row: StatisticalRow): Breach[] {
  return row.values.flatMap((value, at) =>
    value !== null && value < 0
      ? [breach('negative', row, { column: at + 1, value, expected: 0, relation: 'equals' })]
      : [],
  );
}

function identityBreaches(row: StatisticalRow): Breach[] {
  return identities.flatMap((identity) => {
    const value = valueAt(row, identity.column);
    if (value === null) return [];
    const sum = (columns: readonly number[]) =>
      columns.reduce((all, column) => all + (valueAt(row, column) ?? 0), 0);
    const expected = sum(identity.plus) - sum(identity.minus);
    const holds = identity.relation === 'equals' ? value === expected : value <= expected;
    const { column, relation } = identity;
    return holds ? [] : [breach('identity', row, { column, value, expected, relation }, identity)];
  });
}

function sectionBreaches(rows: readonly StatisticalRow[]): Breach[] {
  const total = rows.find(({ section }) => section === 'total');
  if (!total) return [];
  const sections = [...new Set(rows.map(({ section }) => section))].filter((name) => name !== 'total');
  return sections.flatMap((section) => {
    const some = rows.filter((row) => row.section === section);
    return Array.from({ length: COLUMNS }, (_, at) => at + 1).flatMap((column) => {
      const whole = valueAt(total, column);
      if (whole === null || column === RECEPTIONS_COLUMN) return [];
      const value = some.reduce((all, row) => all + (valueAt(row, column) ?? 0), 0);
      const first = some[0];
      if (value === whole || !first) return [];
      return [breach('sectionSum', first, { column, value, expected: whole, relation: 'equals' })];
    });
  });
}

function carriedOver(rows: readonly StatisticalRow[], leftBefore: number | null): Breach[] {
  const total = rows.find(({ section }) => section === 'total');
  const value = total ? valueAt(total, 1) : null;
  if (!total || leftBefore === null || value === null || value === leftBefore) return [];
  return [breach('carriedOver', total, { column: 1, value, expected: leftBefore, relation: 'equals' })];
}

function breach(
  kind: Breach['kind'],
  row: StatisticalRow,
  numbers: Pick<Breach, 'column' | 'value' | 'expected' | 'relation'>,
  identity: Identity | null = null,
): Breach {
  return { kind, row, ...numbers, identity };
}

export const reportRefusalCodes = [
  'REPORT_PERIOD_WRONG',
  'REPORT_PERIOD_RUNS',
  'REPORT_BREACHES',
  'REPORT_EXPLANATION_REQUIRED',
  'REPORT_REASON_REQUIRED',
  'REPORT_NOT_DRAFT',
  'REPORT_NOT_APPROVED',
  'REPORT_BEING_CORRECTED',
  'REPORT_ALREADY_THERE',
  'REPORT_CELL_UNKNOWN',
] as const;
export type ReportRefusal = Refusal<(typeof reportRefusalCodes)[number]>;

/**
 * Whether the report may be signed: its period is over and its numbers agree. A remainder that differs from the one before
 * may be right (somebody registered with an earlier date), so it is explained in words instead.
 */
export function checkApproval(
  breaches: readonly Breach[],
  period: { readonly to: string; readonly today: string },
  explanation: string,
): readonly ReportRefusal[] {
  const hard = breaches.filter(({ kind }) => kind !== 'carriedOver');
  const needsWords = hard.length < breaches.length && explanation.trim() === '';
  return [
    ...(period.to >= period.today ? [refusalOf('REPORT_PERIOD_RUNS', null, { to: period.to })] : []),
    ...(hard.length > 0 ? [refusalOf('REPORT_BREACHES', null, { count: hard.length })] : []),
    ...(needsWords ? [refusalOf('REPORT_EXPLANATION_REQUIRED', 'explanation')] : []),
  ];
}
