import { useQuery } from '@apollo/client/react';
import { informationTabs } from '@tyndau/domain/execution/informationRequest';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useT } from '../../i18n/useT.ts';
import { useLive } from '../../live/useLive.ts';
import { ChoiceTabs } from '../../ui/ChoiceTabs.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { RequestDrawer } from './RequestDrawer.tsx';
import { RequestRow } from './RequestRow.tsx';
import classes from './Room.module.css';
import { InformationRoomDocument } from './requests.generated.ts';

const shape = { tab: field.text, open: field.text };
const MOST_SHOWN = 200;

/** What the body was asked by others, and what it asked itself. */
export function RequestsPage() {
  const t = useT('information');
  const { filter, change } = useUrlFilter(shape);
  const tab = informationTabs.find((known) => known === filter.tab) ?? 'toUs';
  const { data, previousData, error, refetch } = useQuery(InformationRoomDocument, {
    variables: { tab },
    fetchPolicy: 'cache-and-network',
  });
  useLive('appeal', () => void refetch());
  const rows = data?.informationRoom.rows ?? [];
  const counts = (data ?? previousData)?.informationRoom.counts ?? [];
  const opened = rows.find(({ id }) => String(id) === filter.open);
  return (
    <Page title={t('title')}>
      <ChoiceTabs
        label={t('title')}
        choices={informationTabs.map((id) => ({
          id,
          label: t(`tab.${id}`),
          count: counts.find((one) => one.tab === id)?.count ?? 0,
        }))}
        chosen={tab}
        onChoose={(id) => change({ tab: id === 'toUs' ? undefined : id, open: undefined })}
      />
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <EmptyState title={t(`empty.${tab}`)} hint={t('emptyHint')} />}
      {rows.length > 0 && (
        <Section flush>
          <ul className={classes.requests} aria-label={t(`tab.${tab}`)}>
            {rows.map((row) => (
              <RequestRow key={row.id} row={row} onOpen={() => change({ open: String(row.id) })} />
            ))}
          </ul>
        </Section>
      )}
      {rows.length >= MOST_SHOWN && <span className={classes.soft}>{t('mostShown')}</span>}
      {opened && (opened.mayReply || opened.mayWithdraw) && (
        <RequestDrawer
          row={opened}
          onClose={() => {
            change({ open: undefined });
            void refetch();
          }}
        />
      )}
    </Page>
  );
}
