import type { Transaction } from './inTransaction.ts';

/**
 * The next running number of a series within a year; the row stays locked to the end of the transaction, so a number
 * is neither given twice nor lost when a transaction fails. Take it late: others wait for it.
 */
export async function nextNumber(tx: Transaction, name: string, year: number, count = 1): Promise<number> {
  const rows = await tx.$queryRaw<{ value: number }[]>`
    INSERT INTO counters (name, year, value) VALUES (${name}, ${year}, ${count})
    ON CONFLICT (name, year) DO UPDATE SET value = counters.value + ${count}
    RETURNING value`;
  const row = rows[0];
  if (!row) throw new Error(`Counter ${name} gave no number`);
  return row.value - count + 1;
}
