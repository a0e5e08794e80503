import { controlLevels } from '@tyndau/domain/appeals/vocabulary';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { controlTermRefusals, removalRefusals } from '@tyndau/domain/control/controlRules';
import { substituteOn } from '@tyndau/domain/people/absences';
import { fromPlainDate, fromPlainDateOrNull } from '../../db/dates.ts';
import type { Appeal } from '../../db/generated/client.ts';
import { Refused, refuseIfAny, type Transaction } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { absencesBetween } from '../people/absences.store.ts';
import { type AppealStep, changeAppeal } from './changeAppeal.ts';

export interface ControlInput extends AppealStep {
  readonly level: string;
  /** Null: the term of the appeal. */
  readonly dueOn?: string | null | undefined;
}

/** Puts the appeal under control of a level; who set it stands on the card, and only he removes it. */
export function putOnControl(office: Office, input: ControlInput) {
  return changeAppeal(office, 'appeal.putOnControl', input, async () => {
    if (!controlLevels.some((level) => level === input.level))
      throw new Refused([refusal('CONTROL_LEVEL_UNKNOWN', 'level')]);
    const dueOn = (input.dueOn ?? null) as PlainDate | null;
    refuseIfAny(controlTermRefusals(dueOn, office.today));
    return {
      controlLevel: input.level,
      controlSetById: office.signedIn.id,
      controlSetOn: fromPlainDate(office.today),
      controlDueOn: fromPlainDateOrNull(dueOn),
      controlUntilDone: false,
      controlEndedOn: null,
    };
  });
}

/** Removes control: after the end of the consideration, by the one who set it or who stands in for him. */
export function removeFromControl(office: Office, input: AppealStep) {
  return changeAppeal(office, 'appeal.removeFromControl', input, async ({ tx }, appeal) => {
    refuseIfAny(await refusalsOfRemoval(tx, office, appeal, input.reason ?? ''));
    return { controlEndedOn: fromPlainDate(office.today), controlUntilDone: false };
  });
}

type ControlFacts = Pick<Appeal, 'id' | 'controlSetById' | 'controlUntilDone' | 'closedOn'>;

/** Why the viewer may not remove this control now, beyond the table of actions; `tx` may be the archive itself. */
export async function refusalsOfRemoval(
  tx: Pick<Transaction, 'answer' | 'absence' | 'interimReport' | 'crossCheck' | 'appealHolder'>,
  office: Office,
  appeal: ControlFacts,
  reason: string,
) {
  const holderId = await controlHolderOf(tx, appeal);
  const [standInId, answers, isExecutionKnown] = await Promise.all([
    findStandIn(tx, office, holderId),
    tx.answer.findMany({ where: { appealId: appeal.id }, orderBy: { attempt: 'desc' }, take: 1 }),
    appeal.controlUntilDone ? isKnownToBeDone(tx, appeal) : false,
  ]);
  const setter = holderId === null ? null : office.book.users.get(holderId);
  const removal = {
    actorId: office.signedIn.id,
    setById: holderId,
    standInId,
    isSetterGone: (setter?.disabledAt ?? null) !== null,
    isLeadership: office.signedIn.role === 'leadership',
    isAnswerAccepted: answers[0] ? answers[0].state === 'accepted' : null,
    isUntilDone: appeal.controlUntilDone,
    isExecutionKnown,
    reason,
  };
  return removalRefusals(removal);
}

// Control may have been handed over with a whole load: then its new holder answers for it.
async function controlHolderOf(
  tx: Pick<Transaction, 'appealHolder'>,
  { id, controlSetById }: ControlFacts,
): Promise<number | null> {
  const where = { appealId_kind: { appealId: id, kind: 'control' } };
  return (await tx.appealHolder.findUnique({ where }))?.holderId ?? controlSetById;
}

async function findStandIn(
  tx: Pick<Transaction, 'absence'>,
  office: Office,
  setById: number | null,
): Promise<number | null> {
  if (setById === null) return null;
  const today = fromPlainDate(office.today);
  return substituteOn(await absencesBetween(tx, today, today), setById, office.today);
}

// A report that it is done, or a cross-check that found it so, after the answer was accepted.
async function isKnownToBeDone(
  tx: Pick<Transaction, 'interimReport' | 'crossCheck'>,
  { id, closedOn }: ControlFacts,
): Promise<boolean> {
  const since = closedOn ? { gte: closedOn } : undefined;
  const [reports, checks] = await Promise.all([
    tx.interimReport.count({ where: { appealId: id, kind: 'done', ...(since && { reportedAt: since }) } }),
    tx.crossCheck.count({ where: { appealId: id, result: 'confirmed', ...(since && { closedAt: since }) } }),
  ]);
  return reports + checks > 0;
}
