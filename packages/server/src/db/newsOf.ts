import type { Office } from '../office.ts';
import type { Transaction } from './inTransaction.ts';
import type { JournalNote } from './journal.ts';
import type { News } from './news.ts';

const toldBy = new WeakMap<Transaction, number[]>();

/** Remembers who gets a notification by this transaction, so that their bells ring when it is committed. */
export function noteTold(tx: Transaction, userIds: readonly number[]): void {
  toldBy.set(tx, [...(toldBy.get(tx) ?? []), ...userIds]);
}

/** Who gets a notification by this transaction. */
export function takeTold(tx: Transaction): readonly number[] {
  return toldBy.get(tx) ?? [];
}

/** What the journal of a command means to the screens that are open. */
export function newsOf(office: Office, notes: readonly JournalNote[], told: readonly number[]): News[] {
  const by = office.viewer?.id ?? null;
  const changed = notes.flatMap(({ entity, entityId, action, changes }): News[] => {
    if (entityId === null) return [];
    return [{ kind: 'changed', noun: entity, id: entityId, action, by, version: versionOf(changes) }];
  });
  return [...changed, ...[...new Set(told)].map((userId): News => ({ kind: 'told', userId }))];
}

function versionOf(changes: JournalNote['changes']): number | null {
  const pair = changes?.version;
  return Array.isArray(pair) && typeof pair[1] === 'number' ? pair[1] : null;
}
