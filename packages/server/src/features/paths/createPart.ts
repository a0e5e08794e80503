import type { PartToBe } from '@tyndau/domain/paths/parts';
import { partNumberOf } from '@tyndau/domain/paths/parts';
import { fromPlainDateOrNull } from '../../db/dates.ts';
import type { Appeal } from '../../db/generated/client.ts';
import type { Work } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import { keepTraces } from '../likeness/keepTraces.ts';

/**
 * Makes one question of a letter a part with its own card, number, state and term: everything else is the letter's.
 * The letter's papers belong to the part too, since whoever gets the part must read them.
 */
export async function createPart(
  work: Work,
  letter: Appeal,
  part: PartToBe,
  partNo: number,
  dueOn: string | null,
): Promise<Appeal> {
  const { tx } = work;
  const number = partNumberOf(letter.number, partNo);
  const {
    id: _card,
    version: _cardVersion,
    ...base
  } = await tx.card.findUniqueOrThrow({
    where: { id: letter.cardId },
  });
  const card = await tx.card.create({
    data: { ...base, number, questionCode: part.questionCode, continuesId: letter.cardId },
  });
  const { id: _letter, ...columns } = letter;
  const created = await tx.appeal.create({
    data: {
      ...columns,
      number,
      cardId: card.id,
      ordinal: 1,
      intakeId: null,
      externalSystem: null,
      externalId: null,
      state: 'registered',
      version: 1,
      questionCode: part.questionCode,
      annotation: part.annotation.trim(),
      reportsCrime: part.reportsCrime,
      partOfId: letter.id,
      splitOn: null,
      forwardedOn: null,
      proposedAction: null,
      bodyId: null,
      dueOn: fromPlainDateOrNull(dueOn) ?? letter.dueOn,
      outcome: null,
      answeredOn: null,
      closedOn: null,
      reworkCount: 0,
    },
  });
  await keepTraces(tx, [created]);
  const papers = await tx.attachment.findMany({ where: { appealId: letter.id, notice: null } });
  await tx.attachment.createMany({
    data: papers.map(({ fileHash, name, addedById, addedAt }) => ({
      ...{ fileHash, name, addedById, addedAt },
      appealId: created.id,
    })),
  });
  const { partOfId, questionCode, annotation, reportsCrime } = created;
  const facts = { number, partOfId, cardId: card.id, questionCode, annotation, reportsCrime, version: 1 };
  work.note({
    action: 'appeal.split',
    entity: 'appeal',
    entityId: created.id,
    changes: changesBetween({}, facts),
  });
  return created;
}

/** The next fraction of the letter; its row is locked by whoever asks. */
export async function nextPartNo({ tx }: Work, letterId: number): Promise<number> {
  return 1 + (await tx.appeal.count({ where: { partOfId: letterId } }));
}
