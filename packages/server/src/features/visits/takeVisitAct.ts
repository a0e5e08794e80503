import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { decideVisit } from '@tyndau/domain/receptions/queue/decideVisit';
import type { Visit, VisitAct } from '@tyndau/domain/receptions/queue/visit';
import type { Reception, ReceptionVisit } from '../../db/generated/client.ts';
import { Refused, type Work } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { askOfficial } from '../receptions/receptionPlace.ts';
import { lockReception, receptionOnOf } from '../receptions/takeStep.ts';
import { answerOnBoard } from './answerOnBoard.ts';
import { dropSlot, saveVisit } from './saveVisit.ts';
import { dayOfMoment, findVisit, toVisit } from './visits.store.ts';

export interface ActToTake {
  readonly key: string;
  readonly act: VisitAct;
  readonly receptionId: number;
  readonly doneAt: Date;
  readonly officialId?: number | null | undefined;
  readonly outcome?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** One act with one person of the day: lock, the law of the hall, save, journal; at the end also step 10. */
export async function takeVisitAct(
  work: Work,
  office: Office,
  on: PlainDate,
  input: ActToTake,
): Promise<number> {
  const { tx, note } = work;
  const reception = await lockReception(tx, office, input.receptionId);
  const row = await findVisit(tx, reception.id, on);
  if ((await receptionOnOf(tx, reception)) !== on) throw new Refused([refusal('VISIT_UNKNOWN')]);
  const visit = toVisit(reception, row);
  const command = {
    act: input.act,
    at: input.doneAt.getTime(),
    officialId: input.officialId ?? null,
    outcome: input.outcome ?? null,
    note: input.note ?? '',
  };
  const decided = decideVisit(visit, command, { on, doneOn: dayOfMoment(input.doneAt) });
  if (!decided.ok) throw new Refused(decided.refusal);
  if (decided.value.isAlready) return reception.id;
  const after = decided.value.visit;
  const version = await giveToOfficial(work, office, on, reception, after, command.note);
  const saved = await saveVisit(tx, office, on, reception.id, row, after, input);
  if (input.act === 'end') await answerOnBoard(work, office, { ...reception, version }, saved);
  note({
    action: `visit.${input.act}`,
    entity: 'reception',
    entityId: reception.id,
    changes: {
      visit: [visit.state, after.state],
      doneAt: [null, input.doneAt],
      ...changedOfficial(reception, after),
      ...(version === reception.version ? {} : { version: [reception.version, version] }),
      ...changedNumber(row, saved),
    },
    reason: command.note.trim() || null,
  });
  return reception.id;
}

// Another official: asked by the law of receiving (nobody receives about himself), and the old hour is free for others.
async function giveToOfficial(
  { tx }: Work,
  office: Office,
  on: PlainDate,
  reception: Reception,
  { officialId }: Visit,
  reason: string,
): Promise<number> {
  if (officialId === null || officialId === reception.officialId) return reception.version;
  await askOfficial(tx, reception, officialId, on);
  return dropSlot(tx, office, reception, officialId, reason);
}

const changedOfficial = (reception: Reception, { officialId }: Visit) =>
  officialId === null || officialId === reception.officialId
    ? {}
    : { officialId: [reception.officialId, officialId] };

const changedNumber = (before: ReceptionVisit | null, { queueNumber }: ReceptionVisit) =>
  before?.queueNumber === queueNumber || queueNumber === null ? {} : { queueNumber: [null, queueNumber] };
