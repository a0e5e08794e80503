import { statSync } from 'node:fs';
import { nextRunAfter, type ReportRhythm } from '@tyndau/domain/reports/reportSchedule';
import { GraphQLError } from 'graphql';
import type { App } from '../../../app.ts';
import type { ReportDelivery, ReportSchedule } from '../../../db/generated/client.ts';
import type { Transaction } from '../../../db/inTransaction.ts';
import { noteSeen } from '../../../db/journal.ts';
import { officeOfUser } from '../../../officeOfUser.ts';
import { deliveryPath } from './deliveryFile.ts';
import { formatOf, makeReport } from './makeReport.ts';
import { tellDelivered } from './tellDelivered.ts';

/** A server that dies over a report gives it back after this time. */
const LEASE_MS = 30 * 60_000;

/** Makes every report whose time has come, one after another, each with the sight of its receiver. Gives how many. */
export async function runSchedules(app: App, isClosing: () => boolean = () => false): Promise<number> {
  await orderDue(app);
  let made = 0;
  for (let next = await lease(app); next && !isClosing(); next = await lease(app)) {
    await deliver(app, next, isClosing);
    made += 1;
  }
  return made;
}

/** Orders what a schedule sends, for now: a line for each receiver. */
export async function orderDeliveries(
  tx: Pick<Transaction, 'reportDelivery'>,
  schedule: ReportSchedule,
  dueAt: Date,
): Promise<void> {
  await tx.reportDelivery.createMany({
    data: schedule.receiverIds.map((userId) => ({
      scheduleId: schedule.id,
      dueAt,
      userId,
      orderedAt: dueAt,
    })),
    // Whichever process comes first: a receiver gets the report of a moment once.
    skipDuplicates: true,
  });
}

async function orderDue(app: App): Promise<void> {
  const now = app.clock();
  const where = { isActive: true, removedAt: null, nextAt: { lte: now } };
  for (const schedule of await app.archive.prisma.reportSchedule.findMany({ where })) {
    await orderDeliveries(app.archive.prisma, schedule, schedule.nextAt);
    // What was missed while the server was away is sent once, not for every day of its absence.
    const nextAt = new Date(nextRunAfter(schedule as ReportRhythm, now, app.keeper.current.calendar));
    await app.archive.prisma.reportSchedule.updateMany({
      where: { id: schedule.id, nextAt: schedule.nextAt },
      data: { nextAt },
    });
  }
}

async function lease(app: App): Promise<ReportDelivery | null> {
  const now = app.clock();
  const lapsed = new Date(now.getTime() - LEASE_MS);
  const taken = await app.archive.prisma.$queryRaw<{ id: number }[]>`
    UPDATE report_deliveries SET state = 'running', begun_at = ${now} WHERE id = (
      SELECT id FROM report_deliveries
      WHERE state = 'waiting' OR (state = 'running' AND begun_at < ${lapsed})
      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  const id = taken[0]?.id;
  return id === undefined ? null : app.archive.prisma.reportDelivery.findUniqueOrThrow({ where: { id } });
}

async function deliver(app: App, delivery: ReportDelivery, isClosing: () => boolean): Promise<void> {
  const { id, userId } = delivery;
  const schedule = await app.archive.prisma.reportSchedule.findUniqueOrThrow({
    where: { id: delivery.scheduleId },
  });
  const path = deliveryPath(app.env.dataFolder, { id, format: formatOf(schedule) });
  try {
    const office = await officeOfUser(app, userId, `delivery-${id}`);
    await makeReport(office, schedule, path, isClosing);
    if (isClosing()) return;
    const { size } = statSync(path);
    await noteSeen(office, {
      action: 'reportDelivery.make',
      entity: 'reportDelivery',
      entityId: id,
      changes: { schedule: schedule.id, receiver: userId, kind: schedule.kind, size },
      actorId: schedule.ownerId,
    });
    await tellDelivered(office, schedule, { id, userId, size });
  } catch (error) {
    // Whoever may no longer have the report gets none, and whoever keeps the schedule learns of it.
    const code = error instanceof GraphQLError ? String(error.extensions.code ?? '') : '';
    if (!code)
      app.server.log.error({ err: error, reportDelivery: id }, 'A scheduled report could not be made');
    await app.archive.prisma.reportDelivery.update({
      where: { id },
      data: { state: code ? 'refused' : 'failed', failure: code || 'FAULT', endedAt: app.clock() },
    });
  }
}
