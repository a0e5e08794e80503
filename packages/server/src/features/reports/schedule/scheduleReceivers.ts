import { may } from '@tyndau/domain/access/permissions';
import type { Role } from '@tyndau/domain/access/roles';
import type { ScheduledKind } from '@tyndau/domain/reports/reportSchedule';
import { type Refusal, refusal } from '../../../graphql/refusal.ts';
import type { Office } from '../../../office.ts';

/** Whether a person of the role may be sent such a report. */
export function mayReceive(role: Role, kind: ScheduledKind): boolean {
  if (kind === 'board') return may(role, 'dashboard.read') && may(role, 'export');
  return may(role, 'report.build') && (kind !== 'linear' || may(role, 'export'));
}

/** Each of the people who cannot be sent such a report: gone, or of a role that may not read it. */
export function receiverRefusals(
  office: Office,
  receiverIds: readonly number[],
  kind: ScheduledKind,
): Refusal[] {
  return receiverIds
    .filter((userId) => !isReceiver(office, userId, kind))
    .map((userId) => refusal('SCHEDULE_RECEIVER_MAY_NOT', 'receiverIds', { id: userId }));
}

function isReceiver({ book }: Office, userId: number, kind: ScheduledKind): boolean {
  const user = book.users.get(userId);
  return user !== undefined && user.disabledAt === null && mayReceive(user.role as Role, kind);
}
