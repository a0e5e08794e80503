import { useQuery } from '@apollo/client/react';
import { Button, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { receptionStateNames, receptionStates } from '@tyndau/domain/receptions/receptionStates';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../components/Page.tsx';
import { RegistryTable } from '../../components/RegistryTable.tsx';
import { field } from '../../components/urlFilter.ts';
import { useCodeName } from '../../components/useCodeName.ts';
import { useRegistryPages } from '../../components/useRegistryPages.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { monthFrom } from './monthOfDays.ts';
import { ReceptionCalendar } from './ReceptionCalendar.tsx';
import { ReceptionCardLine } from './ReceptionCardLine.tsx';
import classes from './Receptions.module.css';
import { RequestDrawer } from './RequestDrawer.tsx';
import {
  type ReceptionLineFragment,
  ReceptionOfficialsDocument,
  ReceptionsPageQueryDocument,
  type ReceptionsPageQueryQuery,
} from './receptions.generated.ts';
import { TogetherButton } from './TogetherDrawer.tsx';
import { useReceptionColumns } from './useReceptionColumns.tsx';

const shape = { text: field.text, states: field.texts, officialIds: field.numbers, dayId: field.number };
const place = { month: field.text };
const rowId = (row: ReceptionLineFragment) => String(row.id);
const hrefOf = (row: ReceptionLineFragment) => paths.reception(row.id);
const pick = (data: ReceptionsPageQueryQuery) => data.receptions;
const extend = (data: ReceptionsPageQueryQuery, items: ReceptionLineFragment[]) => ({
  ...data,
  receptions: { ...data.receptions, items },
});

/** Requests to be received in person, beside the days on which people are received. */
export function ReceptionsPage() {
  const t = useT('receptions');
  const { today } = useViewer();
  const { filter, change, reset, isEmpty } = useUrlFilter(shape);
  const month = useUrlFilter(place);
  const variables = useMemo(() => ({ filter }), [filter]);
  const pages = useRegistryPages(ReceptionsPageQueryDocument, { variables, pick, extend, pageSize: 50 });
  const columns = useReceptionColumns();
  const steps = useT('receptionSteps');
  const calendar = useT('receptionCalendar');
  const { may } = useViewer();
  const [isAsking, setIsAsking] = useState(false);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const people = pages.rows.filter((row) => marked.has(rowId(row)));
  function reload() {
    setMarked(new Set());
    void pages.reload();
  }
  return (
    <Page
      title={t('title')}
      fill
      actions={
        <Group gap={8}>
          <Button variant="default" component={Link} to={paths.receptionCalendar()}>
            {calendar('title')}
          </Button>
          {may('reception.register') && <Button onClick={() => setIsAsking(true)}>{steps('request')}</Button>}
        </Group>
      }
    >
      {isAsking && <RequestDrawer onClose={() => setIsAsking(false)} onDone={reload} />}
      <div className={classes.columns}>
        <div className={classes.side}>
          <ReceptionCalendar
            month={monthFrom(month.filter.month, today)}
            dayId={filter.dayId ?? null}
            onMonth={(next) => month.change({ month: next })}
            onDay={(dayId) => change({ dayId: dayId ?? undefined })}
          />
        </div>
        <div className={classes.main}>
          <FilterBar filter={filter} onChange={change} onReset={isEmpty ? null : reset} />
          <RegistryTable
            id="receptions"
            label={t('title')}
            columns={columns}
            rowId={rowId}
            {...pages}
            href={hrefOf}
            narrow={(row) => <ReceptionCardLine row={row} />}
            {...(may('reception.prepare')
              ? {
                  selection: marked,
                  onSelectionChange: setMarked,
                  tools: <TogetherButton people={people} onDone={reload} />,
                }
              : {})}
          />
        </div>
      </div>
    </Page>
  );
}

interface Filter {
  readonly text?: string | undefined;
  readonly states?: string[] | undefined;
  readonly officialIds?: number[] | undefined;
}

interface BarProps {
  filter: Filter;
  onChange: (part: Filter) => void;
  onReset: (() => void) | null;
}

function FilterBar({ filter, onChange, onReset }: BarProps) {
  const t = useT('receptions');
  const words = useT('words');
  const nameOf = useCodeName();
  const officials =
    useQuery(ReceptionOfficialsDocument, { fetchPolicy: 'cache-first' }).data?.officials ?? [];
  const [typed, setTyped] = useState(filter.text ?? '');
  const search = useDebouncedCallback((text: string) => onChange({ text: text || undefined }), 250);
  const [state] = filter.states ?? [];
  const [official] = filter.officialIds ?? [];
  return (
    <search className={classes.bar}>
      <TextInput
        className={classes.search ?? ''}
        aria-label={words('search')}
        placeholder={t('searchHint')}
        leftSection={<IconSearch size={15} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <Select
        aria-label={t('state')}
        placeholder={t('everyState')}
        clearable
        searchable
        value={state ?? null}
        data={receptionStates.map((one) => ({ value: one, label: nameOf(receptionStateNames, one) }))}
        onChange={(one) => onChange({ states: one ? [one] : undefined })}
      />
      <Select
        aria-label={t('official')}
        placeholder={t('everyOfficial')}
        clearable
        searchable
        value={official === undefined ? null : String(official)}
        data={officials.map(({ id, fullName }) => ({ value: String(id), label: fullName }))}
        onChange={(id) => onChange({ officialIds: id ? [Number(id)] : undefined })}
      />
      {onReset && (
        <Button variant="subtle" onClick={onReset}>
          {words('resetFilter')}
        </Button>
      )}
    </search>
  );
}
