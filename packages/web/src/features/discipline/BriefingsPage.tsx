import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { PrintLink } from '../../components/PrintLink.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { BriefingSheet } from './BriefingSheet.tsx';
import classes from './Discipline.module.css';
import { type BriefingLineFragment, StaffBriefingsDocument } from './discipline.generated.ts';
import { type LedgerColumn, LedgerTable } from './LedgerTable.tsx';

const shape = { open: field.text };

/** Who was told how appeals are handled, when, and by whom. */
export function BriefingsPage() {
  const t = useT('discipline');
  const { may } = useViewer();
  const { filter, change } = useUrlFilter(shape);
  const { data, error, refetch } = useQuery(StaffBriefingsDocument, { fetchPolicy: 'cache-and-network' });
  const columns = useBriefingColumns();
  const rows = data?.staffBriefings ?? [];
  const close = () => {
    change({ open: undefined });
    void refetch();
  };
  return (
    <Page
      title={t('tab.briefings')}
      actions={
        <>
          <PrintLink url="/api/discipline/briefings.pdf" />
          {may('discipline.keep') && (
            <Button leftSection={<IconPlus size={15} />} onClick={() => change({ open: 'new' })}>
              {t('recordBriefing')}
            </Button>
          )}
        </>
      }
    >
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <EmptyState title={t('noBriefings')} hint={t('noBriefingsHint')} />}
      {rows.length > 0 && <LedgerTable label={t('tab.briefings')} rows={rows} columns={columns} />}
      {filter.open === 'new' && may('discipline.keep') && <BriefingSheet onClose={close} />}
    </Page>
  );
}

function useBriefingColumns(): readonly LedgerColumn<BriefingLineFragment>[] {
  const t = useT('discipline');
  const formats = useFormats();
  return [
    {
      ...{ name: 'number', title: t('number'), by: (row) => row.number, isShort: true },
      cell: (row) => (
        <>
          {row.number}
          <div className={classes.soft}>{formats.date(row.briefedOn)}</div>
        </>
      ),
    },
    {
      ...{ name: 'person', title: t('person'), by: (row) => row.personName },
      cell: (row) => (
        <>
          {row.personName}
          <div className={classes.soft}>
            {row.personPost}, {formats.name(row.body.shortName)}
          </div>
        </>
      ),
    },
    {
      ...{ name: 'hiredOn', title: t('hiredOn'), by: (row) => row.hiredOn, isShort: true },
      cell: (row) => formats.date(row.hiredOn),
    },
    { name: 'topics', title: t('topics'), by: (row) => row.topics, cell: (row) => row.topics },
    {
      ...{ name: 'briefedBy', title: t('briefedBy'), isShort: true },
      by: (row) => row.briefedBy.displayName,
      cell: (row) => row.briefedBy.displayName,
    },
  ];
}
