import { refuseIfAny } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { sendNotice } from './sendNotice.ts';
import { type ReceptionAsSeen, takeReceptionStep } from './takeStep.ts';

/** The four answers of step 1 and what follows from them. */
export interface ExamineReceptionInput extends ReceptionAsSeen {
  readonly result: string;
  readonly character: string;
  readonly competentBodyIds: readonly number[];
  readonly earlierAppeals: string;
  readonly documentsMatch: boolean;
  readonly documents: string;
  readonly note?: string | null | undefined;
}

/** Step 1: essence and nature, competent bodies, earlier appeals, documents by name and number. */
export function examineReception(office: Office, input: ExamineReceptionInput) {
  const step = { verb: 'examine', step: 1, result: input.result, note: input.note } as const;
  return takeReceptionStep(office, input, step, async ({ tx }, reception) => {
    if (input.result === 'withoutEssence') {
      await sendNotice(tx, office, reception, 'receptionWithoutEssenceNotice');
      return;
    }
    const unknown = input.competentBodyIds.filter((id) => !office.book.bodies.has(id));
    refuseIfAny([
      ...(input.character.trim() === '' ? [refusal('REQUIRED', 'character')] : []),
      ...(input.competentBodyIds.length === 0 ? [refusal('REQUIRED', 'competentBodyIds')] : []),
      ...unknown.map(() => refusal('BODY_UNKNOWN', 'competentBodyIds')),
    ]);
    const answers = {
      character: input.character.trim(),
      competentBodyIds: [...new Set(input.competentBodyIds)],
      earlierAppeals: input.earlierAppeals.trim(),
      documentsMatch: input.documentsMatch,
      documents: input.documents.trim(),
      checkedAt: office.now,
      checkedById: office.signedIn.id,
    };
    const receptionId = reception.id;
    await tx.receptionChecklist.upsert({
      where: { receptionId },
      create: { receptionId, ...answers },
      update: answers,
    });
  });
}
