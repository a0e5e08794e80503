import { roles } from '@tyndau/domain/access/roles';
import type { Result } from '@tyndau/domain/kernel/result';
import { checkLinear } from '@tyndau/domain/reports/linearReport';
import { z } from 'zod';
import type { LinearReport } from '../../../db/generated/client.ts';
import { once } from '../../../db/idempotency.ts';
import { inTransaction, refuseIfAny, type Transaction } from '../../../db/inTransaction.ts';
import { requireVersion } from '../../../db/staleVersion.ts';
import { NotFound } from '../../../graphql/errors.ts';
import { readInput } from '../../../graphql/readInput.ts';
import type { Refusal } from '../../../graphql/refusal.ts';
import type { Office } from '../../../office.ts';
import type { RegisterSort } from '../../../register/listPlaces.ts';
import { queryOf } from '../../appeals/queryOf.ts';
import { exportColumns } from '../../exports/exportColumns.ts';

export interface LinearReportToSave {
  /** Which of one's own is written anew, with the version that was seen; a new one without it. */
  readonly id?: number | null | undefined;
  readonly version?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly where: string;
  readonly sort: RegisterSort;
  readonly sharedWith: readonly string[];
}

const asked = z.object({
  sharedWith: z.array(z.enum(roles)).max(roles.length),
  where: z.string().max(4000),
  sort: z.object({ field: z.string().max(40), descending: z.boolean() }),
});

/** Keeps a linear report under its name: a new one, or one's own anew. */
export async function saveLinearReport(
  office: Office,
  input: LinearReportToSave,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('report.build');
  const read = readInput(asked, input);
  if (!read.ok) return read;
  const { sharedWith, where, sort } = read.value;
  queryOf({ where, sort });
  const name = input.name.trim();
  const columns = [...input.columns];
  const data = {
    ...{ name, columns, where, sharedWith: [...new Set(sharedWith)] },
    ...{ sortField: sort.field, isDescending: sort.descending, savedAt: office.now },
  };
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny(checkLinear(name, columns, (column) => Object.hasOwn(exportColumns, column)));
    const before = input.id ? await ownReport(tx, office, input.id) : null;
    const version = before?.version ?? 0;
    const journal = (id: number) => {
      note({
        action: 'linearReport.save',
        entity: 'linearReport',
        entityId: id,
        changes: {
          version: [version, version + 1],
          name: [before?.name ?? null, name],
          where: [before?.where ?? null, where],
          columns: [before?.columns ?? [], columns],
          sharedWith: [before?.sharedWith ?? [], data.sharedWith],
        },
      });
      return id;
    };
    if (before) {
      await requireVersion(tx, office, 'linearReport', before, input.version ?? 0);
      await tx.linearReport.update({
        where: { id: before.id, version },
        data: { ...data, version: version + 1 },
      });
      return journal(before.id);
    }
    return once(tx, office, 'saveLinearReport', input, async () => {
      const created = await tx.linearReport.create({ data: { ...data, ownerId: office.signedIn.id } });
      return journal(created.id);
    });
  });
}

/** Takes a linear report of one's own away. */
export function removeLinearReport(office: Office, id: number) {
  office.require('report.build');
  return inTransaction(office, async ({ tx, note }) => {
    const { name, version } = await ownReport(tx, office, id);
    await tx.linearReport.update({ where: { id }, data: { removedAt: office.now, version: version + 1 } });
    const changes = { version: [version, version + 1], name };
    note({ action: 'linearReport.remove', entity: 'linearReport', entityId: id, changes });
    return id;
  });
}

async function ownReport(tx: Transaction, office: Office, id: number): Promise<LinearReport> {
  const where = { id, ownerId: office.signedIn.id, removedAt: null };
  const report = await tx.linearReport.findFirst({ where });
  if (!report) throw new NotFound('linearReport');
  return report;
}
