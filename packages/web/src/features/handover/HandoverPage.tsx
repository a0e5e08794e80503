import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable.tsx';
import { RecordsPage } from '../../components/RecordsPage.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { field } from '../../components/urlFilter.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Handover.module.css';
import { HandoverSheet } from './HandoverSheet.tsx';
import {
  type HandoverLineFragment,
  LoadHandoversDocument,
  ReturnLoadDocument,
} from './handover.generated.ts';

const shape = { open: field.text };

/** All that a person answers for goes to another, and back when he returns. */
export function HandoverPage() {
  const t = useT('handover');
  const { filter, change } = useUrlFilter(shape);
  const asked = useQuery(LoadHandoversDocument, { fetchPolicy: 'cache-and-network' });
  const columns = useHandoverColumns();
  const rows = asked.data?.loadHandovers ?? [];
  const close = () => {
    change({ open: undefined });
    void asked.refetch();
  };
  return (
    <RecordsPage
      title={t('title')}
      asked={asked}
      count={asked.data?.loadHandovers.length}
      empty={{ title: t('none'), hint: t('noneHint') }}
      over={filter.open && <HandoverSheet onClose={close} />}
      actions={
        <Button leftSection={<IconArrowsExchange size={15} />} onClick={() => change({ open: 'new' })}>
          {t('handOver')}
        </Button>
      }
    >
      <LedgerTable label={t('title')} rows={rows} columns={columns} />
    </RecordsPage>
  );
}

function useHandoverColumns(): readonly LedgerColumn<HandoverLineFragment>[] {
  const t = useT('handover');
  const formats = useFormats();
  return [
    {
      ...{ name: 'number', title: t('number'), by: (row) => row.number, isShort: true },
      cell: (row) => (
        <>
          {row.number}
          <div className={classes.soft}>{formats.dateTime(row.doneAt)}</div>
        </>
      ),
    },
    {
      ...{ name: 'from', title: t('from'), by: (row) => row.from.displayName },
      cell: (row) => row.from.displayName,
    },
    { name: 'to', title: t('to'), by: (row) => row.to.displayName, cell: (row) => row.to.displayName },
    {
      ...{ name: 'total', title: t('total'), by: (row) => row.total, isNumber: true },
      cell: (row) => formats.number(row.total),
    },
    {
      ...{ name: 'reason', title: t('reason'), by: (row) => row.reason },
      cell: (row) => (
        <>
          {row.reason}
          <div className={classes.soft}>{row.doneBy.displayName}</div>
        </>
      ),
    },
    {
      ...{ name: 'back', title: t('back'), by: (row) => row.returnedAt ?? '' },
      cell: (row) => <GoingBack row={row} />,
    },
  ];
}

/** When all of it went back, or the button that gives it back. */
function GoingBack({ row }: { row: HandoverLineFragment }) {
  const t = useT('handover');
  const formats = useFormats();
  const state = useMutationWithRefusals(ReturnLoadDocument, (data) => data.returnLoad);
  if (row.returnedAt)
    return t('returned', { on: formats.dateTime(row.returnedAt), count: formats.number(row.returned) });
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        loading={state.isSending}
        onClick={() => void state.run({ id: row.id })}
      >
        {t('return')}
      </Button>
      <RefusalNotice state={state} />
    </>
  );
}
