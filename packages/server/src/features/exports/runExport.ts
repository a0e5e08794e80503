import { rmSync, statSync } from 'node:fs';
import type { Language } from '@tyndau/domain/kernel/localized';
import type { RegisterExport } from '../../db/generated/client.ts';
import { noteSeen } from '../../db/journal.ts';
import type { Office } from '../../office.ts';
import { notify } from '../notifications/notify.ts';
import { type ExportQuestion, exportList } from './exportList.ts';

/** Writes the file of an export and says that it is there; ends early when the server closes or nobody wants it any more. */
export async function runExport(
  office: Office,
  row: RegisterExport,
  path: string,
  isClosing: () => boolean,
): Promise<void> {
  const { columns, format } = row;
  const question = row.question as ExportQuestion;
  const list = { question, columns, format, language: row.language as Language };
  const rows = await exportList(office, list, path, {
    isClosing,
    onProgress: (rowsDone, rowsTotal) => progress(office, row.id, { state: 'running', rowsDone, rowsTotal }),
  });
  // Cancelled at the last row: the file is nobody's.
  const isThere =
    rows !== null &&
    (await progress(office, row.id, { state: 'done', size: statSync(path).size, endedAt: new Date() }));
  const { state } = await office.archive.prisma.registerExport.findUniqueOrThrow({ where: { id: row.id } });
  if (state === 'cancelled') rmSync(path, { force: true });
  if (!isThere) return;
  // Who took what away, and how much of it, must never be in doubt.
  await noteSeen(office, {
    action: 'appeal.export',
    entity: 'export',
    entityId: row.id,
    changes: { rows, format, title: row.title, question: asNoted(question), columns },
  });
  await office.archive.prisma.$transaction((tx) =>
    notify(tx, [row.userId], 'export.done', 'export', row.id, { title: row.title, rows }),
  );
  office.archive.tell([{ kind: 'told', userId: row.userId }]);
}

// The journal says how many were picked by hand, not which: the rows of the list can be long.
function asNoted({ ids, exceptIds, ...list }: ExportQuestion) {
  return {
    ...list,
    ...(ids ? { picked: ids.length } : {}),
    ...(exceptIds ? { except: exceptIds.length } : {}),
  };
}

/** Notes how far the file is; gives whether it is still wanted. */
async function progress(
  office: Office,
  id: number,
  data: Partial<Omit<RegisterExport, 'question'>>,
): Promise<boolean> {
  const wanted = { id, state: { in: ['waiting', 'running'] } };
  return (await office.archive.prisma.registerExport.updateMany({ where: wanted, data })).count > 0;
}
