import { Button, Group } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../components/Page.tsx';
import { RegistryTable } from '../../components/RegistryTable.tsx';
import { field } from '../../components/urlFilter.ts';
import { useRegistryPages } from '../../components/useRegistryPages.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { monthFrom } from './monthOfDays.ts';
import { PrintMenu } from './PrintMenu.tsx';
import { ReceptionCalendar } from './ReceptionCalendar.tsx';
import { ReceptionCardLine } from './ReceptionCardLine.tsx';
import { ReceptionFilterBar } from './ReceptionFilterBar.tsx';
import classes from './Receptions.module.css';
import { RequestDrawer } from './RequestDrawer.tsx';
import {
  type ReceptionLineFragment,
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
  const [isMarkingAll, setIsMarkingAll] = useState(false);
  const people = pages.rows.filter((row) => marked.has(rowId(row)));
  const { rows, hasMore, nextPage, loadPage, total } = pages;
  // Everybody of a reception day is more than a page: the rest is fetched first, so that nobody is left out unseen.
  useEffect(() => {
    if (!isMarkingAll) return;
    if (hasMore) void loadPage(nextPage);
    else {
      setMarked(new Set(rows.map(rowId)));
      setIsMarkingAll(false);
    }
  }, [isMarkingAll, hasMore, nextPage, loadPage, rows]);
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
      {isAsking && <RequestDrawer onClose={() => setIsAsking(false)} />}
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
          <ReceptionFilterBar filter={filter} onChange={change} onReset={isEmpty ? null : reset} />
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
                  tools: (
                    <Group gap={8}>
                      <ListPapers marked={people.map(({ id }) => id)} dayId={filter.dayId ?? null} />
                      {!isEmpty && total !== null && total > people.length && (
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          loading={isMarkingAll}
                          onClick={() => setIsMarkingAll(true)}
                        >
                          {t('markAll', { count: total })}
                        </Button>
                      )}
                      <TogetherButton people={people} onDone={reload} />
                    </Group>
                  ),
                }
              : {})}
          />
        </div>
      </div>
    </Page>
  );
}

const listKinds = ['pack', 'invited', 'calls', 'agenda'] as const;

/** Papers about the people marked, or about everybody of the day chosen. */
function ListPapers({ marked, dayId }: { marked: readonly number[]; dayId: number | null }) {
  const t = useT('receptionPapers');
  if (marked.length > 0) {
    return <PrintMenu kinds={listKinds} people={{ ids: marked.join() }} what={t('marked')} />;
  }
  return dayId === null ? null : <PrintMenu kinds={listKinds} people={{ day: dayId }} what={t('day')} />;
}
