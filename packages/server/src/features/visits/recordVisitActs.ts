import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { permissionOfVisitAct, type VisitAct, visitActs } from '@tyndau/domain/receptions/queue/visit';
import { inTransaction, Refused, type Work } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { registerWalkIn } from './registerWalkIn.ts';
import { takeVisitAct } from './takeVisitAct.ts';
import type { VisitActInput } from './visitAct.ts';

export interface RecordedAct {
  readonly key: string;
  readonly receptionId: number | null;
  /** Why it was not recorded; the others were. */
  readonly refusals: readonly Refusal[];
}

export const MOST_ACTS = 200;
const LONGEST_NOTE = 4000;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Records acts of the board in their order, each as a transaction of its own: one that contradicts what a colleague did
 * meanwhile is refused by itself and stops nobody. The same keys again change nothing.
 */
export async function recordVisitActs(
  office: Office,
  on: PlainDate,
  acts: readonly VisitActInput[],
): Promise<readonly RecordedAct[]> {
  office.require('reception.read');
  const recorded: RecordedAct[] = [];
  for (const act of acts.slice(0, MOST_ACTS)) recorded.push(await recordOne(office, on, act));
  return recorded;
}

async function recordOne(office: Office, on: PlainDate, input: VisitActInput): Promise<RecordedAct> {
  const { key } = input;
  const refusals = inputRefusals(office, input);
  if (refusals.length > 0) return { key, receptionId: null, refusals };
  try {
    const outcome = await inTransaction(office, (work) => record(work, office, on, input));
    return outcome.ok
      ? { key, receptionId: outcome.value, refusals: [] }
      : { key, receptionId: input.receptionId ?? null, refusals: outcome.refusal };
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    return { key, receptionId: null, refusals: [refusal('VISIT_UNKNOWN')] };
  }
}

function inputRefusals(office: Office, { key, act, note, walkIn, doneAt }: VisitActInput): Refusal[] {
  if (!uuid.test(key) || Number.isNaN(doneAt.getTime())) return [refusal('INVALID_INPUT', 'key')];
  const known = visitActs.find((one) => one === act);
  if (!known) return [refusal('NOT_A_CHOICE', 'act')];
  if (!office.may(permissionOfVisitAct[known])) return [refusal('RECEPTION_NOT_FOR_ROLE')];
  if ((note?.length ?? 0) > LONGEST_NOTE) return [refusal('TEXT_TOO_LONG', 'note')];
  return known === 'walkIn' && !walkIn ? [refusal('INVALID_INPUT', 'walkIn')] : [];
}

async function record(work: Work, office: Office, on: PlainDate, input: VisitActInput): Promise<number> {
  const { tx } = work;
  const known = await tx.visitAct.findUnique({ where: { key: input.key } });
  if (known) {
    if (known.byId !== office.signedIn.id) throw new Refused([refusal('IDEMPOTENCY_KEY_REUSED')]);
    return known.receptionId;
  }
  // A computer whose clock is fast does not do things in the future.
  const doneAt = new Date(Math.min(input.doneAt.getTime(), office.now.getTime()));
  const act = input.act as VisitAct;
  if (act === 'walkIn' && input.walkIn) return registerWalkIn(work, office, on, { ...input, doneAt });
  return takeVisitAct(work, office, on, { ...input, act, doneAt, receptionId: await whoOf(work, input) });
}

async function whoOf({ tx }: Work, { receptionId, walkInKey }: VisitActInput): Promise<number> {
  if (receptionId != null) return receptionId;
  const walkIn =
    walkInKey && uuid.test(walkInKey) ? await tx.visitAct.findUnique({ where: { key: walkInKey } }) : null;
  if (!walkIn) throw new Refused([refusal('VISIT_UNKNOWN')]);
  return walkIn.receptionId;
}
