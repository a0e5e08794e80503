import { officeDate } from '@tyndau/domain/calendar/officeZone';
import { absenceOn, substituteOn } from '@tyndau/domain/people/absences';
import type { Archive } from '../db/archive.ts';
import { fromPlainDate } from '../db/dates.ts';
import type { User } from '../db/generated/client.ts';
import { absencesBetween } from '../features/people/absences.store.ts';
import type { Viewer } from '../office.ts';

/**
 * The person whose place the viewer may take today; null when he may not, or no longer. Nobody appoints himself: the
 * absence was written by somebody else. The administrator's keys go to another administrator only.
 */
export async function findReplaced(
  archive: Pick<Archive, 'prisma'>,
  viewer: Pick<Viewer, 'id' | 'role'>,
  userId: number,
  now: Date,
): Promise<User | null> {
  const today = officeDate(now.toISOString());
  const day = fromPlainDate(today);
  const absences = await absencesBetween(archive.prisma, day, day);
  if (substituteOn(absences, userId, today) !== viewer.id) return null;
  if (absenceOn(absences, userId, today)?.row.setById === viewer.id) return null;
  const user = await archive.prisma.user.findUnique({ where: { id: userId } });
  if (!user || user.disabledAt !== null) return null;
  return user.role === 'administrator' && viewer.role !== 'administrator' ? null : user;
}

/** The viewer with the rights of the absent person: his role, his body, his territory; the name stays the viewer's own. */
export async function actFor(
  archive: Pick<Archive, 'prisma'>,
  viewer: Viewer,
  userId: number,
  now: Date,
): Promise<Viewer> {
  const replaced = await findReplaced(archive, viewer, userId, now);
  if (!replaced) return viewer;
  const { role, bodyId, territoryCode } = replaced;
  return { ...viewer, role: role as Viewer['role'], bodyId, territoryCode, actingForId: userId };
}
