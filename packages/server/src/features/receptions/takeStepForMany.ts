import type { Result } from '@tyndau/domain/kernel/result';
import { missingEvidence } from '@tyndau/domain/receptions/receptionEvidence';
import { Prisma } from '../../db/archive.ts';
import type { Reception } from '../../db/generated/client.ts';
import { inTransaction, refuseIfAny, type Transaction, type Work } from '../../db/inTransaction.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { collectEvidenceOf } from './collectEvidence.ts';
import { visibleReceptions } from './receptions.store.ts';
import {
  afterStep,
  askLaw,
  factsOf,
  type LayEvidence,
  named,
  noteOf,
  type ReceptionAsSeen,
  receptionOn,
  recordOf,
  type StepToTake,
} from './takeStep.ts';

/** Hundreds of notices are written in it, on a computer that has other work too. */
export const MANY_TIMEOUT_MS = 120_000;

/** Takes a step for many people at once: all or nobody; a refusal names whose it is. */
export function takeStepForMany(
  office: Office,
  many: readonly ReceptionAsSeen[],
  step: StepToTake,
  lay: LayEvidence,
): Promise<Result<readonly number[], readonly Refusal[]>> {
  office.require('reception.read');
  return inTransaction(
    office,
    (work) => takeStepOfEach(work, office, many, () => step, lay),
    MANY_TIMEOUT_MS,
  );
}

/**
 * The same within a command: what `takeStep` does for one, with the cards locked, proved and recorded in one statement each
 * for all of them.
 */
export async function takeStepOfEach(
  work: Work,
  office: Office,
  many: readonly ReceptionAsSeen[],
  stepOf: (id: number) => StepToTake,
  lay: LayEvidence,
): Promise<number[]> {
  const { tx } = work;
  const seen = new Map(many.map(({ id, version }) => [id, version]));
  const receptions = await lockAll(tx, office, [...seen.keys()]);
  const days = await tx.receptionDay.findMany({
    where: { id: { in: receptions.flatMap(({ dayId }) => dayId ?? []) } },
  });
  const taken = [];
  for (const reception of receptions) {
    await requireVersion(tx, office, 'reception', reception, seen.get(reception.id) ?? -1);
    const step = stepOf(reception.id);
    const day = days.find(({ id }) => id === reception.dayId) ?? null;
    const decision = askLaw(office, reception, factsOf(reception, receptionOn(reception, day)), step);
    const laid = (await lay(work, reception)) ?? {};
    taken.push({ reception, step, laid, after: afterStep(reception, decision, laid) });
  }
  const proved = taken.map(({ reception, laid }) => ({ ...reception, ...laid }) as Reception);
  const evidence = await collectEvidenceOf(tx, proved);
  for (const { reception, step } of taken) {
    const own = evidence.get(reception.id);
    if (own) refuseIfAny(named(reception, missingEvidence(step.step, step.result, own)));
  }
  await saveAll(tx, taken);
  await tx.receptionStepRecord.createMany({
    data: taken.map(({ reception, step }) => recordOf(office, reception.id, step)),
  });
  for (const { reception, after, step } of taken) work.note(noteOf(reception, after, step));
  return receptions.map(({ id }) => id);
}

// In the order of ids: two organisers with overlapping lists wait for each other instead of locking crosswise.
async function lockAll(tx: Transaction, office: Office, ids: readonly number[]): Promise<Reception[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>(Prisma.sql`
    SELECT r.id FROM receptions r WHERE r.id = ANY(${[...ids]}) AND ${visibleReceptions(office)}
    ORDER BY r.id FOR UPDATE OF r`);
  if (rows.length < ids.length) throw new NotFound('reception');
  return tx.reception.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'asc' } });
}

interface Taken {
  readonly reception: Reception;
  readonly laid: object;
  readonly after: ReturnType<typeof afterStep>;
}

// Whoever got nothing of his own goes on with all the others who go the same way.
async function saveAll(tx: Transaction, taken: readonly Taken[]): Promise<void> {
  const alike = new Map<string, { ids: number[]; data: Prisma.ReceptionUncheckedUpdateManyInput }>();
  for (const { reception, laid, after } of taken) {
    if (Object.keys(laid).length > 0) {
      await tx.reception.update({ where: { id: reception.id }, data: after });
      continue;
    }
    const { state, step, officialId } = after;
    const key = JSON.stringify([state, step, officialId]);
    const group = alike.get(key) ?? { ids: [], data: { state, step, officialId, version: { increment: 1 } } };
    group.ids.push(reception.id);
    alike.set(key, group);
  }
  for (const { ids, data } of alike.values())
    await tx.reception.updateMany({ where: { id: { in: ids } }, data });
}
