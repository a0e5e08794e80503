import { dayjs } from '../../i18n/calendar.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './CalendarPart.module.css';
import type { YearDay, YearMonth } from './calendarYear.ts';
import { dayTones } from './dayTones.ts';

interface Props {
  month: YearMonth;
  today: string;
  opened: string | null;
  onOpen: (on: string) => void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** One month; every day is a button that says what it is. */
export function CalendarMonth({ month, today, opened, onOpen }: Props) {
  const words = useT('words');
  const title = dayjs()
    .month(month.month - 1)
    .date(1)
    .format('MMMM');
  return (
    <section className={classes.month} aria-label={title}>
      <header className={classes.monthHead}>
        <h2>{title}</h2>
        <span>{words('workingDays', { count: month.workingDays })}</span>
      </header>
      <table className={classes.grid}>
        <thead>
          <tr>
            {weekdays.map((number) => (
              <th key={number} scope="col">
                {words(`term.weekday.d${number}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week, number) => (
            // Weeks have no name of their own, and there are always six.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={number}>
              {week.map((day, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as the weeks
                <td key={place}>
                  {day && <DayButton day={day} today={today} opened={opened} onOpen={onOpen} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DayProps {
  day: YearDay;
  today: string;
  opened: string | null;
  onOpen: (on: string) => void;
}

function DayButton({ day, today, opened, onOpen }: DayProps) {
  const t = useT('reference');
  const words = useT('words');
  const formats = useFormats();
  const { date, exception, isWorking } = day;
  const what = exception
    ? [formats.name(exception.name), t(`dayKind.${exception.kind}`)].filter(Boolean).join(' — ')
    : isWorking
      ? words('term.reason.workingDay')
      : t('weekend');
  const doubt = exception && !exception.confirmed ? `, ${t('notConfirmed')}` : '';
  return (
    <button
      type="button"
      className={classes.day}
      title={`${formats.date(date)}: ${what}${doubt}`}
      // Begins with the number that is seen, so that it can also be said aloud.
      aria-label={`${dayjs(date).format('D MMMM')}: ${what}${doubt}`}
      aria-current={date === today ? 'date' : undefined}
      data-open={date === opened || undefined}
      {...(exception ? { 'data-tone': dayTones[exception.kind], 'data-kind': exception.kind } : {})}
      data-weekend={(!exception && !isWorking) || undefined}
      data-doubtful={(exception && !exception.confirmed) || undefined}
      onClick={() => onOpen(date)}
    >
      {day.day}
    </button>
  );
}
