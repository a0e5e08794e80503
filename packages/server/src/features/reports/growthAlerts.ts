import type { Result } from '@tyndau/domain/kernel/result';
import { z } from 'zod';
import { fromPlainDateOrNull } from '../../db/dates.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, refuseIfAny } from '../../db/inTransaction.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import { readInput } from '../../graphql/readInput.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

export type AlertWithNotes = Prisma.GrowthAlertGetPayload<{ include: { notes: true } }>;

export interface NoteGrowthInput {
  readonly idempotencyKey: string;
  readonly alertId: number;
  /** cause measure */
  readonly kind: string;
  readonly text: string;
  readonly dueOn?: string | null | undefined;
}

type Outcome = Promise<Result<number, readonly Refusal[]>>;

/** Alerts of the viewer's place, the latest first; each with the causes and measures written to it. */
export function listAlerts(office: Office): Promise<AlertWithNotes[]> {
  return office.archive.prisma.growthAlert.findMany({
    where: visibleAlerts(office),
    include: { notes: { orderBy: { id: 'asc' } } },
    orderBy: [{ state: 'desc' }, { lastOn: 'desc' }, { id: 'desc' }],
    take: 200,
  });
}

function visibleAlerts(office: Office): Prisma.GrowthAlertWhereInput {
  office.require('report.build');
  const { territoryCode } = office.signedIn;
  const territory = territoryCode ? office.book.territories.get(territoryCode) : undefined;
  if (!territory || territory.level === 0) return {};
  return { districtCode: { in: [...office.book.territoryWithParts(territory.code)] } };
}

/** Writes down a cause of the growth, or a measure against it with its term. */
export async function noteGrowth(office: Office, input: NoteGrowthInput): Outcome {
  office.require('report.draft');
  const read = readInput(z.enum(['cause', 'measure']), input.kind, 'kind');
  if (!read.ok) return read;
  const kind = read.value;
  const text = input.text.trim();
  return inTransaction(office, async ({ tx, note }) => {
    const where = { AND: [visibleAlerts(office), { id: input.alertId }] };
    const alert = await tx.growthAlert.findFirst({ where });
    if (!alert) throw new NotFound('growthAlert');
    refuseIfAny(text === '' ? [refusal('REQUIRED', 'text')] : []);
    return once(tx, office, 'growth.note', input, async () => {
      await tx.growthNote.create({
        data: {
          ...{ alertId: alert.id, kind, text, dueOn: fromPlainDateOrNull(input.dueOn) },
          writtenById: office.signedIn.id,
          writtenAt: office.now,
        },
      });
      const changes = { kind, dueOn: input.dueOn ?? null };
      note({ action: 'growth.note', entity: 'growthAlert', entityId: alert.id, changes, reason: text });
      return alert.id;
    });
  });
}

/** Closes an alert with what it came to. */
export function closeGrowth(
  office: Office,
  input: { readonly id: number; readonly version: number; readonly conclusion: string },
): Outcome {
  office.require('report.draft');
  const conclusion = input.conclusion.trim();
  return inTransaction(office, async ({ tx, note }) => {
    const alert = await tx.growthAlert.findFirst({
      where: { AND: [visibleAlerts(office), { id: input.id }] },
    });
    if (!alert) throw new NotFound('growthAlert');
    await requireVersion(tx, office, 'growthAlert', alert, input.version);
    refuseIfAny(conclusion === '' ? [refusal('REQUIRED', 'conclusion')] : []);
    const version = alert.version + 1;
    await tx.growthAlert.update({ where: { id: alert.id }, data: { state: 'closed', conclusion, version } });
    const changes = { state: [alert.state, 'closed'], version: [alert.version, version] };
    note({ action: 'growth.close', entity: 'growthAlert', entityId: alert.id, changes, reason: conclusion });
    return alert.id;
  });
}
