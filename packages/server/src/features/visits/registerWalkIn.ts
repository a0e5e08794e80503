import { type PlainDate, yearOf } from '@tyndau/domain/calendar/plainDate';
import { expectedVisit, type Visit } from '@tyndau/domain/receptions/queue/visit';
import { statesEssence } from '@tyndau/domain/receptions/receptionRequest';
import { receptionStart } from '@tyndau/domain/receptions/receptionWorkflow';
import { nextNumber } from '../../db/counters.ts';
import { fromPlainDate } from '../../db/dates.ts';
import { Refused, refuseIfAny, type Work } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { askOfficial, dayOf } from '../receptions/receptionPlace.ts';
import { codeRefusals, findOpenNumber, giveNumber, whoAsks } from '../receptions/requestReception.ts';
import { saveVisit } from './saveVisit.ts';
import type { VisitActInput, WalkInInput } from './visitAct.ts';
import { dayOfMoment } from './visits.store.ts';

const SOURCE = 'personalReception';

/**
 * Somebody who came without having asked: registered at the reception itself, put into the queue of an official or, where
 * no place is left, into the reserve.
 */
export async function registerWalkIn(
  work: Work,
  office: Office,
  on: PlainDate,
  input: VisitActInput,
): Promise<number> {
  const { tx } = work;
  const walkIn = input.walkIn as WalkInInput;
  refuseIfAny(refusalsOf(office, on, input, walkIn));
  const request = { ...walkIn, idempotencyKey: input.key, source: SOURCE, format: 'inPerson' };
  const applicant = await whoAsks(tx, request, null);
  const openNumber = await findOpenNumber(tx, applicant.id, walkIn.questionCode);
  if (openNumber) {
    throw new Refused([refusal('RECEPTION_ALREADY_OPEN', 'questionCode', { number: openNumber })]);
  }
  const dayId = await dayOf(tx, office, on, false);
  const number = await giveNumber(tx, office);
  const { state, step } = receptionStart(true);
  const reception = await tx.reception.create({
    data: {
      ...{ number, state, step, dayId, source: SOURCE },
      applicantId: applicant.id,
      applicantName: applicant.displayName,
      registeredOn: fromPlainDate(on),
      essence: walkIn.essence.trim(),
      questionCode: walkIn.questionCode,
      territoryCode: walkIn.territoryCode ?? applicant.territoryCode,
      // What he shows at the door counts, also where the card of the person does not know of it yet.
      privilege: walkIn.applicant.privilege ?? applicant.privilege,
      language: walkIn.language,
      complainedBodyId: walkIn.complainedBodyId ?? null,
      officialId: walkIn.officialId ?? null,
      journalNumber: await nextNumber(tx, 'receptionJournal', yearOf(on)),
    },
  });
  if (walkIn.officialId != null) await askOfficial(tx, reception, walkIn.officialId, on);
  const visit = await saveVisit(tx, office, on, reception.id, null, arrived(input, walkIn), input);
  work.note({
    action: 'visit.walkIn',
    entity: 'reception',
    entityId: reception.id,
    changes: {
      number: [null, number],
      state: [null, state],
      queueNumber: [null, visit.queueNumber],
      version: [null, 1],
    },
  });
  return reception.id;
}

function refusalsOf(office: Office, on: PlainDate, input: VisitActInput, walkIn: WalkInInput): Refusal[] {
  const request = { ...walkIn, idempotencyKey: input.key, source: SOURCE, format: 'inPerson' };
  return [
    ...(dayOfMoment(input.doneAt) === on ? [] : [refusal('VISIT_NOT_ON_ITS_DAY', null, { on })]),
    ...(statesEssence(walkIn.essence) ? [] : [refusal('TEXT_REQUIRED', 'essence')]),
    ...codeRefusals(office, request),
  ];
}

function arrived({ doneAt }: VisitActInput, { officialId }: WalkInInput): Visit {
  const at = doneAt.getTime();
  const visit = expectedVisit(officialId ?? null);
  return { ...visit, state: 'arrived', arrivedAt: at, readyAt: at, isReserve: officialId == null };
}
