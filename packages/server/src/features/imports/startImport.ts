import { accept, type Result, refuse } from '@tyndau/domain/kernel/result';
import type { Prisma } from '../../db/archive.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, Refused, refuseIfAny } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { importJobsOf } from './importJobs.ts';
import { type ImportMapping, mappingRefusals, readMapping } from './importMapping.ts';
import { openTable, type Table } from './readTable.ts';
import { requireOwnFile } from './requireOwnFile.ts';

export interface StartImportInput {
  readonly fileHash: string;
  readonly fileName: string;
  readonly mapping?: unknown;
  readonly isDryRun: boolean;
  readonly idempotencyKey: string;
}

/** Begins an import or its rehearsal: the run is written, and the process carries it on beside its other work. */
export async function startImport(
  office: Office,
  input: StartImportInput,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('import');
  try {
    await requireOwnFile(office, input.fileHash);
    const mapping = readMapping(input.mapping);
    if (!mapping) return refuse([refusal('IMPORT_MAPPING_WRONG', 'mapping')]);
    const table = await openTable(office.files, input.fileHash);
    const wrong = mappingRefusals(mapping, table.columns);
    if (wrong.length > 0) await table.close();
    refuseIfAny(wrong);
    const rowsTotal = await countRows(table);
    const written = await writeRun(office, input, mapping, table, rowsTotal);
    if (!written.ok) return written;
    importJobsOf(office.archive).start(written.value);
    return accept(written.value);
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusals);
    throw error;
  }
}

function writeRun(
  office: Office,
  input: StartImportInput,
  mapping: ImportMapping,
  { format }: Table,
  rowsTotal: number,
): Promise<Result<number, readonly Refusal[]>> {
  return inTransaction(office, ({ tx, note }) =>
    once(tx, office, 'import.start', input, async () => {
      const { fileHash, isDryRun } = input;
      const fileName = input.fileName.slice(0, 200);
      const { id } = await tx.importRun.create({
        data: {
          fileHash,
          fileName,
          format,
          mapping: mapping as unknown as Prisma.InputJsonValue,
          isDryRun,
          rowsTotal,
          startedById: office.signedIn.id,
          createdAt: office.now,
        },
      });
      const changes = { fileName, fileHash, isDryRun, rowsTotal };
      note({ action: 'import.start', entity: 'importRun', entityId: id, changes });
      return id;
    }),
  );
}

async function countRows({ rows }: Table): Promise<number> {
  let count = 0;
  for await (const _row of rows) count += 1;
  if (count === 0) throw new Refused([refusal('IMPORT_FILE_EMPTY', 'fileHash')]);
  return count;
}
