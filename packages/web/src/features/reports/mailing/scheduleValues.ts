import type { ReportScheduleFieldsFragment } from './mailing.generated.ts';

/** A schedule while it is written. */
export interface ScheduleValues {
  readonly name: string;
  readonly kind: string;
  readonly subject: string;
  readonly span: string;
  readonly format: string;
  readonly language: string;
  readonly rhythm: string;
  readonly weekday: number;
  readonly monthDay: number;
  readonly atTime: string;
  readonly onlyWorkingDays: boolean;
  readonly receiverIds: readonly number[];
  readonly isActive: boolean;
}

/** A new one: of the last month, on its first working day in the morning. */
export function newSchedule(language: string): ScheduleValues {
  return {
    ...{ name: '', kind: 'statistical', subject: '', span: 'month', format: 'xlsx' },
    ...{ language: language === 'ru' ? 'ru' : 'kk', rhythm: 'monthly', weekday: 1, monthDay: 1 },
    ...{ atTime: '08:30', onlyWorkingDays: true, receiverIds: [], isActive: true },
  };
}

/** One that is kept, to be written anew. */
export function valuesOf(schedule: ReportScheduleFieldsFragment): ScheduleValues {
  const { name, kind, subject, span, format, language, rhythm, weekday, monthDay } = schedule;
  const { atTime, onlyWorkingDays, isActive, receivers } = schedule;
  return {
    ...{ name, kind, subject, span, language, rhythm, weekday, monthDay, atTime, onlyWorkingDays },
    ...{ isActive, format: format === 'csv' ? 'csv' : 'xlsx', receiverIds: receivers.map(({ id }) => id) },
  };
}
