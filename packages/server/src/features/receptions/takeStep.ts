import { officeDate } from '@tyndau/domain/calendar/officeZone';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { Result } from '@tyndau/domain/kernel/result';
import { decideReceptionStep, type ReceptionFacts } from '@tyndau/domain/receptions/decideReceptionStep';
import { missingEvidence } from '@tyndau/domain/receptions/receptionEvidence';
import type { ReceptionState } from '@tyndau/domain/receptions/receptionStates';
import type { ReceptionStep } from '@tyndau/domain/receptions/receptionWorkflow';
import { Prisma } from '../../db/archive.ts';
import { toPlainDate } from '../../db/dates.ts';
import type { Reception, ReceptionDay } from '../../db/generated/client.ts';
import { inTransaction, Refused, refuseIfAny, type Transaction, type Work } from '../../db/inTransaction.ts';
import { changesBetween, type JournalNote } from '../../db/journal.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { collectEvidence } from './collectEvidence.ts';
import { visibleReceptions } from './receptions.store.ts';

/** Which reception, as the viewer last saw it. */
export interface ReceptionAsSeen {
  readonly id: number;
  readonly version: number;
}

/** One exit of one step; the verb names it in the journal. */
export interface StepToTake {
  readonly verb: string;
  readonly step: ReceptionStep;
  readonly result: string;
  readonly note?: string | null | undefined;
  readonly ground?: string | null | undefined;
  readonly receptionOn?: PlainDate | null | undefined;
  readonly officialId?: number | null | undefined;
}

export type Columns = Omit<Prisma.ReceptionUncheckedUpdateInput, 'id' | 'version' | 'number'>;

/** Lays the things that prove the step on the card; may give columns to be saved with it. */
// biome-ignore lint/suspicious/noConfusingVoidType: most steps have no columns of their own
export type LayEvidence = (work: Work, reception: Reception) => Promise<Columns | void>;

/** Locks the request to the end of the transaction; NOT_FOUND also where the viewer may not know of it. */
export async function lockReception(tx: Transaction, office: Office, id: number): Promise<Reception> {
  const rows = await tx.$queryRaw<{ id: number }[]>(
    Prisma.sql`SELECT r.id FROM receptions r WHERE r.id = ${id} AND ${visibleReceptions(office)} FOR UPDATE OF r`,
  );
  if (rows.length === 0) throw new NotFound('reception');
  return tx.reception.findUniqueOrThrow({ where: { id } });
}

/** The day a reception is appointed for: of its hour, or of its reception day while there is no hour. */
export function receptionOn(
  { startsAt }: Pick<Reception, 'startsAt'>,
  day: Pick<ReceptionDay, 'on'> | null,
): PlainDate | null {
  if (startsAt) return officeDate(startsAt.toISOString());
  return day ? toPlainDate(day.on) : null;
}

/** The same, asking for the reception day where it decides. */
export async function receptionOnOf(
  tx: Pick<Transaction, 'receptionDay'>,
  reception: Reception,
): Promise<PlainDate | null> {
  if (reception.startsAt || reception.dayId === null) return receptionOn(reception, null);
  return receptionOn(reception, await tx.receptionDay.findUniqueOrThrow({ where: { id: reception.dayId } }));
}

/** Takes a step of one request: one transaction with its proof and its journal entry. */
export function takeReceptionStep(
  office: Office,
  seen: ReceptionAsSeen,
  step: StepToTake,
  lay: LayEvidence,
): Promise<Result<number, readonly Refusal[]>> {
  return inTransaction(office, (work) => takeStep(work, office, seen, step, lay));
}

/** The one way a step is taken: lock, version, table of steps, proof, save, record, journal. */
export async function takeStep(
  work: Work,
  office: Office,
  seen: ReceptionAsSeen,
  step: StepToTake,
  lay: LayEvidence,
): Promise<number> {
  const { tx } = work;
  const reception = await lockReception(tx, office, seen.id);
  await requireVersion(tx, office, 'reception', reception, seen.version);
  const decision = askLaw(office, reception, await receptionFacts(tx, reception), step);
  const laid = (await lay(work, reception)) ?? {};
  const proved = { ...reception, ...laid } as Reception;
  refuseIfAny(named(reception, missingEvidence(step.step, step.result, await collectEvidence(tx, proved))));
  const after = afterStep(reception, decision, laid);
  await tx.reception.update({ where: { id: reception.id }, data: after });
  await tx.receptionStepRecord.create({ data: recordOf(office, reception.id, step) });
  work.note(noteOf(reception, after, step));
  return reception.id;
}

/** The card as the step leaves it. */
export function afterStep(reception: Reception, decision: ReturnType<typeof askLaw>, laid: Columns) {
  const { state, officialId } = decision;
  return { officialId, ...laid, state, step: decision.step, version: reception.version + 1 };
}

/** What the journal says of a step. */
export function noteOf(reception: Reception, after: object, step: StepToTake): JournalNote {
  return {
    action: `reception.${step.verb}`,
    entity: 'reception',
    entityId: reception.id,
    changes: changesBetween(
      reception as unknown as Record<string, unknown>,
      after as Record<string, unknown>,
    ),
    reason: step.note?.trim() || null,
  };
}

/** What the law makes of the step; throws its refusals. */
export function askLaw(office: Office, reception: Reception, facts: ReceptionFacts, step: StepToTake) {
  const decided = decideReceptionStep(
    facts,
    {
      step: step.step,
      result: step.result,
      note: step.note ?? '',
      ground: step.ground ?? null,
      receptionOn: step.receptionOn ?? null,
      officialId: step.officialId ?? null,
    },
    { role: office.signedIn.role, today: office.today, calendar: office.book.calendar },
  );
  if (!decided.ok) throw new Refused(named(reception, decided.refusal));
  return decided.value;
}

/** What the law must know of a request. */
export async function receptionFacts(
  tx: Pick<Transaction, 'receptionDay'>,
  reception: Reception,
): Promise<ReceptionFacts> {
  return factsOf(reception, await receptionOnOf(tx, reception));
}

/** The same, when the day of the reception is known. */
export function factsOf(reception: Reception, on: PlainDate | null): ReceptionFacts {
  const { state, step, officialId } = reception;
  return { state: state as ReceptionState, step: step as ReceptionStep, receptionOn: on, officialId };
}

// Of many people at once the sentence must say whose refusal it is.
export function named(reception: Reception, refusals: readonly Refusal[]): Refusal[] {
  return refusals.map((one) => ({ ...one, params: { ...one.params, number: reception.number } }));
}

/** The line of the rail: who took the step when, with what result. */
export function recordOf(office: Office, receptionId: number, step: StepToTake) {
  return {
    receptionId,
    step: step.step,
    takenAt: office.now,
    takenById: office.signedIn.id,
    result: step.result,
    note: step.note?.trim() ?? '',
  };
}
