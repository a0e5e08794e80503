import { refuseIfAny } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import type { ReceptionAsSeen } from './takeStep.ts';
import { takeStepForMany } from './takeStepForMany.ts';

export interface HandMaterialsInput {
  readonly receptions: readonly ReceptionAsSeen[];
  readonly handedTo: string;
}

/** Step 8: the packs of one or many people handed to the leadership, on record to whom and when. */
export function handMaterials(office: Office, { receptions, handedTo }: HandMaterialsInput) {
  const step = { verb: 'handMaterials', step: 8, result: 'handed' } as const;
  return takeStepForMany(office, receptions, step, async ({ tx }, reception) => {
    refuseIfAny(handedTo.trim() === '' ? [refusal('REQUIRED', 'handedTo')] : []);
    await tx.receptionPack.create({
      data: {
        receptionId: reception.id,
        handedAt: office.now,
        handedById: office.signedIn.id,
        handedTo: handedTo.trim(),
      },
    });
  });
}
