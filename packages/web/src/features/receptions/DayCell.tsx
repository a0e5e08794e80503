import { VisuallyHidden } from '@mantine/core';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { dayKindOf } from './ReceptionDayLine.tsx';
import classes from './Receptions.module.css';
import type { ReceptionDayFieldsFragment } from './receptions.generated.ts';

interface CellProps {
  on: string;
  days: readonly ReceptionDayFieldsFragment[];
  isToday: boolean;
  isNext: boolean;
  dayId: number | null;
  onDay: (id: number | null) => void;
}

/** One day of the month: pressed, it shows who is received on it. */
export function DayCell({ on, days, isToday, isNext, dayId, onDay }: CellProps) {
  const t = useT('receptions');
  const formats = useFormats();
  const [day] = days;
  const number = Number(on.slice(8));
  if (!day)
    return (
      <span className={classes.plain} data-today={isToday || undefined}>
        {number}
      </span>
    );
  const total = days.reduce((sum, { receptionsTotal }) => sum + receptionsTotal, 0);
  const isChosen = days.some(({ id }) => id === dayId);
  const what = `${formats.date(on)}: ${t(`dayKind.${dayKindOf(day.kind)}`)}, ${t('people', { count: total })}`;
  return (
    <button
      type="button"
      className={classes.cell}
      data-kind={day.kind}
      data-today={isToday || undefined}
      data-next={isNext || undefined}
      aria-pressed={isChosen}
      title={what}
      onClick={() => onDay(isChosen ? null : day.id)}
    >
      <span aria-hidden="true">
        {number}
        <small>{total}</small>
      </span>
      <VisuallyHidden>{what}</VisuallyHidden>
    </button>
  );
}
