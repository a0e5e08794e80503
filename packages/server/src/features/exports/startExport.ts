import { uiLanguages } from '@tyndau/domain/kernel/localized';
import type { Result } from '@tyndau/domain/kernel/result';
import { z } from 'zod';
import type { Prisma } from '../../db/archive.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction } from '../../db/inTransaction.ts';
import { readInput } from '../../graphql/readInput.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { queryOf } from '../appeals/queryOf.ts';
import { columnsFor } from './exportColumns.ts';
import { exportJobsOf } from './exportJobs.ts';
import type { ExportQuestion } from './exportList.ts';

export interface StartExportInput extends ExportQuestion {
  readonly idempotencyKey: string;
  readonly format: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly language: string;
}

const asked = z.object({
  format: z.enum(['xlsx', 'csv']),
  title: z.string().trim().min(1).max(80),
  language: z.enum(uiLanguages),
});

/** Begins to make a file of a list, with the columns that are seen; it is told when it is there. */
export async function startExport(
  office: Office,
  input: StartExportInput,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('export');
  const read = readInput(asked, input);
  if (!read.ok) return read;
  const { format, title, language } = read.value;
  const { filter = null, where = null, sort = null, ids = null, exceptIds = null } = input;
  // A filter that cannot be read is refused now and not in the background.
  queryOf({ filter, where, sort });
  const data = {
    userId: office.signedIn.id,
    format,
    title: title.replace(/[\\/:*?"<>|]/g, ' '),
    question: { filter, where, sort, ids, exceptIds } as unknown as Prisma.InputJsonValue,
    columns: columnsFor(office, input.columns),
    language,
    createdAt: office.now,
  };
  let begun: number | null = null;
  const outcome = await inTransaction(office, ({ tx }) =>
    once(tx, office, 'export.start', input, async () => {
      begun = (await tx.registerExport.create({ data })).id;
      return begun;
    }),
  );
  if (outcome.ok && begun !== null) exportJobsOf(office.archive).start(begun);
  return outcome;
}
