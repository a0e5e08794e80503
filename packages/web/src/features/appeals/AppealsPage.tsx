import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure, useThrottledCallback } from '@mantine/hooks';
import { IconBinaryTree, IconFilter, IconSearch } from '@tabler/icons-react';
import type { BulkAction } from '@tyndau/domain/appeals/bulkActs';
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { FilterBuilder } from '../../components/FilterBuilder.tsx';
import { Page } from '../../components/Page.tsx';
import { useChosenColumns } from '../../components/useChosenColumns.ts';
import { useHotkey } from '../../components/useHotkey.ts';
import { useRegistryWindows } from '../../components/useRegistryWindows.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useUrlSort } from '../../components/useUrlSort.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { WindowedTable } from '../../components/WindowedTable.tsx';
import { useT } from '../../i18n/useT.ts';
import { useLive } from '../../live/useLive.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { AppealFilters } from './AppealFilters.tsx';
import { AppealLine } from './AppealLine.tsx';
import { AppealPreviewPane } from './AppealPreviewPane.tsx';
import classes from './Appeals.module.css';
import { AppealTabs } from './AppealTabs.tsx';
import {
  type AppealFilterName,
  appealFilterShape,
  departmentTabs,
  executorTabs,
  whereShape,
} from './appealFilter.ts';
import { type AppealRowFragment, AppealsListDocument, type AppealsListQuery } from './appeals.generated.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { rowsToTakeAway, scopeOf } from './bulkScope.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useAppealColumns } from './useAppealColumns.tsx';
import { useAppealSelection } from './useAppealSelection.ts';
import { usualSort } from './useNeighbours.ts';
import { ViewsMenu } from './ViewsMenu.tsx';

const pick = (data: AppealsListQuery) => data.appeals;
const rowId = (row: AppealRowFragment) => String(row.id);

/** The register. For an executor the same page is the pile of his body: the office shows him nothing else. */
export function AppealsPage() {
  const t = useT('appeals');
  const f = useT('filters');
  const { viewer, may } = useViewer();
  const isExecutor = viewer.role === 'executor';
  const [search, setSearch] = useSearchParams();
  const { filter, change, reset, isEmpty } = useUrlFilter(appealFilterShape);
  const { sort, changeSort } = useUrlSort(usualSort(viewer.role));
  const [areFiltersShown, filters] = useDisclosure(false);
  const columns = useAppealColumns();
  const { chosen } = useChosenColumns('appeals', columns);
  const { filter: conditions, change: changeConditions, reset: resetConditions } = useUrlFilter(whereShape);
  const where = conditions.where ?? '';
  const [isBuilderShown, builder] = useDisclosure(where !== '');
  const variables = useMemo(() => ({ filter, where, sort }), [filter, where, sort]);
  const windows = useRegistryWindows(AppealsListDocument, { variables, pick, rowId });
  // A list that a colleague's work has changed is shown anew, at most once a second.
  const again = useThrottledCallback(windows.reload, 1000);
  useLive('appeal', again);
  const { selection, idsBetween, count: chosenCount } = useAppealSelection(variables, windows.total ?? 0);
  const [acting, setActing] = useState<BulkAction | null>(null);
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
  useHotkey('KeyC', f('advanced'), builder.toggle);
  useHotkey('Escape', t('closePreview'), () => preview(null), { when: previewId !== null });
  const resetAll = () => {
    reset();
    resetConditions();
  };
  const used = (Object.keys(filter) as AppealFilterName[]).filter((name) => name !== 'text');

  return (
    <Page fill title={isExecutor ? t('titleExecutor') : t('title')}>
      <div className={classes.bar} data-no-print>
        <AppealTabs tabs={isExecutor ? executorTabs : departmentTabs} filter={filter} onChange={change} />
        <ViewsMenu search={searchOf(search)} question={variables} />
        <SearchField text={filter.text ?? ''} onChange={(text) => change({ text })} />
        <Button
          variant={used.length > 0 ? 'outline' : 'default'}
          leftSection={<IconFilter size={16} />}
          aria-expanded={areFiltersShown}
          onClick={filters.toggle}
        >
          {used.length > 0 ? t('filtersCount', { count: used.length }) : t('filters')}
        </Button>
        <Button
          variant={where === '' ? 'default' : 'outline'}
          leftSection={<IconBinaryTree size={16} />}
          aria-expanded={isBuilderShown}
          onClick={builder.toggle}
        >
          {f('title')}
        </Button>
      </div>
      {isBuilderShown && (
        <FilterBuilder where={where} onChange={(text) => changeConditions({ where: text || undefined })} />
      )}
      {areFiltersShown && <AppealFilters filter={filter} onChange={change} onReset={reset} />}
      <div className={classes.list} data-split={previewId !== null || undefined}>
        <WindowedTable
          id="appeals"
          label={t('title')}
          columns={columns}
          rowId={rowId}
          windows={windows}
          sort={sort}
          onSort={changeSort}
          href={(row) => paths.appeal(row.id, list)}
          tools={
            may('export') && (
              <ExportMenu
                question={{ ...variables, ...rowsToTakeAway(selection) }}
                total={chosenCount || (windows.total ?? 0)}
                columns={chosen}
                title={isExecutor ? t('titleExecutor') : t('title')}
              />
            )
          }
          preview={{ isOpen: previewId !== null, show: (row) => preview(row.id) }}
          narrow={(row) => <AppealLine row={row} />}
          selection={selection}
          idsBetween={idsBetween}
          foot={
            chosenCount > 0 && (
              <SelectionBar
                selection={selection}
                total={windows.total ?? 0}
                question={variables}
                onAct={setActing}
              />
            )
          }
          empty={
            <EmptyState
              title={t('emptyTitle')}
              hint={
                isEmpty && where === ''
                  ? t('emptyNone')
                  : t('emptyFilter', {
                      fields: [
                        ...Object.keys(filter).map((name) => t(`filter.${name as AppealFilterName}`)),
                        ...(where === '' ? [] : [f('title')]),
                      ].join(', '),
                    })
              }
              {...(isEmpty && where === '' ? {} : { action: <ResetButton onReset={resetAll} /> })}
            />
          }
        />
        {previewId !== null && <AppealPreviewPane id={previewId} list={list} onClose={() => preview(null)} />}
      </div>
      <BulkDialog
        action={acting}
        scope={scopeOf(selection, variables)}
        onClose={() => setActing(null)}
        onDone={windows.reload}
      />
    </Page>
  );
}

/** The search part by which a card finds its neighbours; the preview is not part of the list. */
function listOf(search: URLSearchParams): string {
  const list = new URLSearchParams(search);
  list.delete('preview');
  list.delete('act');
  return list.toString() || 'all';
}

/** What a saved view keeps of the address. */
function searchOf(search: URLSearchParams): string {
  const kept = new URLSearchParams(search);
  kept.delete('preview');
  kept.delete('act');
  const text = kept.toString();
  return text ? `?${text}` : '';
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
      title={t('findHow')}
      leftSection={<IconSearch size={16} />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
