import { inTransaction, Refused } from '../../db/inTransaction.ts';
import { Forbidden, NotFound } from '../../graphql/errors.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { notify } from '../notifications/notify.ts';
import { ownBodyIds, peopleAsked } from './askedBodies.ts';
import { findRequest } from './information.store.ts';
import { lockOpen } from './replyInformation.ts';

/** Takes a request back that is not needed any more; the body learns that it need not reply. */
export async function withdrawInformation(
  office: Office,
  { id, reason }: { readonly id: number; readonly reason: string },
) {
  office.require('information.ask');
  const known = await findRequest(office, id);
  if (!known) throw new NotFound('information request');
  if (!ownBodyIds(office).includes(known.fromBodyId)) throw new Forbidden('information.ask');
  return inTransaction(office, async ({ tx, note }) => {
    const request = await lockOpen(tx, id);
    if (reason.trim() === '') throw new Refused([refusal('TEXT_REQUIRED', 'reason')]);
    await tx.informationRequest.update({
      where: { id },
      data: { withdrawnAt: office.now, withdrawnById: office.signedIn.id, withdrawReason: reason.trim() },
    });
    note({
      action: 'appeal.withdrawInformation',
      entity: 'appeal',
      entityId: request.appealId,
      changes: { toBodyId: [request.toBodyId, request.toBodyId] },
      reason: reason.trim(),
    });
    const { number } = await tx.appeal.findUniqueOrThrow({
      where: { id: request.appealId },
      select: { number: true },
    });
    const told = peopleAsked(office.book, request.toBodyId).map((user) => user.id);
    await notify(tx, told, 'appeal.withdrawInformation', 'informationRequest', id, { number });
    return id;
  });
}
