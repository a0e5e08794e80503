import { useQuery } from '@apollo/client/react';
import { Button, Group, NumberInput, Select, Stack } from '@mantine/core';
import dayjs from 'dayjs';
import { useState } from 'react';
import { DateInput } from '../../components/DateInput.tsx';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import {
  OfficialSchedulesDocument,
  type OfficialSchedulesQuery,
  SaveOfficialHoursDocument,
} from './calendar.generated.ts';
import classes from './Receptions.module.css';
import { Line } from './steps/fields.tsx';
import { StepForm } from './steps/StepForm.tsx';

type Row = OfficialSchedulesQuery['officialSchedules'][number];
type Hours = Omit<Row['hours'][number], 'id'> & { readonly key: string };
type Absence = Omit<Row['absences'][number], 'id'> & { readonly key: string };

// Field by field: what the cache adds of its own is no part of an input.
function toHours(one: Row['hours'][number]): Hours {
  const { weekday, ordinal, fromTime, toTime, lunchFrom, lunchTo, slotMinutes, validFrom, validTo } = one;
  const times = { fromTime, toTime, lunchFrom, lunchTo, slotMinutes };
  return { key: String(one.id), weekday, ordinal, ...times, validFrom, validTo };
}

function toAbsence({ id, fromOn, toOn, reason }: Row['absences'][number]): Absence {
  return { key: String(id), fromOn, toOn, reason };
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const ordinals = [
  ['every', ''],
  ['n1', '1'],
  ['n2', '2'],
  ['n3', '3'],
  ['n4', '4'],
  ['last', '-1'],
] as const;

/** When each official receives, when he is away, and the months in which he would not receive at all. */
export function SchedulesPage() {
  const t = useT('receptionCalendar');
  const { today, may } = useViewer();
  const [open, setOpen] = useState<number | null>(null);
  const { data, error, refetch } = useQuery(OfficialSchedulesDocument, {
    variables: { year: Number(today.slice(0, 4)) },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Page title={t('schedules')} crumbs={[{ label: t('title'), to: paths.receptionCalendar() }]} narrow>
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      <div className={classes.stack}>
        {(data?.officialSchedules ?? []).map((row) => (
          <Section
            key={row.official.id}
            title={row.official.fullName}
            actions={
              may('reception.calendar') && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`${t('edit')}: ${row.official.fullName}`}
                  onClick={() => setOpen(open === row.official.id ? null : row.official.id)}
                >
                  {t('edit')}
                </Button>
              )
            }
          >
            <ScheduleFacts row={row} />
            {open === row.official.id && (
              <ScheduleForm
                row={row}
                onDone={() => {
                  setOpen(null);
                  void refetch();
                }}
              />
            )}
          </Section>
        ))}
      </div>
    </Page>
  );
}

const monthName = (month: number) => dayjs(`2026-${String(month).padStart(2, '0')}-01`).format('MMMM');

