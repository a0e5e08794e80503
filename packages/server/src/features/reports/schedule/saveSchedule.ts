import { may } from '@tyndau/domain/access/permissions';
import type { Role } from '@tyndau/domain/access/roles';
import type { Result } from '@tyndau/domain/kernel/result';
import {
  checkSchedule,
  nextRunAfter,
  rhythms,
  type ScheduledKind,
  scheduledKinds,
  scheduledSpans,
} from '@tyndau/domain/reports/reportSchedule';
import { z } from 'zod';
import type { ReportSchedule } from '../../../db/generated/client.ts';
import { once } from '../../../db/idempotency.ts';
import { inTransaction, refuseIfAny, type Transaction } from '../../../db/inTransaction.ts';
import { requireVersion } from '../../../db/staleVersion.ts';
import { NotFound } from '../../../graphql/errors.ts';
import { type Refusal, refusal } from '../../../graphql/refusal.ts';
import type { Office } from '../../../office.ts';
import { findBoard } from '../../figures/boardBook.ts';
import { getLinearReport } from '../linear/linearReports.store.ts';
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

/** Whether a person of the role may be sent such a report. */
export function mayReceive(role: Role, kind: ScheduledKind): boolean {
  if (kind === 'board') return may(role, 'dashboard.read') && may(role, 'export');
  return may(role, 'report.build') && (kind !== 'linear' || may(role, 'export'));
}

/** Keeps the schedule of a report: a new one, or an old one anew. */
export async function saveSchedule(
  office: Office,
  input: ScheduleToSave,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('report.draft');
  const { id, version, idempotencyKey, ...given } = asked.parse(input);
  const name = given.name.trim();
  const receiverIds = [...new Set(given.receiverIds)];
  const hasSubject = await isSubject(office, given.kind, given.subject);
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny([
      ...(checkSchedule(name, given, receiverIds) as readonly Refusal[]),
      ...(hasSubject ? [] : [refusal('SCHEDULE_SUBJECT_WRONG', 'subject')]),
      ...receiverIds
        .filter((userId) => !isReceiver(office, userId, given.kind))
        .map((userId) => refusal('SCHEDULE_RECEIVER_MAY_NOT', 'receiverIds', { id: userId })),
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

/** Ends a schedule; what it has sent stays. */
export function removeSchedule(office: Office, id: number) {
  office.require('report.draft');
  return inTransaction(office, async ({ tx, note }) => {
    const { name, version } = await getSchedule(office, id, tx);
    await tx.reportSchedule.update({
      where: { id },
      data: { removedAt: office.now, isActive: false, version: version + 1 },
    });
    const changes = { version: [version, version + 1], name };
    note({ action: 'reportSchedule.remove', entity: 'reportSchedule', entityId: id, changes });
    return id;
  });
}

function isReceiver({ book }: Office, userId: number, kind: ScheduledKind): boolean {
  const user = book.users.get(userId);
  return user !== undefined && user.disabledAt === null && mayReceive(user.role as Role, kind);
}

async function isSubject(office: Office, kind: ScheduledKind, subject: string): Promise<boolean> {
  const found = async (look: () => Promise<unknown>) =>
    look().catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
  if (kind === 'linear') return (await found(() => getLinearReport(office, Number(subject) || 0))) !== null;
  if (kind === 'board') return (await found(() => findBoard(office, subject))) !== null;
  return true;
}
