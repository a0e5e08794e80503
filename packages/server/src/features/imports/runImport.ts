import type { ImportRun } from '../../db/generated/client.ts';
import { inTransaction, Refused } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { isInForce } from '../appeals/referenceRefusals.ts';
import { checkRow } from './checkRow.ts';
import { importBatch, type JudgedRow } from './importBatch.ts';
import { type ImportMapping, mappingRefusals, readMapping } from './importMapping.ts';
import { type Readers, readLetter } from './readLetter.ts';
import { openTable, type Table, type TableRow } from './readTable.ts';
import { entryReader } from './recogniseEntry.ts';
import { questionReader } from './recogniseQuestion.ts';
import { territoryReader } from './recogniseTerritory.ts';
import { identityOf } from './rowIdentity.ts';

const BATCH = 200;

/** What a run needs of its process. */
export interface RunContext {
  /** A new office of this moment for the person who started the run. */
  office(): Promise<Office>;
  /** The server closes: stop after the batch in hand; the next start goes on. */
  isClosing(): boolean;
}

/** Carries a run to its end, from wherever it stands; what stopped it is written on the run. */
export async function runImport(run: ImportRun, context: RunContext): Promise<void> {
  const office = await context.office();
  if (!office.may('import')) return endRun(office, run, 'failed', 'FORBIDDEN');
  const { count } = await office.archive.prisma.importRun.updateMany({
    where: { id: run.id, state: { in: ['waiting', 'running'] } },
    data: { state: 'running', startedAt: run.startedAt ?? office.now },
  });
  if (count === 0) return;
  try {
    const isDone = await walk(run, context, office);
    if (isDone) await endRun(await context.office(), run, 'done', null);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await endRun(office, run, 'failed', error.refusals[0]?.code ?? 'FAULT');
  }
}

async function walk(run: ImportRun, context: RunContext, first: Office): Promise<boolean> {
  const mapping = readMapping(run.mapping);
  if (!mapping) throw new Error(`Run ${run.id} has no mapping`);
  const table = await openTable(first.files, run.fileHash);
  const wrong = mappingRefusals(mapping, table.columns);
  if (wrong.length > 0) {
    await table.close();
    throw new Refused(wrong);
  }
  const readers = await learn(first);
  const badBefore = await badRowsOf(first, run);
  const seen = new Set<string>();
  let done = 0;
  let batch: TableRow[] = [];
  const flush = async (): Promise<boolean> => {
    const office = await context.office();
    const rows = batch.map((row) => judge(office, run, mapping, table, readers, seen, row));
    batch = [];
    const outcome = await importBatch(office, run, rows, done);
    done += rows.length;
    return outcome === 'written';
  };
  for await (const row of table.rows) {
    if (done < run.rowsDone) {
      // Written before the server was stopped; only remembered, so that a double of it is still seen.
      if (!badBefore.has(row.rowNumber)) seen.add(identityOf(mapping, table.columns, row.cells).id);
      done += 1;
      continue;
    }
    batch.push(row);
    if (batch.length < BATCH) continue;
    if (!(await flush())) return false;
    if (context.isClosing()) return false;
  }
  return batch.length === 0 || (await flush());
}

async function learn(office: Office): Promise<Readers> {
  const former = await office.archive.prisma.territoryHistory.findMany();
  return {
    territory: territoryReader(office.book, former),
    question: questionReader(office.book, (question) => isInForce(question, office.today)),
    entry: entryReader(office.book),
  };
}

async function badRowsOf(office: Office, run: ImportRun): Promise<ReadonlySet<number>> {
  if (run.rowsDone === 0) return new Set();
  const rows = await office.archive.prisma.importRow.findMany({
    where: { runId: run.id, state: 'bad' },
    select: { rowNumber: true },
  });
  return new Set(rows.map((row) => row.rowNumber));
}

function judge(
  office: Office,
  run: ImportRun,
  mapping: ImportMapping,
  table: Table,
  readers: Readers,
  seen: Set<string>,
  row: TableRow,
): JudgedRow {
  const identity = identityOf(mapping, table.columns, row.cells);
  // «Now» is when the run was asked for, the same for all its rows however long it takes.
  const read = readLetter(mapping, table.columns, row.cells, readers, { now: run.createdAt, identity });
  const checked = checkRow(office, read);
  const isDoubled = seen.has(identity.id);
  if (checked.ok) seen.add(identity.id);
  const cells = Object.fromEntries(table.columns.map((column, at) => [column, row.cells[at] ?? '']));
  return {
    rowNumber: row.rowNumber,
    identity,
    isDoubled,
    letter: checked.ok ? checked.value : null,
    refusals: checked.ok ? [] : checked.refusal,
    cells,
  };
}

/** Ends a run once; who cancelled it before has the last word. */
export async function endRun(
  office: Office,
  { id }: { readonly id: number },
  state: 'done' | 'failed' | 'cancelled',
  failure: string | null,
): Promise<void> {
  const outcome = await inTransaction(office, async ({ tx, note }) => {
    const { count } = await tx.importRun.updateMany({
      where: { id, state: { in: ['waiting', 'running'] } },
      data: { state, failure, endedAt: office.now },
    });
    if (count === 0) return;
    const run = await tx.importRun.findUniqueOrThrow({ where: { id } });
    const { rowsAdded, rowsKnown, rowsBad, isDryRun } = run;
    note({
      action: state === 'cancelled' ? 'import.cancel' : 'import.end',
      entity: 'importRun',
      entityId: id,
      changes: { state: ['running', state], isDryRun, rowsAdded, rowsKnown, rowsBad, failure },
    });
  });
  if (!outcome.ok) throw new Error('The end of an import cannot be refused');
}
