import { useT } from '../../../i18n/useT.ts';
import type { ReportScheduleFieldsFragment } from './mailing.generated.ts';

type Rhythm = Pick<
  ReportScheduleFieldsFragment,
  'rhythm' | 'weekday' | 'monthDay' | 'atTime' | 'onlyWorkingDays'
>;

/** When a report is sent, in words. */
export function useRhythmText(): (rhythm: Rhythm) => string {
  const t = useT('mailing');
  return ({ rhythm, weekday, monthDay, atTime, onlyWorkingDays }) => {
    if (rhythm === 'weekly') return t('every.weekly', { day: t(`weekdays.d${weekday as 1}`), time: atTime });
    if (rhythm === 'monthly') return t('every.monthly', { day: monthDay, time: atTime });
    return t(onlyWorkingDays ? 'every.working' : 'every.daily', { time: atTime });
  };
}
