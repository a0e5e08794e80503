import type { Prisma } from '../../db/archive.ts';
import type { Office } from '../../office.ts';

/** Boards the viewer may open: his own, and those shared with his role. The figures on them are within his own rights. */
export function visibleBoards(office: Office): Prisma.BoardWhereInput {
  const { id, role } = office.signedIn;
  return { removedAt: null, OR: [{ ownerId: id }, { sharedWith: { has: role } }] };
}
