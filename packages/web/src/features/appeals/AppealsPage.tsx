import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Page } from '../../components/Page.tsx';
import { RegistryTable } from '../../components/RegistryTable.tsx';
import { useHotkey } from '../../components/useHotkey.ts';
import { useRegistryPages } from '../../components/useRegistryPages.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useUrlSort } from '../../components/useUrlSort.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { AppealFilters } from './AppealFilters.tsx';
import { AppealLine } from './AppealLine.tsx';
import { AppealPreviewPane } from './AppealPreviewPane.tsx';
import classes from './Appeals.module.css';
import { AppealTabs } from './AppealTabs.tsx';
import { type AppealFilterName, appealFilterShape, departmentTabs, executorTabs } from './appealFilter.ts';
import { type AppealRowFragment, AppealsListDocument, type AppealsListQuery } from './appeals.generated.ts';
import { useAppealColumns } from './useAppealColumns.tsx';
import { listPageSize, usualSort } from './useNeighbours.ts';

const pick = (data: AppealsListQuery) => data.appeals;
const extend = (data: AppealsListQuery, items: AppealRowFragment[]): AppealsListQuery => ({
  ...data,
  appeals: { ...data.appeals, items },
});

/** The register. For an executor the same page is the pile of his body: the office shows him nothing else. */
export function AppealsPage() {
  const t = useT('appeals');
  const { viewer } = useViewer();
  const isExecutor = viewer.role === 'executor';
  const [search, setSearch] = useSearchParams();
  const { filter, change, reset, isEmpty } = useUrlFilter(appealFilterShape);
  const { sort, changeSort } = useUrlSort(usualSort(viewer.role));
  const [areFiltersShown, filters] = useDisclosure(false);
  const columns = useAppealColumns();
  const variables = useMemo(() => ({ filter, sort }), [filter, sort]);
  const pages = useRegistryPages(AppealsListDocument, { variables, pick, extend, pageSize: listPageSize });
  const previewId = Number(search.get('preview')) || null;
  const list = listOf(search);

  function preview(id: number | null) {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (id === null) next.delete('preview');
        else next.set('preview', String(id));
        return next;
      },
      { replace: true },
    );
  }
  useHotkey('KeyF', t('filters'), filters.toggle);
  useHotkey('Escape', t('closePreview'), () => preview(null), { when: previewId !== null });
  const used = (Object.keys(filter) as AppealFilterName[]).filter((name) => name !== 'text');

  return (
    <Page fill title={isExecutor ? t('titleExecutor') : t('title')}>
      <div className={classes.bar} data-no-print>
        <AppealTabs tabs={isExecutor ? executorTabs : departmentTabs} filter={filter} onChange={change} />
        <SearchField text={filter.text ?? ''} onChange={(text) => change({ text })} />
        <Button
          variant={used.length > 0 ? 'outline' : 'default'}
          leftSection={<IconFilter size={16} />}
          aria-expanded={areFiltersShown}
          onClick={filters.toggle}
        >
          {used.length > 0 ? t('filtersCount', { count: used.length }) : t('filters')}
        </Button>
      </div>
      {areFiltersShown && <AppealFilters filter={filter} onChange={change} onReset={reset} />}
      <div className={classes.list} data-split={previewId !== null || undefined}>
        <RegistryTable
          id="appeals"
          label={t('title')}
          columns={columns}
          rowId={(row) => String(row.id)}
          {...pages}
          loadPage={(page) => void pages.loadPage(page)}
          reload={() => void pages.reload()}
          sort={sort}
          onSort={changeSort}
          href={(row) => paths.appeal(row.id, list)}
          preview={{ isOpen: previewId !== null, show: (row) => preview(row.id) }}
          narrow={(row) => <AppealLine row={row} />}
          empty={
            <EmptyState
              title={t('emptyTitle')}
              hint={
                isEmpty
                  ? t('emptyNone')
                  : t('emptyFilter', {
                      fields: Object.keys(filter)
                        .map((name) => t(`filter.${name as AppealFilterName}`))
                        .join(', '),
                    })
              }
              {...(isEmpty ? {} : { action: <ResetButton onReset={reset} /> })}
            />
          }
        />
        {previewId !== null && <AppealPreviewPane id={previewId} list={list} onClose={() => preview(null)} />}
      </div>
    </Page>
  );
}

/** The search part by which a card finds its neighbours; the preview is not part of the list. */
function listOf(search: URLSearchParams): string {
  const list = new URLSearchParams(search);
  list.delete('preview');
  return list.toString() || 'all';
}

function ResetButton({ onReset }: { onReset: () => void }) {
  const words = useT('words');
  return (
    <Button variant="default" size="compact-sm" onClick={onReset}>
      {words('resetFilter')}
    </Button>
  );
}

function SearchField({ text, onChange }: { text: string; onChange: (text: string | undefined) => void }) {
  const t = useT('appeals');
  const [typed, setTyped] = useState(text);
  const [asked] = useDebouncedValue(typed.trim(), 250);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed is told
  useEffect(() => {
    if (asked !== text) onChange(asked || undefined);
  }, [asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: emptied from outside, by a reset of the filter
  useEffect(() => {
    if (text === '' && asked !== '') setTyped('');
  }, [text]);
  return (
    <TextInput
      className={classes.find ?? ''}
      aria-label={t('find')}
      placeholder={t('find')}
      leftSection={<IconSearch size={16} />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
