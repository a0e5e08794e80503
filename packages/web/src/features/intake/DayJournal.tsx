import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import {
  IconChevronLeft,
  IconChevronRight,
  IconClockPlus,
  IconPrinter,
  IconSearch,
} from '@tabler/icons-react';
import { appealSourceNames } from '@tyndau/domain/appeals/vocabularyNames';
import { addDays, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import { useEffect, useMemo, useState } from 'react';
import { DateInput } from '../../components/DateInput.tsx';
import type { RegistryColumn } from '../../components/RegistryColumn.ts';
import { RegistryTable } from '../../components/RegistryTable.tsx';
import { type FilterOf, field } from '../../components/urlFilter.ts';
import { useCodeName } from '../../components/useCodeName.ts';
import { useRegistryPages } from '../../components/useRegistryPages.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { AskedLetters, askedLettersShape, noAskedLetters } from './AskedLetters.tsx';
import classes from './Intake.module.css';
import { IntakeStateBadge } from './IntakeStateBadge.tsx';
import { DayJournalDocument, type DayJournalQuery, type IntakeLineFragment } from './intake.generated.ts';
import { JournalDayState } from './JournalDayState.tsx';

const shape = {
  ...{ journalOn: field.date, text: field.text, states: field.texts },
  ...askedLettersShape,
};
const pick = (data: DayJournalQuery) => data.intakes;
const extend = (data: DayJournalQuery, items: IntakeLineFragment[]): DayJournalQuery => ({
  ...data,
  intakes: { ...data.intakes, items },
});

/** A search, or a state asked for from elsewhere, goes over all days: whoever comes back with a talon forgot the day. */
function askedOf({ text, ...asked }: FilterOf<typeof shape>, today: string) {
  if (text) return { text };
  return asked.states || asked.journalFrom ? asked : { ...asked, journalOn: asked.journalOn ?? today };
}

/** The journal of a day: every accepted letter with its through number. */
export function DayJournal({ fresh }: { fresh: IntakeLineFragment | null }) {
  const t = useT('intake');
  const { today } = useViewer();
  const { filter, change } = useUrlFilter(shape);
  const day = filter.journalOn ?? today;
  const [text, setText] = useState(filter.text ?? '');
  const [asked] = useDebouncedValue(text.trim(), 250);
  useEffect(() => change({ text: asked || undefined }), [asked, change]);
  const variables = useMemo(() => ({ filter: askedOf(filter, today) }), [filter, today]);
  const pages = useRegistryPages(DayJournalDocument, { variables, pick, extend, pageSize: 100 });
  const { reload } = pages;
  // A letter just accepted belongs into the list; one that came late stands in the journal of the next working day.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!fresh) return;
    if (fresh.journalOn === day) void reload();
    else change({ ...noAskedLetters, journalOn: fresh.journalOn });
  }, [fresh]);
  const columns = useJournalColumns(filter.journalFrom !== undefined);
  const move = (days: number) => change({ ...noAskedLetters, journalOn: addDays(day as PlainDate, days) });

  return (
    <div className={classes.journal}>
      <div className={classes.journalBar} data-no-print>
        <ActionIcon variant="default" size={36} aria-label={t('previousDay')} onClick={() => move(-1)}>
          <IconChevronLeft size={18} />
        </ActionIcon>
        <DateInput
          className={classes.journalDay ?? ''}
          label={t('journalDay')}
          value={day}
          onChange={(next) => change({ ...noAskedLetters, journalOn: next ?? undefined })}
        />
        <ActionIcon variant="default" size={36} aria-label={t('nextDay')} onClick={() => move(1)}>
          <IconChevronRight size={18} />
        </ActionIcon>
        <TextInput
          className={classes.journalFind ?? ''}
          aria-label={t('find')}
          placeholder={t('find')}
          leftSection={<IconSearch size={16} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          component="a"
          href={paths.dayJournal(day)}
          target="_blank"
          rel="noopener"
          variant="default"
          leftSection={<IconPrinter size={16} />}
        >
          {t('printJournal')}
        </Button>
        <JournalDayState key={day} day={day} />
      </div>
      <AskedLetters filter={filter} onClear={() => change(noAskedLetters)} />
      <div className={classes.journalList}>
        <RegistryTable
          id="dayJournal"
          label={t('journal')}
          columns={columns}
          rowId={(row) => String(row.id)}
          {...pages}
          loadPage={(page) => void pages.loadPage(page)}
          reload={() => void pages.reload()}
          href={(row) => paths.intake(row.id)}
          narrow={(row) => <NarrowLine row={row} />}
          empty={
            <EmptyState
              title={filter.text ? t('nothingFound') : t('journalEmpty')}
              {...(filter.text ? {} : { hint: t('journalEmptyHint') })}
            />
          }
        />
      </div>
    </div>
  );
}

