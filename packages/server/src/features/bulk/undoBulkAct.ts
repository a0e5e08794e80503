import { refuseUndo, UNDO_OF_CONTROL } from '@tyndau/domain/appeals/bulkActs';
import type { Result } from '@tyndau/domain/kernel/result';
import { Prisma } from '../../db/archive.ts';
import { inTransaction, Refused } from '../../db/inTransaction.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { begin, writeAct } from './actOnAppeals.ts';
import { getBulkAct } from './bulkActs.store.ts';

/** Takes an act back by another one: every appeal that it changed and that nobody has changed since is as it was. */
export async function undoBulkAct(office: Office, id: number): Promise<Result<number, readonly Refusal[]>> {
  office.require('appeal.control');
  const { action, endedAt } = await getBulkAct(office, id);
  const started = await inTransaction(office, async ({ tx, note }) => {
    const isUndone = (await tx.bulkAct.count({ where: { undoOfId: id } })) > 0;
    const act = { action, endedAt: endedAt?.getTime() ?? null, isUndone };
    const refused = refuseUndo(act, office.now.getTime());
    if (refused) throw new Refused([refused]);
    const changed = await tx.bulkActRow.findMany({
      where: { actId: id, outcome: 'done' },
      orderBy: { place: 'asc' },
    });
    const ids = changed.map(({ appealId }) => appealId);
    const undoId = await writeAct(tx, office, { action: UNDO_OF_CONTROL, facts: {}, ids, undoOfId: id });
    // What is put back, and to which version it belongs, is known from the act that is taken back.
    await tx.$executeRaw(Prisma.sql`
      UPDATE bulk_act_rows mine SET before = theirs.before, version_after = theirs.version_after
      FROM bulk_act_rows theirs
      WHERE mine.act_id = ${undoId} AND theirs.act_id = ${id} AND theirs.appeal_id = mine.appeal_id`);
    note({
      action: 'appeal.undoMany',
      entity: 'bulkAct',
      entityId: undoId,
      changes: { undoOf: id, count: ids.length },
    });
    return undoId;
  });
  if (started.ok) await begin(office, started.value);
  return started;
}
