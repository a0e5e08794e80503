import type { Result } from '@tyndau/domain/kernel/result';
import { inTransaction } from '../../db/inTransaction.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { getViewer } from './getViewer.ts';

/** Ends this session. */
export async function signOut(office: Office): Promise<Result<number, readonly Refusal[]>> {
  const viewer = getViewer(office);
  const done = await inTransaction(office, async ({ tx, note }) => {
    await tx.session.deleteMany({ where: { tokenHash: viewer.sessionId } });
    note({ action: 'session.signOut', entity: 'user', entityId: viewer.id });
    return viewer.id;
  });
  office.visit.closeSession();
  return done;
}
