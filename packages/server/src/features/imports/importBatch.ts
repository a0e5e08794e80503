import { Prisma } from '../../db/archive.ts';
import type { ImportRun } from '../../db/generated/client.ts';
import { insertRows } from '../../db/insertRows.ts';
import { inTransaction, type Transaction, type Work } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { type DecidedLetter, registerTogether } from '../appeals/registerTogether.ts';
import type { RowIdentity } from './rowIdentity.ts';

/** A row that was read and judged. */
export interface JudgedRow {
  readonly rowNumber: number;
  readonly identity: RowIdentity;
  /** The same identity stood in an earlier row of this file. */
  readonly isDoubled: boolean;
  readonly letter: DecidedLetter | null;
  readonly refusals: readonly Refusal[];
  readonly cells: Readonly<Record<string, string>>;
}

interface RowResult {
  readonly rowNumber: number;
  readonly state: 'added' | 'known' | 'bad';
  readonly appealId: number | null;
  readonly refusals: readonly Refusal[];
  readonly cells: Readonly<Record<string, string>>;
}

/** What became of a batch; `stopped` when the run was cancelled or another process has taken it over. */
export type BatchOutcome = 'written' | 'stopped';

/**
 * Writes one batch with its results and its progress as one transaction, so that a run that was killed goes on exactly
 * after its last batch. What the archive refuses in spite of the checks spoils its own row only.
 */
export async function importBatch(
  office: Office,
  run: ImportRun,
  rows: readonly JudgedRow[],
  doneBefore: number,
): Promise<BatchOutcome> {
  const outcome = await inTransaction(office, (work) => write(work, office, run, rows, doneBefore));
  if (outcome.ok) return outcome.value;
  const [only] = rows;
  if (rows.length === 1 && only) {
    if (!only.letter) throw new Error(`The result of row ${only.rowNumber} cannot be written`);
    const bad = { ...only, letter: null, refusals: outcome.refusal };
    return importBatch(office, run, [bad], doneBefore);
  }
  for (const [at, row] of rows.entries()) {
    const done = await importBatch(office, run, [row], doneBefore + at);
    if (done === 'stopped') return 'stopped';
  }
  return 'written';
}

async function write(
  work: Work,
  office: Office,
  run: ImportRun,
  rows: readonly JudgedRow[],
  doneBefore: number,
): Promise<BatchOutcome> {
  const { tx } = work;
  const held = await tx.$queryRaw<{ rowsDone: number; state: string }[]>(
    Prisma.sql`SELECT rows_done AS "rowsDone", state FROM import_runs WHERE id = ${run.id} FOR UPDATE`,
  );
  if (held[0]?.state !== 'running' || held[0].rowsDone !== doneBefore) return 'stopped';
  const known = await findKnown(tx, run, rows);
  const fresh = rows.filter((row) => row.letter && !row.isDoubled && !known.has(row.identity.id));
  const letters = fresh.flatMap(({ letter }) => (letter ? [letter] : []));
  const ids = run.isDryRun ? [] : await registerTogether(work, office, letters);
  const added = new Map(fresh.map((row, at) => [row.rowNumber, ids[at] ?? null]));
  const results = rows.map((row) => resultOf(row, known, added));
  await insertRows(
    tx,
    'import_rows',
    results.map((result) => ({ runId: run.id, ...result })),
  );
  const count = (state: RowResult['state']) => results.filter((result) => result.state === state).length;
  await tx.importRun.update({
    where: { id: run.id },
    data: {
      rowsDone: { increment: rows.length },
      rowsAdded: { increment: count('added') },
      rowsKnown: { increment: count('known') },
      rowsBad: { increment: count('bad') },
    },
  });
  return 'written';
}

// Two imports of one source take turns here: between the look for what is known and the writing nobody else may write.
async function findKnown(
  tx: Transaction,
  run: ImportRun,
  rows: readonly JudgedRow[],
): Promise<ReadonlyMap<string, number | null>> {
  const system = rows[0]?.identity.system ?? 'import';
  if (!run.isDryRun) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${system}))`;
  const found = await tx.appeal.findMany({
    where: { externalSystem: system, externalId: { in: rows.map((row) => row.identity.id) } },
    select: { id: true, externalId: true },
  });
  // What another system brought by wire is a letter already, or waits to become one.
  const messages = await tx.electronicMessage.findMany({
    where: { externalSystem: system, externalId: { in: rows.map((row) => row.identity.id) } },
    select: { externalId: true, intakeId: true },
  });
  const letters = messages.flatMap(({ intakeId }) => (intakeId === null ? [] : [intakeId]));
  const cards = await tx.appeal.findMany({
    where: { intakeId: { in: letters } },
    select: { id: true, intakeId: true },
  });
  const cardOf = new Map(cards.map(({ id, intakeId }) => [intakeId, id]));
  return new Map<string, number | null>([
    ...messages.map(({ externalId, intakeId }) => [externalId, cardOf.get(intakeId) ?? null] as const),
    ...found.map((appeal) => [appeal.externalId ?? '', appeal.id] as const),
  ]);
}

function resultOf(
  row: JudgedRow,
  known: ReadonlyMap<string, number | null>,
  added: ReadonlyMap<number, number | null>,
): RowResult {
  const { rowNumber, refusals, cells } = row;
  const knownId = known.get(row.identity.id);
  // Known comes before bad: what stands in the register already is nothing to correct.
  if (knownId !== undefined) return { rowNumber, state: 'known', appealId: knownId, refusals: [], cells: {} };
  if (!row.letter) return { rowNumber, state: 'bad', appealId: null, refusals, cells };
  if (row.isDoubled) {
    const reason = refusal('ROW_DOUBLED', 'externalId');
    return { rowNumber, state: 'known', appealId: null, refusals: [reason], cells };
  }
  const appealId = added.get(rowNumber) ?? null;
  return { rowNumber, state: 'added', appealId, refusals: [], cells: {} };
}
