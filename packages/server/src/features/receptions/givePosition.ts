import { inTransaction, refuseIfAny } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { findInvitationOfBody } from './bodyRoom.store.ts';

export interface GivePositionInput {
  readonly id: number;
  readonly position: string;
  readonly representative: string;
  readonly representativePost: string;
  readonly representativePhone: string;
}

/** A body gives its position and names who comes; what was found poor may be given anew, what was accepted may not. */
export async function givePosition(office: Office, input: GivePositionInput) {
  const invitation = await findInvitationOfBody(office, input.id);
  if (!invitation) throw new NotFound('invitation');
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny([
      ...(invitation.assessment === 'good' ? [refusal('POSITION_ALREADY_ACCEPTED')] : []),
      ...(input.position.trim() === '' ? [refusal('TEXT_REQUIRED', 'position')] : []),
      ...(input.representative.trim() === '' ? [refusal('POSITION_REPRESENTATIVE', 'representative')] : []),
    ]);
    await tx.receptionInvitation.update({
      where: { id: input.id },
      data: {
        position: input.position.trim(),
        representative: input.representative.trim(),
        representativePost: input.representativePost.trim(),
        representativePhone: input.representativePhone.trim(),
        positionedAt: office.now,
        positionedById: office.signedIn.id,
        assessment: null,
      },
    });
    const changes = { bodyId: [null, invitation.bodyId] } as const;
    note({
      action: 'reception.givePosition',
      entity: 'reception',
      entityId: invitation.receptionId,
      changes,
    });
    return input.id;
  });
}
