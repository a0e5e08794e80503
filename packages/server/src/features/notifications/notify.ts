import { insertRows } from '../../db/insertRows.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import { noteTold } from '../../db/newsOf.ts';

/** Something named by its languages: the reader is told in his own. */
export interface NamedFact {
  readonly [language: string]: string;
}

/**
 * Tells people of something within the transaction that does it: an undone command has told nobody. Whoever is named
 * twice is told once; `facts` fill the sentence that the counter makes of `kind`.
 */
export async function notify(
  tx: Transaction,
  userIds: Iterable<number>,
  kind: string,
  entity: string,
  entityId: number,
  facts: Readonly<Record<string, string | number | boolean | null | NamedFact>> = {},
): Promise<void> {
  const data = [...new Set(userIds)].map((userId) => ({ userId, kind, entity, entityId, facts }));
  if (data.length === 0) return;
  noteTold(
    tx,
    data.map(({ userId }) => userId),
  );
  await insertRows(tx, 'notifications', data);
}
