import { useQuery } from '@apollo/client/react';
import { ActionIcon, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { isPlainDate } from '@tyndau/domain/calendar/plainDate';
import { isYearConfirmed, workingDaysInYear } from '@tyndau/domain/calendar/workingCalendar';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { CalendarDrawer } from './CalendarDrawer.tsx';
import { CalendarMonth } from './CalendarMonth.tsx';
import classes from './CalendarPart.module.css';
import { calendarOf, calendarYear } from './calendarYear.ts';
import { dayTones, exceptionKinds } from './dayTones.ts';
import { CalendarDaysDocument } from './reference.generated.ts';

const shape = { year: field.number, entry: field.text };

/** The working calendar of a year: what every term is counted by. A click on a day sets or clears it. */
export function CalendarPart() {
  const t = useT('reference');
  const formats = useFormats();
  const { today } = useViewer();
  const { filter, change } = useUrlFilter(shape);
  const year = filter.year ?? Number(today.slice(0, 4));
  const { data, error, refetch } = useQuery(CalendarDaysDocument);
  const days = data?.calendarExceptions ?? [];
  const calendar = calendarOf(days);
  const months = calendarYear(calendar, year);
  const isKnown = days.some(({ on }) => on.startsWith(`${year}-`));
  const total = workingDaysInYear(calendar, year);
  return (
    <Page
      title={t('part.calendar')}
      aside={data && t('workingDaysOfYear', { count: total, year })}
      actions={<YearSwitch year={year} onChange={(next) => change({ year: next })} />}
    >
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data && !isKnown && <Notice tone="overdue">{t('yearUnknown', { year })}</Notice>}
      {data && isKnown && !isYearConfirmed(calendar, year) && (
        <Notice tone="attention">{t('yearUnconfirmed', { year })}</Notice>
      )}
      <Legend />
      {data && (
        <div className={classes.year}>
          {months.map((month) => (
            <CalendarMonth
              key={month.month}
              month={month}
              today={today}
              opened={filter.entry ?? null}
              onOpen={(on) => change({ entry: on })}
            />
          ))}
        </div>
      )}
      {data && (
        <p className={classes.quarters}>
          {[0, 1, 2, 3].map((quarter) => (
            <span key={quarter}>
              {t('quarter', {
                quarter: quarter + 1,
                days: formats.number(
                  months
                    .slice(quarter * 3, quarter * 3 + 3)
                    .reduce((sum, { workingDays }) => sum + workingDays, 0),
                ),
              })}
            </span>
          ))}
        </p>
      )}
      {data && isPlainDate(filter.entry) && (
        <CalendarDrawer
          key={filter.entry}
          on={filter.entry}
          entry={days.find(({ on }) => on === filter.entry) ?? null}
          onClose={() => change({ entry: undefined })}
        />
      )}
    </Page>
  );
}

function YearSwitch({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const t = useT('reference');
  return (
    <Group gap={4}>
      <ActionIcon variant="default" aria-label={t('previousYear')} onClick={() => onChange(year - 1)}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <output className={classes.yearNumber}>{year}</output>
      <ActionIcon variant="default" aria-label={t('nextYear')} onClick={() => onChange(year + 1)}>
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  );
}

function Legend() {
  const t = useT('reference');
  return (
    <ul className={classes.legend}>
      {exceptionKinds.map((kind) => (
        <li key={kind}>
          <span className={classes.sample} data-tone={dayTones[kind]} data-kind={kind} />
          {t(`dayKind.${kind}`)}
        </li>
      ))}
      <li>
        <span className={classes.sample} data-weekend />
        {t('weekend')}
      </li>
      <li>
        <span className={classes.sample} data-tone="overdue" data-doubtful />
        {t('notConfirmed')}
      </li>
    </ul>
  );
}
