import { useQuery } from '@apollo/client/react';
import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { dayjs } from '../../i18n/calendar.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { DayCell } from './DayCell.tsx';
import { moveMonth, weeksOfMonth } from './monthOfDays.ts';
import { ReceptionDayDrawer } from './ReceptionDayDrawer.tsx';
import { ReceptionDayFacts } from './ReceptionDayFacts.tsx';
import { ReceptionDayLine } from './ReceptionDayLine.tsx';
import classes from './Receptions.module.css';
import { ReceptionCalendarDocument, type ReceptionDayFieldsFragment } from './receptions.generated.ts';
import { YearDays } from './YearDays.tsx';

interface Props {
  /** 'YYYY-MM' */
  month: string;
  dayId: number | null;
  onMonth: (month: string) => void;
  onDay: (id: number | null) => void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A month of reception days: how many are received on each; the single reception day stands out. */
export function ReceptionCalendar({ month, dayId, onMonth, onDay }: Props) {
  const t = useT('receptions');
  const words = useT('words');
  const formats = useFormats();
  const papers = useT('receptionPapers');
  const { today, may } = useViewer();
  const calendar = useT('receptionCalendar');
  const [isYearShown, setIsYearShown] = useState(false);
  const [edited, setEdited] = useState<ReceptionDayFieldsFragment | 'new' | null>(null);
  const { data, error, refetch } = useQuery(ReceptionCalendarDocument, {
    variables: { year: Number(month.slice(0, 4)) },
  });
  const days = (data?.receptionDays ?? []).filter(({ on }) => on.startsWith(month));
  const single = data?.singleReceptionDates.find(({ lastFriday }) => lastFriday.startsWith(month));
  const next = data?.receptionDays.find(({ on }) => on >= today);
  const isSingleSet = days.some(({ kind }) => kind === 'single');
  return (
    <div className={classes.calendar}>
      <header className={classes.monthHead}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('previousMonth')}
          onClick={() => onMonth(moveMonth(month, -1))}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <h2>{dayjs(`${month}-01`).format('MMMM YYYY')}</h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('nextMonth')}
          onClick={() => onMonth(moveMonth(month, 1))}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
      </header>
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
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
          {weeksOfMonth(month).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {weekdays.map((number) => {
                const on = week[number - 1];
                return (
                  <td key={number}>
                    {on && (
                      <DayCell
                        on={on}
                        days={days.filter((day) => day.on === on)}
                        isToday={on === today}
                        isNext={on === next?.on}
                        dayId={dayId}
                        onDay={onDay}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {single && (single.isMoved || !isSingleSet) && (
        <Notice tone={single.isMoved ? 'attention' : 'neutral'}>
          {t(single.isMoved ? 'singleMoved' : 'singleProposed', {
            friday: formats.date(single.lastFriday),
            proposed: formats.date(single.proposed),
          })}
        </Notice>
      )}
      <ul className={classes.days}>
        {days.map((day) => (
          <li key={day.id}>
            <ReceptionDayLine
              day={day}
              isNext={day.on === next?.on}
              isChosen={day.id === dayId}
              onChoose={() => onDay(day.id === dayId ? null : day.id)}
            />
            {day.id === dayId && <ReceptionDayFacts day={day} onEdit={() => setEdited(day)} />}
          </li>
        ))}
        {data && days.length === 0 && <li className={classes.quiet}>{t('noDays')}</li>}
      </ul>
      <div className={classes.monthActions}>
        {may('reception.calendar') && (
          <Button variant="subtle" size="compact-sm" onClick={() => setEdited('new')}>
            {papers('dayForm.newDay')}
          </Button>
        )}
        <Button variant="subtle" size="compact-sm" onClick={() => setIsYearShown(true)}>
          {calendar('singleDays.year')}
        </Button>
      </div>
      {isYearShown && data && (
        <YearDays
          year={Number(month.slice(0, 4))}
          data={data}
          onClose={() => setIsYearShown(false)}
          onDone={() => void refetch()}
        />
      )}
      {edited && (
        <ReceptionDayDrawer
          key={edited === 'new' ? 'new' : edited.id}
          day={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onDone={() => {
            setEdited(null);
            void refetch();
          }}
        />
      )}
    </div>
  );
}
