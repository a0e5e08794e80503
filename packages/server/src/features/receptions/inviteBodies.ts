import { officeDate } from '@tyndau/domain/calendar/officeZone';
import { fromPlainDate } from '../../db/dates.ts';
import type { Reception } from '../../db/generated/client.ts';
import { Refused, refuseIfAny, type Transaction } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import type { ReceptionAsSeen } from './takeStep.ts';
import { takeStepForMany } from './takeStepForMany.ts';
import { tellBodies } from './tellBodies.ts';

export interface InviteBodiesInput {
  readonly receptions: readonly ReceptionAsSeen[];
  /** Whom to invite; empty: to each person the competent bodies of his checklist. */
  readonly bodyIds: readonly number[];
  /** By when the positions are wanted. */
  readonly dueOn: string;
}

/** Step 5: the list with an invitation to the bodies; each gives its position by the term, in its own room. */
export function inviteBodies(office: Office, input: InviteBodiesInput) {
  const step = { verb: 'invite', step: 5, result: 'invited' } as const;
  return takeStepForMany(office, input.receptions, step, async ({ tx }, reception) => {
    refuseIfAny([
      ...(input.dueOn < office.today ? [refusal('ROUTE_DUE_IN_PAST', 'dueOn')] : []),
      ...(input.bodyIds.some((id) => !office.book.bodies.has(id))
        ? [refusal('BODY_UNKNOWN', 'bodyIds')]
        : []),
    ]);
    const bodyIds = input.bodyIds.length > 0 ? input.bodyIds : await competentBodies(tx, office, reception);
    await inviteEach(tx, office, reception, bodyIds, input.dueOn);
  });
}

async function inviteEach(
  tx: Transaction,
  office: Office,
  reception: Reception,
  bodyIds: readonly number[],
  dueOn: string,
): Promise<void> {
  const due = fromPlainDate(dueOn);
  const on = reception.startsAt ? officeDate(reception.startsAt.toISOString()) : null;
  if (on && dueOn > on)
    throw new Refused([refusal('INVITATION_AFTER_RECEPTION', 'dueOn', { receptionOn: on })]);
  for (const bodyId of new Set(bodyIds)) {
    const invited = { dueOn: due, invitedAt: office.now, invitedById: office.signedIn.id };
    // A body invited before (the reception was moved) keeps the position it gave.
    await tx.receptionInvitation.upsert({
      where: { receptionId_bodyId: { receptionId: reception.id, bodyId } },
      create: { receptionId: reception.id, bodyId, ...invited },
      update: invited,
    });
  }
  await tellBodies(tx, office, 'reception.invite', reception, bodyIds, dueOn);
}

async function competentBodies(tx: Transaction, { book }: Office, reception: Reception): Promise<number[]> {
  const list = await tx.receptionChecklist.findUnique({ where: { receptionId: reception.id } });
  if (list && list.competentBodyIds.length > 0) return list.competentBodyIds;
  return (book.competence.byQuestion.get(reception.questionCode) ?? []).slice(0, 1);
}
