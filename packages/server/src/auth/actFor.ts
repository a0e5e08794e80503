import { officeDate } from '@tyndau/domain/calendar/officeZone';
import { absenceOn, substituteOn } from '@tyndau/domain/people/absences';
import type { Archive } from '../db/archive.ts';
import { fromPlainDate } from '../db/dates.ts';
import type { User } from '../db/generated/client.ts';
import { absencesBetween } from '../features/people/absences.store.ts';
import type { Viewer } from '../office.ts';

/**
 * The people whose place the viewer may take today. Nobody appoints himself: the absence was written by somebody else. The
 * administrator's keys go to another administrator only.
 */
export async function listReplaced(
  archive: Pick<Archive, 'prisma'>,
  viewer: Pick<Viewer, 'id' | 'role'>,
  now: Date,
): Promise<User[]> {
  const today = officeDate(now.toISOString());
  const day = fromPlainDate(today);
  const absences = await absencesBetween(archive.prisma, day, day);
  const ids = absences
    .map(({ userId }) => userId)
    .filter((userId) => substituteOn(absences, userId, today) === viewer.id)
    .filter((userId) => absenceOn(absences, userId, today)?.row.setById !== viewer.id);
  if (ids.length === 0) return [];
  const users = await archive.prisma.user.findMany({
    where: { id: { in: ids }, disabledAt: null },
    orderBy: { id: 'asc' },
  });
  return users.filter(({ role }) => role !== 'administrator' || viewer.role === 'administrator');
}

/** The person, if the viewer may take his place today; null when he may not, or no longer. */
export async function findReplaced(
  archive: Pick<Archive, 'prisma'>,
  viewer: Pick<Viewer, 'id' | 'role'>,
  userId: number,
  now: Date,
): Promise<User | null> {
  return (await listReplaced(archive, viewer, now)).find(({ id }) => id === userId) ?? null;
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
