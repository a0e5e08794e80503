import type { ReportDelivery, ReportSchedule } from '../../../db/generated/client.ts';
import type { Transaction } from '../../../db/inTransaction.ts';
import { NotFound } from '../../../graphql/errors.ts';
import type { Office } from '../../../office.ts';

type Reader = Transaction | Office['archive']['prisma'];
const MOST_DELIVERIES = 60;

/** Schedules of one's own; whoever approves reports sees them all. */
function visible(office: Office) {
  office.require('report.draft');
  return {
    removedAt: null,
    ...(office.may('report.approve') ? {} : { ownerId: office.signedIn.id }),
  };
}

/** The schedules the viewer keeps, by name. */
export function listSchedules(office: Office): Promise<ReportSchedule[]> {
  return office.archive.prisma.reportSchedule.findMany({
    where: visible(office),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

/** One of them; throws NOT_FOUND. */
export async function getSchedule(
  office: Office,
  id: number,
  reader: Reader = office.archive.prisma,
): Promise<ReportSchedule> {
  const schedule = await reader.reportSchedule.findFirst({ where: { id, ...visible(office) } });
  if (!schedule) throw new NotFound('reportSchedule');
  return schedule;
}

/** What a schedule has sent, the latest first. */
export function listDeliveries(office: Office, scheduleId: number): Promise<ReportDelivery[]> {
  return office.archive.prisma.reportDelivery.findMany({
    where: { scheduleId },
    orderBy: [{ dueAt: 'desc' }, { id: 'desc' }],
    take: MOST_DELIVERIES,
  });
}

/** What was sent to the viewer, the latest first. */
export function listReceived(office: Office): Promise<ReportDelivery[]> {
  return office.archive.prisma.reportDelivery.findMany({
    where: { userId: office.signedIn.id, state: 'ready' },
    orderBy: { id: 'desc' },
    take: MOST_DELIVERIES,
  });
}
