import { useFormats } from '../i18n/useFormats.ts';
import { useT } from '../i18n/useT.ts';
import type { TermDayView } from './termView.ts';

const reasons = [
  'start',
  'workingDay',
  'workedDayOff',
  'calendarDay',
  'weekend',
  'holiday',
  'transferredDayOff',
  'dayOff',
  'stopped',
  'monthsEnd',
  'rolled',
] as const;

/** Why a day of a term was counted or not, in words; with the name of the holiday where it has one. */
export function useDayReason() {
  const words = useT('words');
  const formats = useFormats();
  return (day: TermDayView): string => {
    const reason = reasons.find((known) => known === day.reason);
    const told = reason ? words(`term.reason.${reason}`) : day.reason;
    return day.name ? `${told}: ${formats.name(day.name)}` : told;
  };
}
