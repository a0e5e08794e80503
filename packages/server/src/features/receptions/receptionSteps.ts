import { timeliness } from '@tyndau/domain/appeals/timeliness';
import { officeDate } from '@tyndau/domain/calendar/officeZone';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { Localized } from '@tyndau/domain/kernel/localized';
import { receptionStepTerms } from '@tyndau/domain/receptions/receptionStepTerms';
import { type ReceptionStep, receptionWorkflow } from '@tyndau/domain/receptions/receptionWorkflow';
import { toPlainDate } from '../../db/dates.ts';
import type { Reception, ReceptionStepRecord } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { briefTermOf } from './briefTerm.ts';
import { receptionOn } from './takeStep.ts';

/** One of the thirteen steps of one request: its term, and who took it when. */
export interface StepOfReception {
  readonly step: ReceptionStep;
  readonly name: Localized;
  readonly responsible: Localized;
  readonly dueOn: PlainDate | null;
  readonly taken: ReceptionStepRecord | null;
  readonly timeliness: string;
}

/** The whole rail: the table of the law beside the records of what was done. */
export async function listSteps(office: Office, reception: Reception): Promise<StepOfReception[]> {
  const [records, day] = await Promise.all([
    office.loaders.receptionRecords.load(reception.id),
    reception.dayId === null ? null : office.loaders.receptionDay.load(reception.dayId),
  ]);
  const dates = {
    registeredOn: toPlainDate(reception.registeredOn),
    receptionOn: receptionOn(reception, day),
  };
  const briefTerm = briefTermOf(office);
  return receptionStepTerms(dates, office.book.calendar, { briefTerm }).map(({ step, dueOn }) => {
    const taken = records.findLast((record) => record.step === step) ?? null;
    const closedOn = taken ? officeDate(taken.takenAt.toISOString()) : null;
    const judged = timeliness({ dueOn, closedOn, today: office.today, calendar: office.book.calendar });
    const { name, responsible } = receptionWorkflow[step];
    return { step, name, responsible, dueOn, taken, timeliness: judged.state };
  });
}
