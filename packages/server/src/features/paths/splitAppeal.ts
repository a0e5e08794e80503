import type { PartToBe } from '@tyndau/domain/paths/parts';
import { decideSplit } from '@tyndau/domain/paths/parts';
import { fromPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import type { Appeal } from '../../db/generated/client.ts';
import { Refused, refuseIfAny, type Work } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import type { Office } from '../../office.ts';
import { type AppealStep, changeAppeal } from '../appeals/changeAppeal.ts';
import { referenceRefusals } from '../appeals/referenceRefusals.ts';
import { askRouting, sendToBody } from '../appeals/sendToBody.ts';
import { createPart, nextPartNo } from './createPart.ts';

export interface PartInput {
  readonly questionCode: string;
  readonly annotation: string;
  readonly reportsCrime?: boolean | null | undefined;
  /** Sent on at once; null = routed later, by itself. */
  readonly bodyId?: number | null | undefined;
}

export interface SplitInput extends AppealStep {
  readonly parts: readonly PartInput[];
}

/** Splits a letter of several questions: each becomes a part with a number, card, term and answer of its own. */
export function splitAppeal(office: Office, input: SplitInput) {
  return changeAppeal(office, 'appeal.split', input, async (work, letter) => {
    const parts = input.parts.map((part) => ({ ...part, reportsCrime: part.reportsCrime ?? false }));
    const decided = decideSplit(parts, letter);
    if (!decided.ok) throw new Refused(decided.refusal);
    refuseIfAny(parts.flatMap(({ questionCode }, at) => partRefusals(office, questionCode, at)));
    const first = await nextPartNo(work, letter.id);
    let routed = 0;
    for (const [at, part] of parts.entries()) {
      if (await addPart(work, office, letter, part, { at, partNo: first + at })) routed += 1;
    }
    await work.tx.routing.updateMany({
      where: { appealId: letter.id, endedAt: null },
      data: { endedAt: office.now, endReason: 'split' },
    });
    return {
      splitOn: fromPlainDate(office.today),
      // The letter is where its slowest part is; nobody has it any more but by its parts.
      state: routed === parts.length ? 'routed' : 'registered',
      bodyId: null,
      proposedAction: null,
      forwardedOn: null,
    };
  });
}

function partRefusals(office: Office, questionCode: string, at: number) {
  return referenceRefusals(office, { questionCode }).map((told) => ({
    ...told,
    field: `parts.${at}.questionCode`,
  }));
}

async function addPart(
  work: Work,
  office: Office,
  letter: Appeal,
  part: PartToBe & PartInput,
  { at, partNo }: { at: number; partNo: number },
): Promise<boolean> {
  const created = await createPart(work, letter, part, partNo, null);
  if (part.bodyId == null) return false;
  const dueOn = toPlainDateOrNull(created.dueOn);
  const decision = await askRouting(work.tx, office, { bodyId: part.bodyId }, { ...created, dueOn }).catch(
    (refused: unknown) => {
      throw atPart(at, refused);
    },
  );
  await sendToBody(work.tx, office, created, decision, '', dueOn);
  const after = { state: 'routed', bodyId: decision.bodyId, version: 2 };
  await work.tx.appeal.update({ where: { id: created.id }, data: after });
  const changes = changesBetween(created as unknown as Record<string, unknown>, after);
  work.note({ action: 'appeal.route', entity: 'appeal', entityId: created.id, changes });
  return true;
}

/** A refusal to send a part stands at the field of that part. */
function atPart(at: number, error: unknown): unknown {
  if (!(error instanceof Refused)) return error;
  return new Refused(error.refusals.map((told) => ({ ...told, field: `parts.${at}.bodyId` })));
}
