import { fromPlainDate } from '../../db/dates.ts';
import { Refused, refuseIfAny } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { referenceRefusals } from '../appeals/referenceRefusals.ts';
import { createPart, nextPartNo } from './createPart.ts';
import { type ForwardInput, handOver } from './forwardAppeal.ts';
import { takePath } from './takePath.ts';

export interface ForwardInPartInput extends ForwardInput {
  readonly questionCode: string;
  readonly annotation: string;
}

/**
 * Forwards one question of the letter: it becomes a part with a fraction of the number and goes to the competent body;
 * the rest stays where it is. The step stands on the part, the notice among the papers of the letter (АППК art. 65).
 */
export function forwardInPart(office: Office, input: ForwardInPartInput) {
  return takePath(office, 'appeal.forwardInPart', input, async (work, letter) => {
    refuseIfAny(referenceRefusals(office, { questionCode: input.questionCode }));
    if (input.annotation.trim() === '') {
      throw new Refused([refusal('SPLIT_ANNOTATION_REQUIRED', 'annotation')]);
    }
    const { questionCode, annotation } = input;
    const reportsCrime = input.ground === 'crimeOrThreat';
    const partNo = await nextPartNo(work, letter.id);
    const part = await createPart(work, letter, { questionCode, annotation, reportsCrime }, partNo, null);
    const handed = await handOver(work, office, part, input);
    const isOver = handed.state === 'forwarded';
    const end = isOver ? { outcome: 'forwarded', closedOn: fromPlainDate(office.today) } : {};
    const after = { ...handed, ...end, version: 2 };
    await work.tx.appeal.update({ where: { id: part.id }, data: after });
    const changes = changesBetween(part as unknown as Record<string, unknown>, after);
    work.note({ action: 'appeal.forwardInPart', entity: 'appeal', entityId: part.id, changes });
    return {
      changes: { state: letter.state },
      step: {
        appealId: part.id,
        partId: part.id,
        toBodyId: input.bodyId,
        stateBefore: 'registered',
        bodyIdBefore: null,
      },
      letter: { part, dueOn: letter.dueOn },
    };
  });
}
