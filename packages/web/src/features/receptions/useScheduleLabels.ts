import type { ScheduleLabelsOverride } from '@mantine/schedule';
import { useMemo } from 'react';
import { useT } from '../../i18n/useT.ts';

/** The words of the calendar's own buttons in the reader's language. */
export function useScheduleLabels(): ScheduleLabelsOverride {
  const t = useT('receptionCalendar');
  return useMemo(
    () => ({
      day: t('view.day'),
      week: t('view.week'),
      month: t('view.month'),
      year: t('view.year'),
      today: t('today'),
      previous: t('previous'),
      next: t('next'),
      allDay: t('allDay'),
      weekday: t('weekday'),
      timeSlot: t('timeSlot'),
      more: t('next'),
      moreLabel: (count: number) => t('more', { count }),
      selectMonth: t('selectMonth'),
      selectYear: t('selectYear'),
      switchToDayView: t('view.day'),
      switchToWeekView: t('view.week'),
      switchToMonthView: t('view.month'),
      switchToYearView: t('view.year'),
      viewSelectLabel: t('title'),
      noEvents: t('noEvents'),
      resource: t('officials'),
      resources: t('officials'),
      resourceSlot: t('timeSlot'),
      agenda: t('title'),
    }),
    [t],
  );
}
