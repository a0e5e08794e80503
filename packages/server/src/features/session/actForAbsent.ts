import type { Result } from '@tyndau/domain/kernel/result';
import { findReplaced, listReplaced } from '../../auth/actFor.ts';
import type { User } from '../../db/generated/client.ts';
import { inTransaction, Refused } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

/** Absent people in whose place the viewer may act today; none while the password must be changed. */
export async function listSubstitutions(office: Office): Promise<User[]> {
  const own = await ownViewer(office);
  return own ? listReplaced(office.archive, own, office.now) : [];
}

// By his own rights, also while he acts with those of another: places are not taken in a chain.
async function ownViewer({ viewer, archive }: Office) {
  if (!viewer || viewer.mustChangePassword) return null;
  const user = await archive.prisma.user.findUnique({ where: { id: viewer.id } });
  return user && { id: user.id, role: user.role as NonNullable<typeof viewer>['role'] };
}

/** Takes the place of an absent person in this session, or leaves it: null. The journal has both. */
export async function actForAbsent(
  office: Office,
  userId: number | null,
): Promise<Result<number, readonly Refusal[]>> {
  const { id, sessionId, actingForId } = office.signedIn;
  const mayBeTaken = userId === null || (await isReplacedByViewer(office, userId));
  return inTransaction(office, async ({ tx, note }) => {
    if (!mayBeTaken) throw new Refused([refusal('NOT_YOUR_SUBSTITUTION')]);
    await tx.session.update({ where: { tokenHash: sessionId }, data: { actingForId: userId } });
    note({
      action: 'session.actFor',
      entity: 'user',
      entityId: userId ?? actingForId ?? id,
      changes: { actingForId: [actingForId ?? null, userId] },
    });
    return id;
  });
}

async function isReplacedByViewer(office: Office, userId: number): Promise<boolean> {
  const own = await ownViewer(office);
  return own !== null && (await findReplaced(office.archive, own, userId, office.now)) !== null;
}
