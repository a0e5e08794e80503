import { refuseNumber } from '@tyndau/domain/appeals/bulkActs';
import type { Result } from '@tyndau/domain/kernel/result';
import { Prisma } from '../../db/archive.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, Refused, readBefore, type Transaction } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { readVisibleIds } from './bulkActs.store.ts';
import { type BulkDeed, type BulkFacts, type BulkInput, readBulkInput } from './bulkInput.ts';
import { bulkJobsOf } from './bulkJobs.ts';
import { idsOfScope } from './bulkScope.ts';

/** So many are done while the person waits; more are done beside his work. */
const WHILE_WAITING = 50;

/**
 * Does one thing with many appeals: the act and its list are written first, then each appeal goes through the command that
 * does it with one, with all its rules, its transaction and its journal. The same key again gives the first act.
 */
export async function actOnAppeals(
  office: Office,
  input: BulkInput & { readonly idempotencyKey: string },
): Promise<Result<number, readonly Refusal[]>> {
  office.require('appeal.read');
  const chosen = await readBefore(() => chosenIds(office, input));
  const started = await inTransaction(office, async ({ tx, note }) => {
    const { action, facts } = readBulkInput(office, input);
    return once(tx, office, 'appeal.actOnMany', input, async () => {
      if (!chosen.ok) throw new Refused(chosen.refusal);
      const ids = chosen.value;
      const actId = await writeAct(tx, office, { action, facts, ids });
      note({
        action: 'appeal.actOnMany',
        entity: 'bulkAct',
        entityId: actId,
        changes: { action, count: ids.length, ...facts },
        reason: facts.reason ?? null,
      });
      return actId;
    });
  });
  if (started.ok) await begin(office, started.value);
  return started;
}

async function chosenIds(office: Office, { scope }: BulkInput): Promise<readonly number[]> {
  const ids = await idsOfScope(office, scope);
  const refused = refuseNumber(ids.length);
  if (refused) throw new Refused([refused]);
  const visible = await readVisibleIds(office, ids);
  if (visible.length === 0) throw new Refused([refusal('BULK_NOTHING_CHOSEN')]);
  return visible;
}

interface ActToWrite {
  readonly action: BulkDeed;
  readonly facts: BulkFacts;
  readonly ids: readonly number[];
  readonly undoOfId?: number;
}

/** Writes the act and the appeals it is about, in their order. */
export async function writeAct(
  tx: Transaction,
  office: Office,
  { action, facts, ids, undoOfId }: ActToWrite,
): Promise<number> {
  const { id } = await tx.bulkAct.create({
    data: {
      userId: office.signedIn.id,
      action,
      facts: facts as Prisma.InputJsonValue,
      total: ids.length,
      createdAt: office.now,
      undoOfId: undoOfId ?? null,
    },
  });
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO bulk_act_rows (act_id, place, appeal_id)
    SELECT ${id}, place, appeal_id FROM unnest(${[...ids]}::int[]) WITH ORDINALITY AS one(appeal_id, place)`);
  return id;
}

/** Sets the act going; a short one is over when this returns. */
export async function begin(office: Office, actId: number): Promise<void> {
  const act = await office.archive.prisma.bulkAct.findUniqueOrThrow({ where: { id: actId } });
  if (act.state !== 'waiting') return;
  const jobs = bulkJobsOf(office.archive);
  if (act.total <= WHILE_WAITING) await jobs.carryNow(actId);
  else jobs.start(actId);
}
