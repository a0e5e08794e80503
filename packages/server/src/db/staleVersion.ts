import { surnameWithInitials } from '@tyndau/domain/identity/personName';
import type { Refusal } from '../graphql/refusal.ts';
import type { Office } from '../office.ts';
import { Refused, type Transaction } from './inTransaction.ts';

/**
 * The refusal for a command that came with an old version: who changed which fields since, read from the journal, so that
 * the counter can show both texts beside each other.
 */
export async function staleVersion(
  tx: Transaction,
  office: Office,
  entity: string,
  entityId: number,
  sinceVersion: number,
  version: number,
): Promise<Refusal> {
  const entries = await tx.journalEntry.findMany({ where: { entity, entityId }, orderBy: { id: 'asc' } });
  const later = entries.filter((entry) => versionAfter(entry.changes) > sinceVersion);
  const last = later.at(-1);
  const author = last?.actorId ? office.book.users.get(last.actorId) : undefined;
  return {
    code: 'STALE_VERSION',
    field: null,
    params: {},
    conflict: {
      version,
      changedBy: author ? surnameWithInitials({ ...author, patronymic: author.patronymic ?? '' }) : '',
      changedAt: last?.at ?? office.now,
      fields: mergeFields(later.map((entry) => entry.changes)),
    },
  };
}

/** Ends the command when somebody else was first. */
export async function requireVersion(
  tx: Transaction,
  office: Office,
  entity: string,
  row: { readonly id: number; readonly version: number },
  asked: number,
): Promise<void> {
  if (row.version === asked) return;
  throw new Refused([await staleVersion(tx, office, entity, row.id, asked, row.version)]);
}

/**
 * The same for a command that sends only the fields a person changed: two people who put different fields right need not
 * know of each other. Whoever wrote into one of these fields since was first.
 */
export async function requireUntouched(
  tx: Transaction,
  office: Office,
  entity: string,
  row: { readonly id: number; readonly version: number },
  asked: number,
  fields: readonly string[],
): Promise<void> {
  if (row.version === asked) return;
  const refused = await staleVersion(tx, office, entity, row.id, asked, row.version);
  const isApart = asked < row.version && !refused.conflict?.fields.some(({ name }) => fields.includes(name));
  if (!isApart) throw new Refused([refused]);
}

function pairsOf(changes: unknown): [string, [unknown, unknown]][] {
  if (typeof changes !== 'object' || changes === null) return [];
  return Object.entries(changes).flatMap(([name, pair]) =>
    Array.isArray(pair) && pair.length === 2
      ? [[name, [pair[0], pair[1]]] as [string, [unknown, unknown]]]
      : [],
  );
}

function versionAfter(changes: unknown): number {
  const version = pairsOf(changes).find(([name]) => name === 'version')?.[1][1];
  return typeof version === 'number' ? version : 0;
}

// Of several changes of one field: what it was before the first, and what it is after the last.
function mergeFields(list: readonly unknown[]) {
  const fields = new Map<string, { name: string; before: unknown; theirs: unknown }>();
  for (const [name, [before, theirs]] of list.flatMap(pairsOf)) {
    if (name === 'version') continue;
    fields.set(name, { name, before: fields.get(name)?.before ?? before, theirs });
  }
  return [...fields.values()];
}
