// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid has no <table>; its rows come and go
import { Checkbox, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react';
import { useNavigate } from 'react-router';
import { useFormats } from '../i18n/useFormats.ts';
import { useT } from '../i18n/useT.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import { FaultNotice } from './FaultNotice.tsx';
import type { RegistryColumn } from './RegistryColumn.ts';
import classes from './RegistryTable.module.css';
import { RegistryTableHead } from './RegistryTableHead.tsx';
import { RegistryTableRow } from './RegistryTableRow.tsx';
import { rowMove } from './rowMove.ts';
import { useHotkey } from './useHotkey.ts';
import { useRowCursor } from './useRowCursor.ts';
import { useTableColumns } from './useTableColumns.ts';
import type { Sort } from './useUrlSort.ts';

export interface RegistryTableProps<Row> {
  /** Names the list for remembered widths and places: 'appeals'. */
  id: string;
  label: string;
  /** Keep it stable: useMemo or outside of the component. */
  columns: readonly RegistryColumn<Row>[];
  rowId: (row: Row) => string;
  rows: readonly Row[];
  total: number | null;
  isLoading: boolean;
  isStale?: boolean;
  error?: unknown;
  hasMore: boolean;
  nextPage: number;
  loadPage: (page: number) => void;
  reload?: () => void;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Where a row leads; the first cell becomes the link. */
  href?: (row: Row) => string;
  /** Instead of href: opens in place. */
  onOpen?: (row: Row) => void;
  selection?: ReadonlySet<string>;
  onSelectionChange?: (selection: ReadonlySet<string>) => void;
  /** Space shows the row beside the list; while it is shown, it follows the walk along the rows. */
  preview?: { readonly isOpen: boolean; readonly show: (row: Row) => void };
  /** How a row looks on a telephone; without it the columns scroll sideways. */
  narrow?: (row: Row) => ReactNode;
  /** More in the bar: export, bulk actions. */
  tools?: ReactNode;
  empty?: ReactNode;
}

/**
 * A registry: thousands of rows, drawn as they come into sight. j/k or arrows walk, Enter opens, x selects, Shift-click
 * selects a range; columns are chosen and resized; Back returns to the row just left.
 */
export function RegistryTable<Row>(props: RegistryTableProps<Row>) {
  const {
    id,
    label,
    columns,
    rowId,
    rows,
    total,
    isLoading,
    error,
    hasMore,
    nextPage,
    loadPage,
    href,
    onOpen,
  } = props;
  const { selection, onSelectionChange, narrow } = props;
  const t = useT('words');
  const formats = useFormats();
  const navigate = useNavigate();
  const domId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<number | null>(null);
  const isNarrow = useMediaQuery('(max-width: 720px)') === true && narrow !== undefined;
  const layout = useTableColumns(id, columns);
  const cursor = useRowCursor(id);
  const activeIndex = useMemo(
    () => rows.findIndex((row) => rowId(row) === cursor.row),
    [rows, rowId, cursor.row],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isNarrow ? 72 : 35),
    overscan: 12,
    initialOffset: cursor.initialOffset,
    getItemKey: (index) => rowKey(rows[index], rowId, index),
  });
  const visible = virtualizer.getVirtualItems();
  const lastVisible = visible.at(-1)?.index ?? -1;

  useEffect(() => {
    if (hasMore && lastVisible >= rows.length - 15) loadPage(nextPage);
  }, [hasMore, lastVisible, rows.length, loadPage, nextPage]);

  function moveTo(index: number) {
    const row = rows[Math.max(0, Math.min(index, rows.length - 1))];
    if (!row) return;
    cursor.setRow(rowId(row));
    if (props.preview?.isOpen) props.preview.show(row);
    virtualizer.scrollToIndex(rows.indexOf(row), { align: 'auto' });
    scroller.current?.focus({ preventScroll: true });
  }
  function open(row: Row | undefined) {
    if (!row) return;
    cursor.remember(scroller.current?.scrollTop ?? 0, rowId(row));
    if (onOpen) onOpen(row);
    else if (href) navigate(href(row));
  }
  function select(index: number, isRange: boolean) {
    if (!selection || !onSelectionChange) return;
    const next = new Set(selection);
    const from = isRange && anchor.current !== null ? anchor.current : index;
    const isOn = !selection.has(rowKey(rows[index], rowId, index));
    for (const row of rows.slice(Math.min(from, index), Math.max(from, index) + 1)) {
      if (isOn || isRange) next.add(rowId(row));
      else next.delete(rowId(row));
    }
    anchor.current = index;
    onSelectionChange(next);
  }
  function handleKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const move = rowMove(event.key, activeIndex, rows.length);
    if (move !== null) moveTo(move);
    else if (event.key === 'Enter') open(rows[activeIndex]);
    else if (event.key === ' ' && props.preview && rows[activeIndex]) props.preview.show(rows[activeIndex]);
    else return;
    event.preventDefault();
  }
  function handleClick(event: MouseEvent, index: number) {
    const row = rows[index];
    const isControl = (event.target as Element).closest('a, button, input, label') !== null;
    if (!row || isControl || window.getSelection()?.toString()) return;
    cursor.setRow(rowId(row));
    if (event.shiftKey && selection) return select(index, true);
    if (event.ctrlKey || event.metaKey) return void (href && window.open(href(row), '_blank'));
    open(row);
  }
  useHotkey('KeyJ', t('table.rows'), () => moveTo(activeIndex + 1), { when: rows.length > 0 });
  useHotkey('KeyK', t('table.rows'), () => moveTo(activeIndex - 1), { when: rows.length > 0 });
  useHotkey('KeyX', t('table.select'), () => select(activeIndex, false), {
    when: Boolean(selection) && activeIndex >= 0,
  });

  const isLink = props.href !== undefined || props.onOpen !== undefined;
  const selectionColumn = selection ? '34px ' : '';
  return (
    <div className={classes.frame}>
      <div className={classes.bar}>
        <span role="status">
          {total === null ? '' : t('records', { count: total, shown: formats.number(total) })}
          {selection && selection.size > 0 && ` · ${t('table.selected', { count: selection.size })}`}
        </span>
        <div className={classes.tools} data-no-print>
          {props.tools}
          <ColumnChooser columns={columns} layout={layout} />
        </div>
      </div>
      {Boolean(error) && <FaultNotice error={error} {...(props.reload ? { onRetry: props.reload } : {})} />}
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={total ?? rows.length}
        aria-busy={isLoading || props.isStale}
        aria-describedby={`${domId}-keys`}
        {...(activeIndex >= 0 ? { 'aria-activedescendant': `${domId}-${activeIndex}` } : {})}
        {...(selection ? { 'aria-multiselectable': true } : {})}
        className={props.isStale ? `${classes.grid} ${classes.stale}` : classes.grid}
        style={{ '--columns': selectionColumn + layout.template } as React.CSSProperties}
        onKeyDown={handleKeyDown}
        onFocus={(event) => event.target === event.currentTarget && activeIndex < 0 && moveTo(0)}
        onScroll={(event) => cursor.remember(event.currentTarget.scrollTop, cursor.row)}
      >
        {!isNarrow && (
          <RegistryTableHead
            shown={layout.shown}
            {...(props.sort ? { sort: props.sort } : {})}
            {...(props.onSort ? { onSort: props.onSort } : {})}
            lead={
              selection &&
              onSelectionChange && (
                <Checkbox
                  size="xs"
                  aria-label={t('table.selectAll')}
                  checked={rows.length > 0 && selection.size >= rows.length}
                  indeterminate={selection.size > 0 && selection.size < rows.length}
                  onChange={(event) =>
                    onSelectionChange(event.currentTarget.checked ? new Set(rows.map(rowId)) : new Set())
                  }
                />
              )
            }
          />
        )}
        <div role="rowgroup" className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
          {visible.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <RegistryTableRow
                key={item.key}
                id={`${domId}-${item.index}`}
                index={item.index}
                start={item.start}
                measure={virtualizer.measureElement}
                row={row}
                shown={layout.shown}
                isActive={item.index === activeIndex}
                isSelected={selection ? selection.has(rowId(row)) : null}
                onSelect={(isRange) => select(item.index, isRange)}
                onClick={(event) => handleClick(event, item.index)}
                {...(href ? { href: href(row) } : {})}
                {...(isNarrow ? { narrow } : {})}
                isLink={isLink}
              />
            );
          })}
        </div>
        {hasMore && rows.length > 0 && <div className={classes.loading}>{t('table.loadingMore')}…</div>}
        {isLoading && <LoadingRows />}
      </div>
      {!isLoading && !error && rows.length === 0 && (
        <EmptySlot>
          {props.empty ?? <EmptyState title={t('table.empty')} hint={t('table.emptyHint')} />}
        </EmptySlot>
      )}
      <span id={`${domId}-keys`} hidden>
        {t('table.keys')}
      </span>
    </div>
  );
}

function EmptySlot({ children }: { children: ReactNode }) {
  return <div style={{ position: 'relative', flex: 8 }}>{children}</div>;
}

function LoadingRows() {
  const widths = ['92%', '84%', '96%', '78%', '90%', '82%', '94%', '76%'];
  return (
    <div className={classes.skeleton} aria-hidden="true">
      {widths.map((width) => (
        <Skeleton key={width} height={12} width={width} radius="sm" />
      ))}
    </div>
  );
}

function rowKey<Row>(row: Row | undefined, rowId: (row: Row) => string, index: number): string {
  return row === undefined ? String(index) : rowId(row);
}
