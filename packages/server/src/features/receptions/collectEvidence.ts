import type { PositionAssessment, ReceptionEvidence } from '@tyndau/domain/receptions/receptionEvidence';
import type { Reception } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';

/** What lies on the card now, for the law to say whether the step is proved. */
export async function collectEvidence(tx: Transaction, reception: Reception): Promise<ReceptionEvidence> {
  const where = { receptionId: reception.id };
  const [checklists, inquiries, briefs, invitations, decisions, orders, openAssignments] = [
    await tx.receptionChecklist.count({ where }),
    await tx.receptionInquiry.count({ where }),
    await tx.receptionBrief.count({ where }),
    await tx.receptionInvitation.findMany({ where }),
    await tx.meetingDecision.count({ where }),
    await tx.protocolOrder.count({ where }),
    await tx.assignment.count({ where: { ...where, endedOn: null } }),
  ];
  return {
    hasChecklist: checklists > 0,
    inquiries,
    hasBrief: briefs > 0,
    hasTime: reception.startsAt !== null,
    invitations: invitations.map(({ positionedAt, assessment }) => ({
      hasPosition: positionedAt !== null,
      assessment: assessment as PositionAssessment | null,
    })),
    hasMeetingDecision: decisions > 0,
    hasProtocol: orders > 0,
    openAssignments,
  };
}
