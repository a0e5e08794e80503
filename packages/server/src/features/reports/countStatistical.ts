import { addDays, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { TallyRow } from '@tyndau/domain/figures/compose';
import type { DimensionName } from '@tyndau/domain/figures/dimensions';
import { dimensionOf } from '@tyndau/domain/figures/dimensions';
import type { Period } from '@tyndau/domain/figures/periods';
import type { TallyName } from '@tyndau/domain/figures/tallies';
import { COLUMNS } from '@tyndau/domain/reports/statisticalColumns';
import { Prisma, type Sql } from '../../db/archive.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { EngineRow } from '../../figures/columnStore.ts';
import { compileTally } from '../../figures/compileTally.ts';
import { countSheet, type FigureEngine } from '../../figures/countSheet.ts';
import { columnOf } from '../../figures/mirrorColumns.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';
import { soonUntilIn } from '../appeals/filterValues.ts';
import { visibleReceptions } from '../receptions/receptions.store.ts';

/** Columns that are tallies of the catalogue, counted in the period. */
const tallyColumns: readonly (readonly [number, TallyName])[] = [
  [2, 'received'],
  [6, 'fromAbove'],
  [7, 'repeats'],
  [8, 'collective'],
  [9, 'anonymous'],
  [10, 'considered'],
  [11, 'satisfiedWholly'],
  [12, 'satisfiedPartly'],
  [13, 'explained'],
  [14, 'refused'],
  [15, 'ended'],
  [16, 'forwarded'],
  [17, 'givenBack'],
  [18, 'consideredLate'],
  [19, 'open'],
  [20, 'openLate'],
];

/** Forms of filing by the column they are counted in. */
const formColumns: Readonly<Record<string, number>> = {
  paper: 3,
  electronic: 4,
  videoconference: 4,
  oral: 5,
};

/** The columns of one value of a dimension; column 1 stands at 0. */
export type ColumnsByKey = ReadonlyMap<string, number[]>;

/** The archive as an engine of figures within one reading: nothing changes between its statements. */
export function archiveEngine(tx: Transaction, seen: Sql): FigureEngine {
  return {
    count: (task) => tx.$queryRaw<EngineRow[]>(compileTally(task, Prisma.sql`appeal_facts a`, seen)),
  };
}

/**
 * Counts the columns of the report by a dimension, or of the whole without one: from the register itself, never from the
 * mirror. The remainder at the beginning is what was open at the end of the day before.
 */
export async function countColumns(
  tx: Transaction,
  office: Office,
  period: Period,
  dimension: DimensionName | null,
): Promise<ColumnsByKey> {
  const seen = visibleAppeals(office);
  const engine = archiveEngine(tx, seen);
  const dimensions = dimension ? [dimension] : [];
  const days = { today: office.today, soonUntil: soonUntilIn(office) };
  const sheet = (names: readonly TallyName[], by: readonly DimensionName[], within: Period) =>
    countSheet(engine, { question: { dimensions: [...by], filter: [] }, names, period: within, ...days });
  const dayBefore = addDays(period.from, -1);
  const names = tallyColumns.map(([, name]) => name);
  const counted = await sheet(names, dimensions, period);
  const left = await sheet(['open'], dimensions, { from: dayBefore, to: dayBefore });
  const forms = await sheet(['received'], [...dimensions, 'form'], period);
  const columns = new Map<string, number[]>();
  const add = (key: string, column: number, value: number) => {
    const row = columns.get(key) ?? Array.from({ length: COLUMNS }, () => 0);
    columns.set(key, row.with(column - 1, (row[column - 1] ?? 0) + value));
  };
  const each = (rows: readonly TallyRow[], take: (key: string, row: TallyRow) => void) => {
    for (const row of rows) take(dimension ? (row.keys[0] ?? '') : 'total', row);
  };
  if (!dimension) add('total', 1, 0);
  each(counted.rows, (key, { tallied }) => {
    for (const [column, name] of tallyColumns) add(key, column, tallied[name] ?? 0);
  });
  each(left.rows, (key, { tallied }) => add(key, 1, tallied.open ?? 0));
  each(forms.rows, (key, { keys, tallied }) => {
    const column = formColumns[keys.at(-1) ?? ''];
    if (column) add(key, column, tallied.received ?? 0);
  });
  for (const { key, count } of await countExtensions(tx, period, dimension, seen))
    add(key, 21, Number(count));
  return columns;
}

// Extensions are acts and no appeals: one appeal may bear several, and the catalogue counts appeals.
function countExtensions(tx: Transaction, { from, to }: Period, dimension: DimensionName | null, seen: Sql) {
  const field = dimension ? dimensionOf(dimension).field : null;
  const key = field
    ? Prisma.sql`coalesce(${Prisma.raw(`a."${columnOf(field)}"`)}::text, '')`
    : Prisma.sql`'total'`;
  return tx.$queryRaw<{ key: string; count: bigint }[]>(Prisma.sql`
    SELECT ${key} AS key, count(*) AS count FROM extensions e JOIN appeal_facts a ON a.id = e.appeal_id
    WHERE e.decided_on BETWEEN ${from}::date AND ${to}::date AND ${seen} GROUP BY 1`);
}

/** How many people were received in person in the period. */
export async function countReceived(
  tx: Transaction,
  office: Office,
  from: PlainDate,
  to: PlainDate,
): Promise<number> {
  const rows = await tx.$queryRaw<{ count: bigint }[]>(Prisma.sql`
    SELECT count(*) AS count FROM receptions r WHERE ${visibleReceptions(office)}
      AND (r.came_at AT TIME ZONE 'Asia/Almaty')::date BETWEEN ${from}::date AND ${to}::date`);
  return Number(rows[0]?.count ?? 0);
}
