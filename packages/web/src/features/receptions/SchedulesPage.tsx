import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { dayjs } from '../../i18n/calendar.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { OfficialSchedulesDocument } from './calendar.generated.ts';
import { OfficialDrawer } from './OfficialDrawer.tsx';
import { OfficialFeed } from './OfficialFeed.tsx';
import classes from './Receptions.module.css';
import { ScheduleForm } from './ScheduleForm.tsx';
import { ordinals, type ScheduleRow, weekdays } from './scheduleHours.ts';

/** When each official receives, when he is away, and the months in which he would not receive at all. */
export function SchedulesPage() {
  const t = useT('receptionCalendar');
  const papers = useT('receptionPapers');
  const { today, may } = useViewer();
  const [open, setOpen] = useState<number | null>(null);
  const [who, setWho] = useState<ScheduleRow['official'] | 'new' | null>(null);
  const { data, error, refetch } = useQuery(OfficialSchedulesDocument, {
    variables: { year: Number(today.slice(0, 4)) },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Page
      title={t('schedules')}
      crumbs={[{ label: t('title'), to: paths.receptionCalendar() }]}
      actions={
        <Group gap={8}>
          <Button
            component={Link}
            to={paths.publicSchedule()}
            target="_blank"
            variant="default"
            rightSection={<IconExternalLink size={15} />}
          >
            {papers('public.openPage')}
          </Button>
          {may('reception.calendar') && <Button onClick={() => setWho('new')}>{t('who.newOfficial')}</Button>}
        </Group>
      }
      narrow
    >
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      <div className={classes.stack}>
        {(data?.officialSchedules ?? []).map((row) => (
          <Section
            key={row.official.id}
            title={row.official.fullName}
            actions={
              may('reception.calendar') && (
                <Group gap={4} wrap="nowrap">
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={`${t('who.official')}: ${row.official.fullName}`}
                    onClick={() => setWho(row.official)}
                  >
                    {t('who.official')}
                  </Button>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={`${t('edit')}: ${row.official.fullName}`}
                    onClick={() => setOpen(open === row.official.id ? null : row.official.id)}
                  >
                    {t('edit')}
                  </Button>
                </Group>
              )
            }
          >
            <Stack gap={10}>
              <ScheduleFacts row={row} />
              {may('reception.calendar') && <OfficialFeed row={row} onChange={() => void refetch()} />}
              {open === row.official.id && (
                <ScheduleForm
                  row={row}
                  onDone={() => {
                    setOpen(null);
                    void refetch();
                  }}
                />
              )}
            </Stack>
          </Section>
        ))}
      </div>
      {who && (
        <OfficialDrawer
          official={who === 'new' ? null : who}
          onClose={() => setWho(null)}
          onDone={() => {
            setWho(null);
            void refetch();
          }}
        />
      )}
    </Page>
  );
}

const languageNames: Readonly<Record<string, string>> = { kk: 'қазақша', ru: 'русский' };
const monthName = (month: number) => dayjs(`2026-${String(month).padStart(2, '0')}-01`).format('MMMM');

function ScheduleFacts({ row: { official, hours, absences, monthsWithout } }: { row: ScheduleRow }) {
  const t = useT('receptionCalendar');
  const words = useT('words');
  const papers = useT('receptionPapers');
  const formats = useFormats();
  const ordinalName = (ordinal: number | null) =>
    t(`ordinalOf.${ordinals.find(([, value]) => value === String(ordinal ?? ''))?.[0] ?? 'every'}`);
  return (
    <>
      <p className={classes.quiet}>
        {formats.name(official.post)}. {papers('gifts.speaks')}:{' '}
        {official.languages.length === 0
          ? papers('gifts.speaksAll')
          : official.languages.map((one) => languageNames[one] ?? one).join(', ')}
        {!official.hasVideo && `, ${papers('gifts.noVideo')}`}
      </p>
      {hours.length === 0 && <p className={classes.quiet}>{t('noHours')}</p>}
      <ul>
        {hours.map((one) => (
          <li key={one.id}>
            {words(`term.weekday.d${weekdays[one.weekday - 1] ?? 1}`)}, {ordinalName(one.ordinal)}:{' '}
            {one.fromTime}–{one.toTime}
            <span className={classes.quiet}>
              {formats.name({ kk: one.placeKk, ru: one.placeRu, en: one.placeRu })}
            </span>
          </li>
        ))}
        {absences.map((one) => (
          <li key={`a${one.id}`}>
            {t('absences')}: {formats.date(one.fromOn)} – {formats.date(one.toOn)} {one.reason}
          </li>
        ))}
      </ul>
      {monthsWithout.length > 0 && (
        <Notice tone="attention">
          {t('monthsWithout', { months: monthsWithout.map(monthName).join(', ') })}
        </Notice>
      )}
    </>
  );
}
