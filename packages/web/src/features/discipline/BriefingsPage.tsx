import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable.tsx';
import { PrintLink } from '../../components/PrintLink.tsx';
import { RecordsPage } from '../../components/RecordsPage.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { BriefingSheet } from './BriefingSheet.tsx';
import classes from './Discipline.module.css';
import { type BriefingLineFragment, StaffBriefingsDocument } from './discipline.generated.ts';

const shape = { open: field.text };

/** Who was told how appeals are handled, when, and by whom. */
export function BriefingsPage() {
  const t = useT('discipline');
  const { may } = useViewer();
  const { filter, change } = useUrlFilter(shape);
  const asked = useQuery(StaffBriefingsDocument, { fetchPolicy: 'cache-and-network' });
  const columns = useBriefingColumns();
  const rows = asked.data?.staffBriefings ?? [];
  const close = () => {
    change({ open: undefined });
    void asked.refetch();
  };
  return (
    <RecordsPage
      title={t('tab.briefings')}
      asked={asked}
      count={asked.data?.staffBriefings.length}
      empty={{ title: t('noBriefings'), hint: t('noBriefingsHint') }}
      over={<>{filter.open === 'new' && may('discipline.keep') && <BriefingSheet onClose={close} />}</>}
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
      <LedgerTable label={t('tab.briefings')} rows={rows} columns={columns} />
    </RecordsPage>
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
