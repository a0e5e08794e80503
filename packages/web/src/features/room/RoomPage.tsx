import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { roomTabs } from '@tyndau/domain/execution/room';
import { Link } from 'react-router';
import { Page } from '../../components/Page.tsx';
import { RegistryTable } from '../../components/RegistryTable.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useT } from '../../i18n/useT.ts';
import { useLive } from '../../live/useLive.ts';
import { paths } from '../../paths.ts';
import { ChoiceTabs } from '../../ui/ChoiceTabs.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import classes from './Room.module.css';
import { RoomLine } from './RoomLine.tsx';
import { ExecutorRoomDocument } from './room.generated.ts';
import { type RoomRow, useRoomColumns } from './useRoomColumns.tsx';

const shape = { tab: field.text };
const rowId = (row: RoomRow) => String(row.id);
const href = (row: RoomRow) => paths.appeal(row.id);
const MOST_SHOWN = 200;

/** The room of the executor: what came to his body and is not considered yet, what is due first on top. */
export function RoomPage() {
  const t = useT('execution');
  const tInformation = useT('information');
  const { filter, change } = useUrlFilter(shape);
  const tab = roomTabs.find((known) => known === filter.tab) ?? 'all';
  const { data, previousData, error, loading, refetch } = useQuery(ExecutorRoomDocument, {
    variables: { tab },
    fetchPolicy: 'cache-and-network',
  });
  useLive('appeal', () => void refetch());
  const columns = useRoomColumns();
  const shown = data?.room;
  const counts = (data ?? previousData)?.room.counts ?? [];
  return (
    <Page
      title={t('title')}
      fill
      actions={
        <Button component={Link} to={paths.informationRoom()} variant="default" size="compact-md">
          {tInformation('title')}
        </Button>
      }
    >
      <ChoiceTabs
        label={t('title')}
        choices={roomTabs.map((id) => ({
          id,
          label: t(`tab.${id}`),
          count: counts.find((one) => one.tab === id)?.count ?? 0,
        }))}
        chosen={tab}
        onChoose={(id) => change({ tab: id === 'all' ? undefined : id })}
      />
      <RegistryTable
        id="room"
        label={t('title')}
        columns={columns}
        rowId={rowId}
        rows={shown?.rows ?? []}
        total={shown ? (shown.counts.find((one) => one.tab === tab)?.count ?? 0) : null}
        isLoading={loading && !shown}
        error={error}
        hasMore={false}
        nextPage={0}
        loadPage={() => undefined}
        reload={() => void refetch()}
        href={href}
        narrow={(row) => <RoomLine row={row} />}
        tools={
          (shown?.rows.length ?? 0) >= MOST_SHOWN ? (
            <span className={classes.soft}>{t('mostShown')}</span>
          ) : null
        }
        empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
      />
    </Page>
  );
}
