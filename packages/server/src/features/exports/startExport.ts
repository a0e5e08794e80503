import { uiLanguages } from '@tyndau/domain/kernel/localized';
import { accept, type Result } from '@tyndau/domain/kernel/result';
import { z } from 'zod';
import type { Prisma } from '../../db/archive.ts';
import { readInput } from '../../graphql/readInput.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { queryOf } from '../appeals/queryOf.ts';
import { columnsFor } from './exportColumns.ts';
import { exportJobsOf } from './exportJobs.ts';
import type { ExportQuestion } from './exportList.ts';

export interface StartExportInput extends ExportQuestion {
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
  const { id } = await office.archive.prisma.registerExport.create({
    data: {
      userId: office.signedIn.id,
      format,
      title: title.replace(/[\\/:*?"<>|]/g, ' '),
      question: { filter, where, sort, ids, exceptIds } as unknown as Prisma.InputJsonValue,
      columns: columnsFor(office, input.columns),
      language,
      createdAt: office.now,
    },
  });
  exportJobsOf(office.archive).start(id);
  return accept(id);
}
