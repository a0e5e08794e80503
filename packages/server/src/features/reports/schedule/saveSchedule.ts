import type { Result } from '@tyndau/domain/kernel/result';
import {
  checkSchedule,
  nextRunAfter,
  rhythms,
  scheduledKinds,
  scheduledSpans,
} from '@tyndau/domain/reports/reportSchedule';
import { z } from 'zod';
import type { ReportSchedule } from '../../../db/generated/client.ts';
import { once } from '../../../db/idempotency.ts';
import { inTransaction, refuseIfAny, type Transaction } from '../../../db/inTransaction.ts';
import { requireVersion } from '../../../db/staleVersion.ts';
import { readInput } from '../../../graphql/readInput.ts';
import type { Refusal } from '../../../graphql/refusal.ts';
import type { Office } from '../../../office.ts';
import { receiverRefusals } from './scheduleReceivers.ts';
import { subjectRefusals } from './scheduleSubject.ts';
import { getSchedule } from './schedules.store.ts';

const asked = z.object({
  id: z.number().int().nullish(),
  version: z.number().int().nullish(),
  idempotencyKey: z.string().min(1).max(100),
  name: z.string(),
  kind: z.enum(scheduledKinds),
  subject: z.string().max(40),
  span: z.enum(scheduledSpans),
  format: z.enum(['xlsx', 'csv']),
  language: z.enum(['kk', 'ru']),
  rhythm: z.enum(rhythms),
  weekday: z.number().int(),
  monthDay: z.number().int(),
  atTime: z.string(),
  onlyWorkingDays: z.boolean(),
  receiverIds: z.array(z.number().int()),
  isActive: z.boolean(),
});
export type ScheduleToSave = z.input<typeof asked>;

/** Keeps the schedule of a report: a new one, or an old one anew. */
export async function saveSchedule(
  office: Office,
  input: ScheduleToSave,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('report.draft');
  const read = readInput(asked, input);
  if (!read.ok) return read;
  const { id, version, idempotencyKey, ...given } = read.value;
  const name = given.name.trim();
  const receiverIds = [...new Set(given.receiverIds)];
  const ofSubject = await subjectRefusals(office, given.kind, given.subject);
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny([
      ...(checkSchedule(name, given, receiverIds) as readonly Refusal[]),
      ...ofSubject,
      ...receiverRefusals(office, receiverIds, given.kind),
    ]);
    const data = {
      ...{ ...given, name, receiverIds, savedAt: office.now },
      nextAt: new Date(nextRunAfter(given, office.now, office.book.calendar)),
    };
    const before = id ? await getSchedule(office, id, tx) : null;
    const from = before?.version ?? 0;
    const { kind, subject, rhythm, atTime, isActive } = given;
    const journal = (savedId: number) => {
      note({
        action: 'reportSchedule.save',
        entity: 'reportSchedule',
        entityId: savedId,
        changes: { version: [from, from + 1], name, kind, subject, rhythm, atTime, isActive, receiverIds },
      });
      return savedId;
    };
    if (before) {
      await change(tx, office, before, version ?? 0, data);
      return journal(before.id);
    }
    return once(tx, office, 'saveReportSchedule', { ...given, idempotencyKey }, async () => {
      const created = await tx.reportSchedule.create({ data: { ...data, ownerId: office.signedIn.id } });
      return journal(created.id);
    });
  });
}

async function change(
  tx: Transaction,
  office: Office,
  before: ReportSchedule,
  version: number,
  data: object,
): Promise<void> {
  await requireVersion(tx, office, 'reportSchedule', before, version);
  await tx.reportSchedule.update({
    where: { id: before.id, version: before.version },
    data: { ...data, version: before.version + 1 },
  });
}
