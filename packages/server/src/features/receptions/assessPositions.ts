import { positionAssessments } from '@tyndau/domain/receptions/receptionEvidence';
import { refuseIfAny } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { type ReceptionAsSeen, takeReceptionStep } from './takeStep.ts';
import { tellBodies, tellOfficial } from './tellBodies.ts';

/** What the department thinks of one body's position. */
export interface Assessment {
  readonly invitationId: number;
  readonly assessment: string;
  readonly remarks: string;
}

export interface AssessPositionsInput extends ReceptionAsSeen {
  readonly assessments: readonly Assessment[];
}

/**
 * Step 6: are the materials complete and good. Where one is poor the step stays open, the body is told what to mend and the
 * official at once that the preparation is poor.
 */
export function assessPositions(office: Office, input: AssessPositionsInput) {
  const poor = input.assessments.filter(({ assessment }) => assessment === 'poor');
  const result = poor.length > 0 ? 'poor' : 'sufficient';
  const remarks = poor.map((one) => one.remarks.trim()).join('\n');
  const step = { verb: 'assess', step: 6, result, note: remarks } as const;
  return takeReceptionStep(office, input, step, async ({ tx }, reception) => {
    refuseIfAny(input.assessments.flatMap(assessmentRefusals));
    for (const { invitationId, assessment, remarks: words } of input.assessments) {
      await tx.receptionInvitation.updateMany({
        where: { id: invitationId, receptionId: reception.id },
        data: { assessment, remarks: words.trim(), assessedAt: office.now, assessedById: office.signedIn.id },
      });
    }
    if (poor.length === 0) return;
    const bodies = await tx.receptionInvitation.findMany({
      where: { id: { in: poor.map(({ invitationId }) => invitationId) }, receptionId: reception.id },
      select: { bodyId: true },
    });
    const bodyIds = bodies.map(({ bodyId }) => bodyId);
    await tellBodies(tx, office, 'reception.reviewPosition', reception, bodyIds, null);
    await tellOfficial(tx, 'reception.poorPosition', reception);
  });
}

function assessmentRefusals({ assessment, remarks }: Assessment, index: number) {
  const isKnown = (positionAssessments as readonly string[]).includes(assessment);
  if (!isKnown) return [refusal('NOT_A_CHOICE', `assessments.${index}.assessment`)];
  const isSilent = assessment === 'poor' && remarks.trim() === '';
  return isSilent ? [refusal('RECEPTION_NOTE_REQUIRED', `assessments.${index}.remarks`)] : [];
}
