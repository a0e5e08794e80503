import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Page } from '../../components/Page.tsx';
import { RegistryTable } from '../../components/RegistryTable.tsx';
import { field } from '../../components/urlFilter.ts';
import { useRegistryPages } from '../../components/useRegistryPages.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useUrlSort } from '../../components/useUrlSort.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import classes from './CallBacks.module.css';
import { CallDrawer } from './CallDrawer.tsx';
import {
  CallBackListDocument,
  type CallBackListQuery,
  type CallBackRowFragment,
} from './callBacks.generated.ts';
import { OutcomeOfCall, useCallColumns } from './useCallColumns.tsx';

const shape = { view: field.text };
const views = ['due', 'waiting', 'done', 'reopened'] as const;
type View = (typeof views)[number];

const filters: Record<View, { states?: string[]; due?: boolean; reopened?: boolean }> = {
  due: { states: ['waiting'], due: true },
  waiting: { states: ['waiting'] },
  done: { states: ['done', 'unreached'] },
  reopened: { reopened: true },
};

const rowId = ({ id }: CallBackRowFragment) => String(id);
const pick = (data: CallBackListQuery) => data.callBacks;
const extend = (data: CallBackListQuery, items: CallBackRowFragment[]) => ({
  ...data,
  callBacks: { ...data.callBacks, items },
});

// Nobody's column: who has waited longest stands first.
const longest = { field: '', descending: false };

/** Whom to call after an answer or a reception, who has waited longest first. */
export function CallBacksPage() {
  const t = useT('callBacks');
  const { filter, change } = useUrlFilter(shape);
  const view = views.find((one) => one === filter.view) ?? 'due';
  const [called, setCalled] = useState<CallBackRowFragment | null>(null);
  const columns = useCallColumns();
  const { sort, changeSort } = useUrlSort(longest);
  const variables = useMemo(() => ({ filter: filters[view], ...(sort.field ? { sort } : {}) }), [view, sort]);
  const pages = useRegistryPages(CallBackListDocument, { variables, pick, extend, pageSize: 50 });
  return (
    <Page
      title={t('title')}
      fill
      actions={
        <SegmentedControl
          className={classes.views ?? ''}
          aria-label={t('view')}
          value={view}
          onChange={(next) => change({ view: next === 'due' ? undefined : next })}
          data={views.map((value) => ({ value, label: t(`views.${value}`) }))}
        />
      }
    >
      <RegistryTable
        id="callBacks"
        label={t('title')}
        columns={columns}
        rowId={rowId}
        {...pages}
        sort={sort}
        onSort={changeSort}
        onOpen={setCalled}
        empty={<EmptyState title={t('none')} hint={t('noneHint')} />}
        narrow={(row) => (
          <div className={classes.line}>
            <strong>{row.name}</strong>
            <OutcomeOfCall row={row} />
            <span className={classes.text}>{row.appeal?.annotation ?? row.reception?.essence}</span>
          </div>
        )}
      />
      {called && (
        <CallDrawer
          key={called.id}
          call={called}
          onClose={() => setCalled(null)}
          onDone={() => {
            setCalled(null);
            pages.reload?.();
          }}
        />
      )}
    </Page>
  );
}
