import { useMemo } from 'react';
import { Page } from '../../components/Page.tsx';
import type { RegistryColumn } from '../../components/RegistryColumn.ts';
import { RegistryTable } from '../../components/RegistryTable.tsx';
import { useRegistryPages } from '../../components/useRegistryPages.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import {
  type ActLineFragment,
  DistributionActsDocument,
  type DistributionActsQuery,
} from './distribution.generated.ts';

const pick = (data: DistributionActsQuery) => data.distributions;
const extend = (data: DistributionActsQuery, items: ActLineFragment[]): DistributionActsQuery => ({
  ...data,
  distributions: { ...data.distributions, items },
});
const none = {};

/** The hand-over sheets, the latest first; a registrar sees those in which he has a share. */
export function ActsPage() {
  const t = useT('distribution');
  const pages = useRegistryPages(DistributionActsDocument, { variables: none, pick, extend, pageSize: 50 });
  const columns = useActColumns();
  return (
    <Page title={t('tab.acts')} fill>
      <RegistryTable
        id="distributions"
        label={t('tab.acts')}
        columns={columns}
        rowId={(act) => String(act.id)}
        {...pages}
        loadPage={(page) => void pages.loadPage(page)}
        reload={() => void pages.reload()}
        href={(act) => paths.distribution(act.id)}
        narrow={(act) => <NarrowAct act={act} />}
        empty={<EmptyState title={t('acts.none')} hint={t('acts.noneHint')} />}
      />
    </Page>
  );
}

const signedOf = ({ shares }: ActLineFragment) => shares.filter(({ confirmedAt }) => confirmedAt).length;

function Signed({ act }: { act: ActLineFragment }) {
  const t = useT('distribution');
  const signed = signedOf(act);
  const isAll = signed === act.shares.length;
  return (
    <StateBadge tone={isAll ? 'done' : 'attention'}>
      {isAll ? t('acts.allSigned') : `${signed} / ${act.shares.length}`}
    </StateBadge>
  );
}

function useActColumns(): RegistryColumn<ActLineFragment>[] {
  const t = useT('distribution');
  const formats = useFormats();
  return useMemo(
    () => [
      { id: 'number', title: t('column.act'), width: 110, cell: ({ number, year }) => `№ ${number}/${year}` },
      { id: 'on', title: t('column.date'), width: 150, cell: ({ doneAt }) => formats.dateTime(doneAt) },
      { id: 'letters', title: t('column.letters'), width: 80, align: 'end', cell: ({ letters }) => letters },
      {
        id: 'registrars',
        title: t('column.registrar'),
        width: 300,
        grows: true,
        cell: ({ shares }) =>
          shares.map(({ registrar, letters }) => `${registrar.displayName} (${letters})`).join(', '),
      },
      { id: 'signed', title: t('column.signed'), width: 120, cell: (act) => <Signed act={act} /> },
      { id: 'doneBy', title: t('column.doneBy'), width: 180, cell: ({ doneBy }) => doneBy.displayName },
    ],
    [t, formats],
  );
}

function NarrowAct({ act }: { act: ActLineFragment }) {
  const formats = useFormats();
  return (
    <>
      <strong>
        № {act.number}/{act.year} · {formats.dateTime(act.doneAt)}
      </strong>{' '}
      <Signed act={act} />
    </>
  );
}
