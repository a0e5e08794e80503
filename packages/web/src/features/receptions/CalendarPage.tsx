import '@mantine/schedule/styles.layer.css';
import { useQuery } from '@apollo/client/react';
import { Button, Group, Select } from '@mantine/core';
import { Schedule, type ScheduleEventData, type ScheduleViewLevel } from '@mantine/schedule';
import { hasPriorityRight } from '@tyndau/domain/receptions/priorityRight';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { dayjs } from '../../i18n/calendar.ts';
import { useLanguage, useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { CalendarFilters, isWanted } from './CalendarFilters.tsx';
import { type CalendarReceptionFragment, ReceptionCalendarPageDocument } from './calendar.generated.ts';
import { DayBar } from './DayBar.tsx';
import { DayBoard } from './DayBoard.tsx';
import { MoveDialog, type WantedMove } from './MoveDialog.tsx';
import { officeClock, officeDay } from './officeClock.ts';
import classes from './Receptions.module.css';
import { useScheduleLabels } from './useScheduleLabels.ts';
import { WeekTable } from './WeekTable.tsx';

const shape = {
  on: field.date,
  view: field.text,
  official: field.number,
  kind: field.text,
  place: field.text,
};
const views = ['day', 'week', 'month', 'year'] as const;

/** Receptions by day, week, month and year; for a day everybody who receives has a line of his own. */
export function CalendarPage() {
  const t = useT('receptionCalendar');
  const language = useLanguage();
  const { today, may } = useViewer();
  const { filter, change } = useUrlFilter(shape);
  const navigate = useNavigate();
  const labels = useScheduleLabels();
  const [move, setMove] = useState<WantedMove | null>(null);
  const on = filter.on ?? today;
  const view = views.find((one) => one === filter.view) ?? 'day';
  const { data, error, refetch } = useQuery(ReceptionCalendarPageDocument, {
    variables: spanOf(on, view),
    fetchPolicy: 'cache-and-network',
  });
  const officials = data?.officials ?? [];
  const everybody = data?.receptionCalendar ?? [];
  const receptions = everybody.filter((one) => isWanted(one, filter));
  const events = useMemo(() => receptions.flatMap(toEvent), [receptions]);
  const noHour = receptions.filter(({ startsAt }) => startsAt === null).length;
  const common = {
    date: on,
    events,
    locale: language,
    labels,
    withEventsDragAndDrop: may('reception.prepare'),
    canDragEvent: (event: ScheduleEventData) => isMovable(receptions, event),
    onDateChange: (date: string) => change({ on: date.slice(0, 10) }),
    onViewChange: (next: ScheduleViewLevel) => change({ view: next }),
    onEventClick: (event: ScheduleEventData) => navigate(paths.reception(Number(event.id))),
    onEventDrop: (drop: { eventId: string | number; newStart: string; resourceId?: string | number }) =>
      setMove(wantedMove(receptions, drop)),
  };
  const shownOfficials = officials.filter(
    ({ id }) => filter.official === undefined || id === filter.official,
  );
  const board = {
    officials: shownOfficials,
    receptions,
    onMove: may('reception.prepare') ? setMove : null,
  };
  return (
    <Page
      title={t('title')}
      crumbs={[{ label: useT('receptions')('title'), to: paths.receptions() }]}
      aside={noHour > 0 ? t('noHour', { count: noHour }) : undefined}
      actions={
        <Group gap={8}>
          <CalendarFilters receptions={everybody} filter={filter} onChange={change} />
          <Select
            aria-label={t('everyOfficial')}
            placeholder={t('everyOfficial')}
            clearable
            searchable
            data={officials.map(({ id, fullName }) => ({ value: String(id), label: fullName }))}
            value={filter.official === undefined ? null : String(filter.official)}
            onChange={(id) => change({ official: id ? Number(id) : undefined })}
          />
          <Button variant="default" component={Link} to={paths.officialSchedules()}>
            {t('schedules')}
          </Button>
          {may('reception.prepare') && (
            <Button component={Link} to={paths.seating()}>
              {t('seatDay')}
            </Button>
          )}
        </Group>
      }
    >
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {may('reception.prepare') && <p className={classes.quiet}>{t('hint')}</p>}
      <div className={classes.schedule}>
        {(view === 'day' || view === 'week') && (
          <DayBar
            on={on}
            view={view}
            onDay={(day) => change({ on: day })}
            onView={(next) => change({ view: next })}
          />
        )}
        {view === 'day' && <DayBoard key={on} on={on} {...board} />}
        {view === 'week' && (
          <WeekTable on={on} {...board} onDay={(day) => change({ on: day, view: 'day' })} />
        )}
        {(view === 'month' || view === 'year') && (
          <Schedule
            {...common}
            view={view}
            layout="responsive"
            monthViewProps={{ firstDayOfWeek: 1 }}
            yearViewProps={{ firstDayOfWeek: 1 }}
            onDayClick={(date) => change({ on: date.slice(0, 10), view: 'day' })}
          />
        )}
      </div>
      {move && (
        <MoveDialog
          move={move}
          onClose={() => setMove(null)}
          onDone={() => {
            setMove(null);
            void refetch();
          }}
        />
      )}
    </Page>
  );
}

function spanOf(on: string, view: ScheduleViewLevel) {
  const day = dayjs(on);
  if (view === 'day') return { from: on, to: on };
  const unit = view === 'week' ? 'week' : view;
  const [start, end] = [day.startOf(unit), day.endOf(unit)];
  // A month shows the ends of its neighbours, a week may begin on Sunday by the locale of the library.
  return { from: start.subtract(7, 'day').format('YYYY-MM-DD'), to: end.add(7, 'day').format('YYYY-MM-DD') };
}

function toEvent(one: CalendarReceptionFragment): ScheduleEventData[] {
  if (!one.startsAt || !one.endsAt) return [];
  const at = (instant: string) => `${officeDay(instant)} ${officeClock(instant)}:00`;
  const isFirst = hasPriorityRight(one.privilege);
  const color = one.step > 10 ? 'gray' : isFirst ? 'orange' : one.format === 'video' ? 'grape' : 'teal';
  return [
    {
      id: one.id,
      title: one.applicantName,
      start: at(one.startsAt),
      end: at(one.endsAt),
      color,
      ...(one.official ? { resourceId: one.official.id } : {}),
    },
  ];
}

function isMovable(receptions: readonly CalendarReceptionFragment[], event: ScheduleEventData): boolean {
  const one = receptions.find(({ id }) => id === event.id);
  return one !== undefined && one.step >= 4 && one.step <= 9;
}

function wantedMove(
  receptions: readonly CalendarReceptionFragment[],
  drop: { eventId: string | number; newStart: string; resourceId?: string | number },
): WantedMove | null {
  const reception = receptions.find(({ id }) => id === Number(drop.eventId));
  if (!reception) return null;
  const officialId = Number(drop.resourceId ?? reception.official?.id ?? 0);
  return { reception, on: drop.newStart.slice(0, 10), time: drop.newStart.slice(11, 16), officialId };
}
