import { Prisma } from '../../db/archive.ts';
import type { Transaction } from '../../db/inTransaction.ts';

/** What a person answers for: control of appeals, appeals he works on, what he was given by resolution, control of assignments. */
export const loadKinds = ['appealControl', 'appealWork', 'resolution', 'assignmentControl'] as const;

export type LoadKind = (typeof loadKinds)[number];

export interface LoadItem {
  readonly kind: LoadKind;
  readonly id: number;
  readonly number: string;
  readonly dueOn: Date | null;
}

type Reader = Pick<Transaction, '$queryRaw'>;

/** Everything open that the person answers for now, the most pressing first. */
export async function listLoad(reader: Reader, userId: number): Promise<LoadItem[]> {
  return reader.$queryRaw<LoadItem[]>(Prisma.sql`
    SELECT 'appealControl' AS kind, a.id, a.number, a.due_on AS "dueOn" FROM appeals a
    LEFT JOIN appeal_holders h ON h.appeal_id = a.id AND h.kind = 'control'
    WHERE a.control_level IS NOT NULL AND a.control_ended_on IS NULL
      AND coalesce(h.holder_id, a.control_set_by_id) = ${userId}
    UNION ALL
    SELECT 'appealWork', a.id, a.number, a.due_on FROM appeals a
    JOIN routings r ON r.appeal_id = a.id AND r.ended_at IS NULL AND r.role = 'responsible' AND r.taken_by_id IS NOT NULL
    LEFT JOIN appeal_holders h ON h.appeal_id = a.id AND h.kind = 'work'
    WHERE a.closed_on IS NULL AND coalesce(h.holder_id, r.taken_by_id) = ${userId}
    UNION ALL
    SELECT 'resolution', p.id, a.number, p.due_on FROM resolutions p JOIN appeals a ON a.id = p.appeal_id
    WHERE p.ended_at IS NULL AND p.user_id = ${userId} AND a.closed_on IS NULL
    UNION ALL
    SELECT 'assignmentControl', s.id, s.number, s.due_on FROM assignments s
    WHERE s.ended_on IS NULL AND coalesce(s.control_by_id, s.set_by_id) = ${userId}
    ORDER BY 4 NULLS LAST, 1, 2`);
}

/** Puts the things into other hands; what names somebody else already is named anew. */
export async function moveLoad(
  tx: Transaction,
  items: readonly { readonly kind: string; readonly id: number }[],
  toId: number,
): Promise<void> {
  const idsOf = (kind: LoadKind) => items.filter((item) => item.kind === kind).map(({ id }) => id);
  const held = { control: idsOf('appealControl'), work: idsOf('appealWork') };
  for (const [kind, ids] of Object.entries(held)) {
    await tx.$executeRaw`
      INSERT INTO appeal_holders (appeal_id, kind, holder_id) SELECT unnest(${ids}::int[]), ${kind}, ${toId}
      ON CONFLICT (appeal_id, kind) DO UPDATE SET holder_id = excluded.holder_id`;
  }
  // The colleague stands in a unit of his own: the resolution goes on in the unit it was written for.
  await tx.$executeRaw`
    UPDATE resolutions SET user_id = ${toId} WHERE id = ANY(${idsOf('resolution')}::int[])`;
  await tx.$executeRaw`
    UPDATE assignments SET control_by_id = ${toId} WHERE id = ANY(${idsOf('assignmentControl')}::int[])`;
}