function useJournalColumns(isOfManyDays: boolean): RegistryColumn<IntakeLineFragment>[] {
  const t = useT('intake');
  const formats = useFormats();
  const codeName = useCodeName();
  return useMemo(() => {
    // What came after hours stands in the journal of the next working day: its own day is then said too, and that of every
    // letter where many days stand together.
    const timeIn = (row: IntakeLineFragment) =>
      !isOfManyDays && formats.dayOf(row.receivedAt) === formats.date(row.journalOn)
        ? formats.time(row.receivedAt)
        : `${formats.dayOf(row.receivedAt).slice(0, 5)} ${formats.time(row.receivedAt)}`;
    const columns: RegistryColumn<IntakeLineFragment>[] = [
      { id: 'number', title: t('column.number'), width: 72, align: 'end', cell: (row) => row.throughNumber },
      {
        id: 'time',
        title: t('column.time'),
        width: 96,
        cell: (row) => (row.lateReason === null ? timeIn(row) : <LateTime row={row} time={timeIn(row)} />),
      },
      {
        id: 'source',
        title: t('column.source'),
        width: 88,
        cell: (row) => codeName(appealSourceNames, row.source),
      },
      {
        id: 'applicant',
        title: t('column.applicant'),
        width: 140,
        grows: true,
        cell: (row) => row.applicantName,
      },
      {
        id: 'addressee',
        title: t('column.addressee'),
        width: 100,
        cell: (row) =>
          row.addressee ? formats.name(row.addressee.shortName) || formats.name(row.addressee.name) : '',
      },
      { id: 'sheets', title: t('column.sheets'), width: 68, align: 'end', cell: (row) => row.sheets },
      {
        id: 'state',
        title: t('column.state'),
        width: 188,
        cell: (row) => <IntakeStateBadge state={row.state} />,
      },
      {
        id: 'registrar',
        title: t('column.registrar'),
        width: 110,
        cell: (row) => row.registrar?.displayName ?? '',
      },
      { id: 'talon', title: t('column.talon'), width: 140, isOptional: true, cell: (row) => row.talonNumber },
      {
        id: 'phone',
        title: t('column.phone'),
        width: 140,
        isOptional: true,
        cell: (row) => row.applicantPhone ?? '',
      },
      {
        id: 'acceptedBy',
        title: t('column.acceptedBy'),
        width: 140,
        isOptional: true,
        cell: (row) => row.acceptedBy.displayName,
      },
      {
        id: 'appeal',
        title: t('column.appeal'),
        width: 150,
        isOptional: true,
        cell: (row) => row.appeal?.number ?? '',
      },
    ];
    return columns;
  }, [t, formats, codeName, isOfManyDays]);
}

/** A letter entered after the journal was closed, with the reason under the pointer. */
function LateTime({ row, time }: { row: IntakeLineFragment; time: string }) {
  const t = useT('intake');
  const reason = row.lateReason || t('day.lateByWire');
  return (
    <span className={classes.late} title={t('day.lateBecause', { reason })}>
      {time} <IconClockPlus size={16} role="img" aria-label={t('day.late')} />
    </span>
  );
}

function NarrowLine({ row }: { row: IntakeLineFragment }) {
  const formats = useFormats();
  const codeName = useCodeName();
  return (
    <>
      <div className={classes.narrowLine}>
        <strong>
          № {row.throughNumber} · {row.applicantName}
        </strong>
        <span>{formats.time(row.receivedAt)}</span>
      </div>
      <div className={classes.narrowLine}>
        <span className={classes.soft}>{codeName(appealSourceNames, row.source)}</span>
        <IntakeStateBadge state={row.state} />
      </div>
    </>
  );
}
