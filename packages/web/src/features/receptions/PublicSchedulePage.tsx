import { useQuery } from '@apollo/client/react';
import { ActionIcon, Anchor } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { dayjs } from '../../i18n/calendar.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { LanguageSwitch } from '../../shell/LanguageSwitch.tsx';
import { SchemeSwitch } from '../../shell/SchemeSwitch.tsx';
import { monthFrom, moveMonth } from './monthOfDays.ts';
import classes from './PublicSchedule.module.css';
import { dayKindOf } from './ReceptionDayLine.tsx';
import { PublicScheduleDocument, type PublicScheduleQuery } from './schedule.generated.ts';

const shape = { month: field.text };

type Schedule = PublicScheduleQuery['publicReceptionSchedule'];

/** The schedule of receptions for everybody: who receives, on which days, where. Read without signing in. */
export function PublicSchedulePage() {
  const t = useT('receptionPapers');
  const shell = useT('shell');
  const { filter, change } = useUrlFilter(shape);
  const month = monthFrom(filter.month, dayjs().format('YYYY-MM-DD'));
  const { data, error, refetch } = useQuery(PublicScheduleDocument, { variables: { month } });
  useEffect(() => {
    document.title = `${t('public.title')} — ${shell('product')}`;
  }, [t, shell]);
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <Anchor component={Link} to={paths.signIn()}>
          {t('public.enter')}
        </Anchor>
        <LanguageSwitch />
        <SchemeSwitch />
      </header>
      <main className={classes.sheet}>
        <h1>{t('public.title')}</h1>
        <div className={classes.month}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('public.previous')}
            onClick={() => change({ month: moveMonth(month, -1) })}
          >
            <IconChevronLeft size={18} />
          </ActionIcon>
          <h2>{dayjs(`${month}-01`).format('MMMM YYYY')}</h2>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('public.next')}
            onClick={() => change({ month: moveMonth(month, 1) })}
          >
            <IconChevronRight size={18} />
          </ActionIcon>
          <span className={classes.print}>
            {(['a4', 'a3'] as const).map((format) => (
              <Anchor key={format} href={paths.wallSchedule(month, format)} target="_blank" rel="noopener">
                <IconPrinter size={15} aria-hidden />{' '}
                {t(format === 'a4' ? 'public.printA4' : 'public.printA3')}
              </Anchor>
            ))}
          </span>
        </div>
        {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
        {data && <Officials schedule={data.publicReceptionSchedule} />}
        {data && <Days schedule={data.publicReceptionSchedule} />}
        <p className={classes.booking}>{t('public.booking')}</p>
      </main>
    </div>
  );
}

function Officials({ schedule: { lines } }: { schedule: Schedule }) {
  const t = useT('receptionPapers');
  const formats = useFormats();
  const receiving = lines.filter(({ dates }) => dates.length > 0);
  if (receiving.length === 0) return <p>{t('public.none')}</p>;
  return (
    <ul className={classes.officials}>
      {receiving.map(({ id, fullName, post, dates }) => (
        <li key={id}>
          <div>
            <strong>{fullName}</strong>
            <span className={classes.quiet}>{formats.name(post)}</span>
          </div>
          <ul className={classes.dates}>
            {dates.map(({ on, fromTime, toTime, place }) => (
              <li key={on + fromTime}>
                <time dateTime={on}>{formats.date(on)}</time> {fromTime}–{toTime}
                <span className={classes.quiet}>{formats.name(place)}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Days({ schedule: { days } }: { schedule: Schedule }) {
  const t = useT('receptionPapers');
  const words = useT('receptions');
  const formats = useFormats();
  if (days.length === 0) return null;
  return (
    <section>
      <h2>{t('public.days')}</h2>
      <ul className={classes.officials}>
        {days.map((day) => (
          <li key={day.id}>
            <strong>{words(`dayKind.${dayKindOf(day.kind)}`)}</strong>
            <div>
              <time dateTime={day.on}>{formats.date(day.on)}</time>
              <span className={classes.quiet}>
                {[day.territory && formats.name(day.territory.name), formats.name(day.place)]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
