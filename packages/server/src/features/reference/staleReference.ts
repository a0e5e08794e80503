import { surnameWithInitials } from '@tyndau/domain/identity/personName';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

interface LaterEntry {
  readonly at: Date;
  readonly actorId: number | null;
  readonly changes: Record<string, [unknown, unknown]>;
}

/**
 * As `staleVersion`, for entries that are known by a code instead of an id: their journal entries carry it among the
 * changes.
 */
export async function staleReference(
  tx: Transaction,
  office: Office,
  entity: string,
  code: string,
  sinceVersion: number,
  version: number,
): Promise<Refusal> {
  const later = await tx.$queryRaw<LaterEntry[]>`
    SELECT at, actor_id AS "actorId", changes FROM journal
    WHERE entity = ${entity} AND changes->'code'->>1 = ${code} AND (changes->'version'->>1)::int > ${sinceVersion}
    ORDER BY id`;
  const last = later.at(-1);
  const author = last?.actorId ? office.book.users.get(last.actorId) : undefined;
  return {
    code: 'STALE_VERSION',
    field: null,
    params: {},
    conflict: {
      version,
      changedBy: author ? surnameWithInitials(author) : '',
      changedAt: last?.at ?? office.now,
      fields: changedFields(later),
    },
  };
}

// Of several changes of one field: what it was before the first, and what it is after the last.
function changedFields(later: readonly LaterEntry[]) {
  const fields = new Map<string, { name: string; before: unknown; theirs: unknown }>();
  for (const [name, [before, theirs]] of later.flatMap((entry) => Object.entries(entry.changes))) {
    if (name === 'version' || name === 'code') continue;
    const known = fields.get(name);
    fields.set(name, { name, before: known ? known.before : before, theirs });
  }
  return [...fields.values()];
}
