import type { Result } from '@tyndau/domain/kernel/result';
import { inTransaction } from '../../db/inTransaction.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { getViewer } from './getViewer.ts';

/** Ends this session. */
export async function signOut(office: Office): Promise<Result<number, readonly Refusal[]>> {
  const { id, sessionId } = getViewer(office);
  return endSessions(office, 'session.signOut', { userId: id, tokenHash: sessionId });
}

/** Ends every session of the viewer, on every device, this one included. */
export async function signOutEverywhere(office: Office): Promise<Result<number, readonly Refusal[]>> {
  return endSessions(office, 'session.signOutEverywhere', { userId: getViewer(office).id });
}

async function endSessions(
  office: Office,
  action: string,
  where: { readonly userId: number; readonly tokenHash?: string },
): Promise<Result<number, readonly Refusal[]>> {
  const done = await inTransaction(office, async ({ tx, note }) => {
    await tx.session.deleteMany({ where });
    note({ action, entity: 'user', entityId: where.userId });
    return where.userId;
  });
  office.visit.closeSession();
  return done;
}
