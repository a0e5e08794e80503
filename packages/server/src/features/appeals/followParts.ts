import type { AppealState } from '@tyndau/domain/appeals/lifecycle';
import type { Outcome } from '@tyndau/domain/appeals/vocabulary';
import { letterOfParts } from '@tyndau/domain/paths/parts';
import { fromPlainDateOrNull, toPlainDateOrNull } from '../../db/dates.ts';
import type { Work } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';

/**
 * The letter follows its parts: where a split letter stands is judged from them and written in the same transaction, so
 * that lists and counts need not ask the parts. A letter that kept a question of its own is not touched.
 */
export async function followParts({ tx, note }: Work, letterId: number): Promise<void> {
  // Locked before the parts are read: two parts that end at once must see each other.
  await tx.$queryRaw`SELECT id FROM appeals WHERE id = ${letterId} FOR UPDATE`;
  const letter = await tx.appeal.findUniqueOrThrow({ where: { id: letterId } });
  if (letter.splitOn === null) return;
  const parts = await tx.appeal.findMany({ where: { partOfId: letterId }, orderBy: { id: 'asc' } });
  const judged = letterOfParts(
    parts.map((part) => ({
      state: part.state as AppealState,
      outcome: part.outcome as Outcome | null,
      dueOn: toPlainDateOrNull(part.dueOn),
      answeredOn: toPlainDateOrNull(part.answeredOn),
      closedOn: toPlainDateOrNull(part.closedOn),
    })),
  );
  const now = {
    state: judged.state,
    outcome: judged.outcome,
    dueOn: fromPlainDateOrNull(judged.dueOn),
    answeredOn: fromPlainDateOrNull(judged.answeredOn),
    closedOn: fromPlainDateOrNull(judged.closedOn),
  };
  const changes = changesBetween(letter as unknown as Record<string, unknown>, now);
  if (Object.keys(changes).length === 0) return;
  await tx.appeal.update({ where: { id: letterId }, data: { ...now, version: letter.version + 1 } });
  note({
    action: 'appeal.followParts',
    entity: 'appeal',
    entityId: letterId,
    changes: { ...changes, version: [letter.version, letter.version + 1] },
  });
}
