import { dayOfWeek, type PlainDate, plainDate } from '@tyndau/domain/calendar/plainDate';
import { calendarExceptionKinds } from '@tyndau/domain/calendar/workingCalendar';
import type { Localized } from '@tyndau/domain/kernel/localized';
import { fromPlainDate } from '../../db/dates.ts';
import type { CalendarException } from '../../db/generated/client.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { choiceRefusals, nameRefusals, namesOf } from './referenceChecks.ts';
import { saveReference } from './saveReference.ts';

export interface CalendarExceptionToSave {
  readonly on: string;
  readonly version?: number | null | undefined;
  readonly kind: string;
  readonly name: Localized;
  readonly confirmed: boolean;
}

const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2099-12-31';

/** Puts a day into the working calendar or changes it. Terms of open appeals stay until somebody has them recounted. */
export async function saveCalendarException(office: Office, input: CalendarExceptionToSave) {
  const on = fromPlainDate(input.on);
  const after = { ...namesOf(input.name), kind: input.kind, confirmed: input.confirmed };
  return saveReference<CalendarException, typeof after>(office, {
    permission: 'calendar.edit',
    entity: 'calendarException',
    code: input.on,
    codeField: 'on',
    version: input.version,
    after,
    find: (tx) => tx.calendarException.findUnique({ where: { on } }),
    object: (_tx, before) => [
      ...choiceRefusals(input.kind, calendarExceptionKinds, 'kind'),
      ...nameRefusals(input.name),
      ...dayRefusals(plainDate(input.on), input.kind, before),
    ],
    create: (tx) => tx.calendarException.create({ data: { on, ...after } }),
    update: (tx, fields, next) =>
      tx.calendarException.update({ where: { on }, data: { ...fields, version: next } }),
  });
}

// Labour Code art. 85(3): a swap makes a day off worked, or a working day off; a holiday may fall on any day.
function dayRefusals(on: PlainDate, kind: string, before: CalendarException | null): Refusal[] {
  if (on < FIRST_DAY || on > LAST_DAY) {
    return [refusal('OUT_OF_RANGE', 'on', { least: FIRST_DAY, most: LAST_DAY })];
  }
  const isWeekend = dayOfWeek(on) > 5;
  const wasOff = before !== null && before.kind !== 'worked';
  if (kind === 'worked' && !isWeekend && !wasOff) return [refusal('WORKED_DAY_NOT_OFF', 'kind')];
  if ((kind === 'dayOff' || kind === 'transferredDayOff') && isWeekend) {
    return [refusal('DAY_OFF_ALREADY', 'kind')];
  }
  return [];
}