function ScheduleFacts({ row: { hours, absences, monthsWithout } }: { row: Row }) {
  const t = useT('receptionCalendar');
  const words = useT('words');
  const formats = useFormats();
  const ordinalName = (ordinal: number | null) =>
    t(`ordinalOf.${ordinals.find(([, value]) => value === String(ordinal ?? ''))?.[0] ?? 'every'}`);
  return (
    <>
      {hours.length === 0 && <p className={classes.quiet}>{t('noHours')}</p>}
      <ul>
        {hours.map((one) => (
          <li key={one.id}>
            {words(`term.weekday.d${weekdays[one.weekday - 1] ?? 1}`)}, {ordinalName(one.ordinal)}:{' '}
            {one.fromTime}–{one.toTime}
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

function ScheduleForm({ row, onDone }: { row: Row; onDone: () => void }) {
  const t = useT('receptionCalendar');
  const { today } = useViewer();
  const key = () => crypto.randomUUID();
  const [hours, setHours] = useState<readonly Hours[]>(row.hours.map(toHours));
  const [absences, setAbsences] = useState<readonly Absence[]>(row.absences.map(toAbsence));
  const change = (at: string, part: Partial<Hours>) =>
    setHours(hours.map((one) => (one.key === at ? { ...one, ...part } : one)));
  const changeAbsence = (at: string, part: Partial<Absence>) =>
    setAbsences(absences.map((one) => (one.key === at ? { ...one, ...part } : one)));
  const fresh: Omit<Hours, 'key'> = {
    ...{ weekday: 2, ordinal: 1, fromTime: '10:00', toTime: '12:00', lunchFrom: null, lunchTo: null },
    ...{ slotMinutes: 15, validFrom: today, validTo: null },
  };
  return (
    <StepForm
      document={SaveOfficialHoursDocument}
      pick={(data) => data.saveOfficialHours}
      input={() => ({
        input: {
          officialId: row.official.id,
          hours: hours.map(({ key: _key, ...one }) => one),
          absences: absences.map(({ key: _key, ...one }) => one),
        },
      })}
      submitLabel={t('save')}
      onDone={onDone}
    >
      {hours.map((one, index) => (
        <HoursFields
          key={one.key}
          at={`hours.${index}`}
          one={one}
          onChange={(part) => change(one.key, part)}
          onRemove={() => setHours(hours.filter((other) => other.key !== one.key))}
        />
      ))}
      <Button variant="subtle" onClick={() => setHours([...hours, { ...fresh, key: key() }])}>
        {t('addHours')}
      </Button>
      {absences.map((one, index) => (
        <Group key={one.key} grow align="end">
          <DateInput
            name={`absences.${index}.fromOn`}
            label={t('absenceFrom')}
            value={one.fromOn}
            onChange={(on) => on && changeAbsence(one.key, { fromOn: on })}
          />
          <DateInput
            name={`absences.${index}.toOn`}
            label={t('absenceTo')}
            value={one.toOn}
            onChange={(on) => on && changeAbsence(one.key, { toOn: on })}
          />
          <Line
            name={`absences.${index}.reason`}
            label={t('absenceReason')}
            value={one.reason}
            onChange={(reason) => changeAbsence(one.key, { reason })}
          />
          <Button
            variant="subtle"
            onClick={() => setAbsences(absences.filter((other) => other.key !== one.key))}
          >
            {t('remove')}
          </Button>
        </Group>
      ))}
      <Button
        variant="subtle"
        onClick={() => setAbsences([...absences, { key: key(), fromOn: today, toOn: today, reason: '' }])}
      >
        {t('addAbsence')}
      </Button>
    </StepForm>
  );
}

interface HoursProps {
  at: string;
  one: Hours;
  onChange: (part: Partial<Hours>) => void;
  onRemove: () => void;
}

function HoursFields({ at, one, onChange, onRemove }: HoursProps) {
  const t = useT('receptionCalendar');
  const words = useT('words');
  return (
    <Stack gap={6}>
      <Group grow align="end">
        <Select
          label={t('weekdayOf')}
          allowDeselect={false}
          data={weekdays.map((day) => ({ value: String(day), label: words(`term.weekday.d${day}`) }))}
          value={String(one.weekday)}
          onChange={(day) => day && onChange({ weekday: Number(day) })}
        />
        <Select
          label={t('ordinal')}
          allowDeselect={false}
          data={ordinals.map(([name, value]) => ({ value, label: t(`ordinalOf.${name}`) }))}
          value={String(one.ordinal ?? '')}
          onChange={(value) => onChange({ ordinal: value ? Number(value) : null })}
        />
        <NumberInput
          label={t('slotMinutes')}
          min={5}
          max={240}
          step={5}
          value={one.slotMinutes}
          onChange={(minutes) => onChange({ slotMinutes: Number(minutes) || 15 })}
        />
      </Group>
      <Group grow align="end">
        <Line
          name={`${at}.fromTime`}
          label={t('fromTime')}
          value={one.fromTime}
          onChange={(fromTime) => onChange({ fromTime })}
        />
        <Line
          name={`${at}.toTime`}
          label={t('toTime')}
          value={one.toTime}
          onChange={(toTime) => onChange({ toTime })}
        />
        <Line
          name={`${at}.lunchFrom`}
          label={t('lunchFrom')}
          value={one.lunchFrom ?? ''}
          onChange={(lunchFrom) => onChange({ lunchFrom: lunchFrom || null })}
        />
        <Line
          name={`${at}.lunchTo`}
          label={t('lunchTo')}
          value={one.lunchTo ?? ''}
          onChange={(lunchTo) => onChange({ lunchTo: lunchTo || null })}
        />
        <Button variant="subtle" onClick={onRemove}>
          {t('remove')}
        </Button>
      </Group>
    </Stack>
  );
}
