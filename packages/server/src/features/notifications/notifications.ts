import { accept, type Result } from '@tyndau/domain/kernel/result';
import type { Notification } from '../../db/generated/client.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

const MOST_SHOWN = 100;

/** What the viewer was told, the latest first. */
export function listNotifications(office: Office, unreadOnly: boolean): Promise<Notification[]> {
  return office.archive.prisma.notification.findMany({
    where: { userId: office.signedIn.id, ...(unreadOnly ? { readAt: null } : {}) },
    orderBy: { id: 'desc' },
    take: MOST_SHOWN,
  });
}

/** Marks notifications of the viewer as read; ids of other people's are passed over. */
export async function markNotificationsRead(
  office: Office,
  ids: readonly number[],
): Promise<Result<number, readonly Refusal[]>> {
  const { count } = await office.archive.prisma.notification.updateMany({
    where: { userId: office.signedIn.id, id: { in: ids.slice(0, 1000) }, readAt: null },
    data: { readAt: office.now },
  });
  return accept(count);
}
