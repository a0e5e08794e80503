import type { PathAction } from '@tyndau/domain/paths/grounds';
import type { Appeal } from '../../db/generated/client.ts';
import type { Work } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';

/** A proposal that waited is settled by whatever the department decides: accepted when it is the thing proposed. */
export async function acceptProposal(
  { tx }: Work,
  office: Office,
  appeal: Appeal,
  action: PathAction,
): Promise<void> {
  if (appeal.proposedAction === null) return;
  await tx.pathProposal.updateMany({
    where: { appealId: appeal.id, verdict: null },
    data: {
      verdict: appeal.proposedAction === action ? 'accepted' : 'superseded',
      decidedAt: office.now,
      decidedById: office.signedIn.id,
    },
  });
}
