import { timeliness } from '@tyndau/domain/appeals/timeliness';
import { officeDate } from '@tyndau/domain/calendar/officeZone';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { endedReceptionStates } from '@tyndau/domain/receptions/receptionStates';
import { receptionStepTerms } from '@tyndau/domain/receptions/receptionStepTerms';
import { Prisma } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import { toPlainDate } from '../../db/dates.ts';
import type { Reception } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { briefTermOf } from './briefTerm.ts';
import { visibleReceptions } from './receptions.store.ts';

const columns = columnsOf(Prisma.ReceptionScalarFieldEnum, 'r');

/** A step that is due today or was due before and is not taken. */
export interface DueStep {
  readonly reception: Reception;
  readonly step: number;
  readonly dueOn: PlainDate;
  readonly isLate: boolean;
  readonly lateByWorkingDays: number | null;
}

/** Present steps that are late or due today, the latest first; terms are counted by the law, not stored. */
export async function listDueSteps(office: Office): Promise<DueStep[]> {
  const { calendar } = office.book;
  const rows = await office.archive.read<Reception & { dayOn: Date | null }>(Prisma.sql`
    SELECT ${columns}, d."on" AS "dayOn" FROM receptions r LEFT JOIN reception_days d ON d.id = r.day_id
    WHERE r.state <> ALL(${[...endedReceptionStates]}) AND r.step <= 11 AND ${visibleReceptions(office)}`);
  const settings = { briefTerm: briefTermOf(office) };
  return rows
    .flatMap(({ dayOn, ...reception }): DueStep[] => {
      const receptionOn = reception.startsAt
        ? officeDate(reception.startsAt.toISOString())
        : dayOn && toPlainDate(dayOn);
      const dates = { registeredOn: toPlainDate(reception.registeredOn), receptionOn };
      const terms = receptionStepTerms(dates, calendar, settings);
      const dueOn = terms.find(({ step }) => step === reception.step)?.dueOn ?? null;
      if (dueOn === null || dueOn > office.today) return [];
      const judged = timeliness({ dueOn, closedOn: null, today: office.today, calendar });
      const isLate = dueOn < office.today;
      const lateByWorkingDays = judged.lateByWorkingDays ?? null;
      return [{ reception, step: reception.step, dueOn, isLate, lateByWorkingDays }];
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.reception.id - b.reception.id));
}
