import type { Outcome } from '@tyndau/domain/appeals/vocabulary';
import { addWorkingDays } from '@tyndau/domain/calendar/workingCalendar';
import { type CallBackDecision, type CallBackState, decideCallBack } from '@tyndau/domain/callBacks/callBack';
import { fromPlainDate, fromPlainDateOrNull } from '../../db/dates.ts';
import type { Appeal } from '../../db/generated/client.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, Refused, type Work } from '../../db/inTransaction.ts';
import type { Change } from '../../db/journal.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Office } from '../../office.ts';
import { lockAppeal } from '../appeals/changeAppeal.ts';
import { findCallBack } from './callBacks.store.ts';

export interface RecordCallBackInput {
  readonly idempotencyKey: string;
  readonly id: number;
  readonly result: string;
  readonly solved?: string | null | undefined;
  readonly satisfaction?: number | null | undefined;
  readonly words?: string | null | undefined;
}

/** Writes down what came of a call; a matter called unsolved is taken up again in the same breath. */
export async function recordCallBack(office: Office, input: RecordCallBackInput) {
  office.require('callBack.make');
  if (!(await findCallBack(office, input.id))) throw new NotFound('callBack');
  return inTransaction(office, (work) =>
    // A second call is a second attempt, so that one told twice must not use up the person's last.
    once(work.tx, office, 'callBack.record', input, () => record(work, office, input)),
  );
}

async function record(work: Work, office: Office, input: RecordCallBackInput): Promise<number> {
  const { tx } = work;
  await tx.$queryRaw`SELECT id FROM call_backs WHERE id = ${input.id} FOR UPDATE`;
  const before = await tx.callBack.findUniqueOrThrow({ where: { id: input.id } });
  const appeal = before.appealId === null ? null : await lockAppeal(tx, office, before.appealId);
  const call = {
    result: input.result,
    solved: input.solved ?? null,
    satisfaction: input.satisfaction ?? null,
  };
  const decided = decideCallBack(call, {
    state: before.state as CallBackState,
    attempts: before.attempts,
    mostAttempts: Number(office.book.settings.get('callBack.attempts') ?? 3),
    outcome: (appeal?.outcome ?? null) as Outcome | null,
    isOfAppeal: appeal !== null,
    today: office.today,
    calendar: office.book.calendar,
  });
  if (!decided.ok) throw new Refused(decided.refusal);
  const { state, attempts, nextOn, reopening } = decided.value;
  const said =
    input.result === 'answered'
      ? {
          solved: call.solved,
          satisfaction: call.satisfaction,
          words: input.words?.trim() ?? '',
          reopening,
        }
      : {};
  await tx.callBack.update({
    where: { id: before.id },
    data: {
      state,
      attempts,
      nextOn: fromPlainDateOrNull(nextOn),
      calledAt: office.now,
      calledById: office.signedIn.id,
      ...said,
    },
  });
  await tx.callAttempt.create({
    data: { callBackId: before.id, at: office.now, byId: office.signedIn.id, result: input.result },
  });
  if (appeal) await noteOnAppeal(work, office, appeal, input, decided.value);
  else
    work.note({
      action: 'reception.callBack',
      entity: 'reception',
      entityId: before.receptionId as number,
      changes: { result: [null, input.result] },
      reason: input.words?.trim() || null,
    });
  return before.id;
}

// The mirror of figures reads the journal of appeals: the call is told there, whether it changes the appeal or not.
async function noteOnAppeal(
  { tx, note }: Work,
  office: Office,
  appeal: Appeal,
  { result, solved, satisfaction, words }: RecordCallBackInput,
  { reopening }: CallBackDecision,
): Promise<void> {
  const kept = reopening === 'control' ? keptUnderControl(office, appeal) : null;
  if (kept)
    await tx.appeal.update({ where: { id: appeal.id }, data: { ...kept, version: { increment: 1 } } });
  const changes: Record<string, Change> = { callResult: [null, result] };
  if (solved) {
    changes.solved = [null, solved];
    changes.satisfaction = [null, satisfaction ?? null];
  }
  if (reopening) changes.reopening = [null, reopening];
  if (kept) {
    changes.controlUntilDone = [false, true];
    changes.version = [appeal.version, appeal.version + 1];
  }
  const reason = words?.trim() || null;
  note({ action: 'appeal.callBack', entity: 'appeal', entityId: appeal.id, changes, reason });
}

// What was promised and not done burns on the board until it is: with whoever set the control, or with the caller.
function keptUnderControl(office: Office, appeal: Appeal) {
  const days = Number(office.book.settings.get('callBack.keepDays') ?? 15);
  const controlDueOn = fromPlainDate(addWorkingDays(office.book.calendar, office.today, days));
  const isOn = appeal.controlLevel !== null && appeal.controlEndedOn === null;
  if (isOn) return { controlDueOn, controlUntilDone: true };
  return {
    controlDueOn,
    controlUntilDone: true,
    controlLevel: appeal.controlLevel ?? 'department',
    controlSetById: office.signedIn.id,
    controlSetOn: fromPlainDate(office.today),
    controlEndedOn: null,
  };
}
