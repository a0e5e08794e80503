import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { Page } from '../../components/Page.tsx';
import type { RegistryColumn } from '../../components/RegistryColumn.ts';
import { RegistryTable } from '../../components/RegistryTable.tsx';
import { useRegistryPages } from '../../components/useRegistryPages.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { DeliveryStateBadge } from './DeliveryStateBadge.tsx';
import classes from './Kazpost.module.css';
import { PostalDeliveriesDocument, type PostalDeliveriesQuery } from './kazpost.generated.ts';

type Row = PostalDeliveriesQuery['postalDeliveries']['items'][number];
const variables = {};
const pick = (data: PostalDeliveriesQuery) => data.postalDeliveries;
const extend = (data: PostalDeliveriesQuery, items: Row[]): PostalDeliveriesQuery => ({
  ...data,
  postalDeliveries: { ...data.postalDeliveries, items },
});

/** The deliveries of the courier: open ones first. */
export function DeliveriesPage() {
  const t = useT('kazpost');
  const { may } = useViewer();
  const pages = useRegistryPages(PostalDeliveriesDocument, { variables, pick, extend, pageSize: 50 });
  const columns = useDeliveryColumns();
  return (
    <Page
      fill
      title={t('title')}
      actions={
        may('intake.reconcile') && (
          <Button component={Link} to={paths.newPostalDelivery()} leftSection={<IconPlus size={16} />}>
            {t('newDelivery')}
          </Button>
        )
      }
    >
      <RegistryTable
        id="postalDeliveries"
        label={t('deliveries')}
        columns={columns}
        rowId={(row) => String(row.id)}
        {...pages}
        loadPage={(page) => void pages.loadPage(page)}
        reload={() => void pages.reload()}
        href={(row) => paths.postalDelivery(row.id)}
        narrow={(row) => <NarrowLine row={row} />}
        empty={<EmptyState title={t('none')} hint={t('noneHint')} />}
      />
    </Page>
  );
}

function useDeliveryColumns(): RegistryColumn<Row>[] {
  const t = useT('kazpost');
  const formats = useFormats();
  return useMemo(() => {
    const count = (
      id: keyof Row['counts'] & ('listed' | 'missing' | 'surplus' | 'returned' | 'accepted'),
    ) => ({
      id,
      title: t(`column.${id}`),
      width: 110,
      align: 'end' as const,
      cell: (row: Row) => row.counts[id],
    });
    return [
      {
        id: 'broughtOn',
        title: t('column.broughtOn'),
        width: 120,
        cell: (row) => formats.date(row.broughtOn),
      },
      { id: 'listNumber', title: t('column.listNumber'), width: 120, cell: (row) => row.listNumber },
      { id: 'courier', title: t('column.courier'), width: 160, grows: true, cell: (row) => row.courierName },
      count('listed'),
      count('missing'),
      count('surplus'),
      count('returned'),
      count('accepted'),
      {
        id: 'state',
        title: t('column.state'),
        width: 190,
        cell: (row) => <DeliveryStateBadge state={row.state} />,
      },
      { id: 'openedBy', title: t('column.openedBy'), width: 150, cell: (row) => row.openedBy.displayName },
    ];
  }, [t, formats]);
}

function NarrowLine({ row }: { row: Row }) {
  const t = useT('kazpost');
  const formats = useFormats();
  return (
    <>
      <div className={classes.narrowLine}>
        <strong>
          {formats.date(row.broughtOn)} {row.listNumber && `№ ${row.listNumber}`}
        </strong>
        <DeliveryStateBadge state={row.state} />
      </div>
      <div className={classes.soft}>
        {t('column.listed')} {row.counts.listed} · {t('column.missing')} {row.counts.missing} ·{' '}
        {t('column.surplus')} {row.counts.surplus}
      </div>
    </>
  );
}
