import { UNDO_OF_CONTROL } from '@tyndau/domain/appeals/bulkActs';
import type { Result } from '@tyndau/domain/kernel/result';
import { Prisma } from '../../db/archive.ts';
import type { Appeal, BulkAct, BulkActRow } from '../../db/generated/client.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { putOnControl, removeFromControl } from '../appeals/controlAppeal.ts';
import { routeAppeal } from '../appeals/routeAppeal.ts';
import { takeAppealIntoWork } from '../appeals/takeAppealIntoWork.ts';
import { notify } from '../notifications/notify.ts';
import type { BulkDeed, BulkFacts } from './bulkInput.ts';
import { type ControlBefore, controlOf, undoControl } from './undoControl.ts';

/** After so many the person is told how far it is. */
const TELL_EVERY = 25;
/** An act shorter than this is over before its person looks away: it needs no notice. */
const WORTH_A_NOTICE = 50;

/** What the act is told by the process that carries it out. */
interface Carrier {
  readonly isClosing: () => boolean;
  readonly clock: () => Date;
  readonly onFault: (error: unknown, appealId: number) => void;
}

/** Does the act with every appeal that still waits, each in a transaction of its own, and writes what became of it. */
export async function runBulkAct(office: Office, act: BulkAct, carrier: Carrier): Promise<void> {
  const { prisma } = office.archive;
  const rows = await prisma.bulkActRow.findMany({
    where: { actId: act.id, outcome: 'waiting' },
    orderBy: { place: 'asc' },
  });
  await prisma.bulkAct.update({ where: { id: act.id }, data: { state: 'running' } });
  for (const [index, row] of rows.entries()) {
    if (carrier.isClosing()) return;
    await doOne(office, act, row, carrier);
    if ((index + 1) % TELL_EVERY === 0) await tellProgress(office, act);
  }
  const { done, refused } = await countRows(office, act.id);
  await prisma.$transaction(async (tx) => {
    const data = { state: 'done', done, refused, endedAt: carrier.clock() };
    await tx.bulkAct.update({ where: { id: act.id }, data });
    if (act.total > WORTH_A_NOTICE)
      await notify(tx, [act.userId], 'bulk.done', 'bulkAct', act.id, { done, refused });
  });
  office.archive.tell([{ kind: 'told', userId: act.userId }]);
}

async function doOne(office: Office, act: BulkAct, row: BulkActRow, carrier: Carrier): Promise<void> {
  const appeal = await office.archive.prisma.appeal.findUnique({ where: { id: row.appealId } });
  const outcome = appeal ? await answerOf(() => carryOut(office, act, row, appeal), row, carrier) : unseen;
  const after = outcome.ok ? { versionAfter: (appeal?.version ?? 0) + 1 } : {};
  await office.archive.prisma.bulkActRow.update({
    where: { actId_place: { actId: row.actId, place: row.place } },
    data: {
      outcome: outcome.ok ? 'done' : 'refused',
      refusals: (outcome.ok ? [] : outcome.refusal) as unknown as Prisma.InputJsonValue,
      before: appeal ? ({ ...controlOf(appeal) } as Prisma.InputJsonValue) : Prisma.JsonNull,
      ...after,
    },
  });
}

const unseen = { ok: false, refusal: [refusal('APPEAL_NOT_SEEN')] } as const;

/** A fault at one appeal is a result of that appeal: the others go on. */
async function answerOf(
  command: () => Promise<Result<number, readonly Refusal[]>>,
  row: BulkActRow,
  { onFault }: Carrier,
): Promise<Result<number, readonly Refusal[]>> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof NotFound) return unseen;
    onFault(error, row.appealId);
    return { ok: false, refusal: [refusal('APPEAL_FAULT')] };
  }
}

function carryOut(
  office: Office,
  act: BulkAct,
  row: BulkActRow,
  appeal: Appeal,
): Promise<Result<number, readonly Refusal[]>> {
  const facts = act.facts as BulkFacts;
  const step = { id: appeal.id, version: appeal.version, reason: facts.reason ?? null };
  const deed = act.action as BulkDeed;
  switch (deed) {
    case 'appeal.route':
      return routeAppeal(office, { ...step, bodyId: facts.bodyId ?? 0, resolution: facts.resolution });
    case 'appeal.takeIntoWork':
      return takeAppealIntoWork(office, step);
    case 'appeal.putOnControl':
      return putOnControl(office, { ...step, level: facts.level ?? '' });
    case 'appeal.removeFromControl':
      return removeFromControl(office, step);
    case UNDO_OF_CONTROL: {
      const { versionAfter, before } = row;
      return undoControl(office, {
        id: appeal.id,
        versionAfter: versionAfter ?? 0,
        before: before as unknown as ControlBefore,
      });
    }
  }
}

async function tellProgress(office: Office, act: BulkAct): Promise<void> {
  const { done, refused } = await countRows(office, act.id);
  await office.archive.prisma.bulkAct.update({ where: { id: act.id }, data: { done, refused } });
  office.archive.tell([{ kind: 'told', userId: act.userId }]);
}

async function countRows(office: Office, actId: number): Promise<{ done: number; refused: number }> {
  const [row] = await office.archive.read<{ done: number; refused: number }>(Prisma.sql`
    SELECT count(*) FILTER (WHERE outcome = 'done')::int AS done,
      count(*) FILTER (WHERE outcome = 'refused')::int AS refused FROM bulk_act_rows WHERE act_id = ${actId}`);
  return row ?? { done: 0, refused: 0 };
}
