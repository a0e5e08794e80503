// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid has no <table>; its rows come and go
import { Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useNavigate } from 'react-router';
import { useFormats } from '../i18n/useFormats.ts';
import { useT } from '../i18n/useT.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ColumnPicker } from './ColumnPicker.tsx';
import { FaultNotice } from './FaultNotice.tsx';
import type { RegistryColumn } from './RegistryColumn.ts';
import classes from './RegistryTable.module.css';
import { RegistryTableHead } from './RegistryTableHead.tsx';
import { rowMove } from './rowMove.ts';
import { useChosenColumns } from './useChosenColumns.ts';
import { useFixedRows } from './useFixedRows.ts';
import { useHotkey } from './useHotkey.ts';
import type { RegistryWindows } from './useRegistryWindows.ts';
import { useRowCursor } from './useRowCursor.ts';
import { useTableColumns } from './useTableColumns.ts';
import type { Sort } from './useUrlSort.ts';
import { WindowedRow } from './WindowedRow.tsx';

const ROW_PX = 35;
const NARROW_PX = 112;

interface Props<Row> {
  /** Names the list for remembered widths and places: 'appeals'. */
  id: string;
  label: string;
  columns: readonly RegistryColumn<Row>[];
  rowId: (row: Row) => string;
  windows: RegistryWindows<Row>;
  sort: Sort;
  onSort: (sort: Sort) => void;
  href: (row: Row) => string;
  preview: { readonly isOpen: boolean; readonly show: (row: Row) => void };
  narrow: (row: Row) => ReactNode;
  tools?: ReactNode;
  empty: ReactNode;
}

/**
 * A registry of any length, a million rows as well as ten: read where it is looked at, drawn as it comes into sight.
 * j/k or arrows walk, Home and End lead to the ends, Enter opens, Space shows beside; Back returns to the row just left.
 */
export function WindowedTable<Row>(props: Props<Row>) {
  const { id, label, rowId, windows, href } = props;
  const { chosen, shown: columns, choose } = useChosenColumns(id, props.columns);
  const t = useT('words');
  const formats = useFormats();
  const navigate = useNavigate();
  const domId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const isNarrow = useMediaQuery('(max-width: 720px)') === true;
  const layout = useTableColumns(`${id}.chosen`, columns);
  const cursor = useRowCursor(id);
  const [active, setActive] = useState(-1);
  const { total } = windows;
  const count = total ?? 0;
  const height = isNarrow ? NARROW_PX : ROW_PX;
  const rows = useFixedRows(scroller, count, height, cursor.initialOffset);
  const { first, last, shift } = rows.range;
  const { show, placeOf } = windows;

  useEffect(() => show(first, last), [show, first, last]);
  // Back from a card: the row just left, as soon as it is here again.
  useEffect(() => {
    if (active < 0 && cursor.row !== null) setActive(placeOf(cursor.row));
  }, [active, cursor.row, placeOf]);

  function moveTo(index: number) {
    const place = Math.max(0, Math.min(index, count - 1));
    const row = windows.at(place);
    setActive(place);
    if (row) cursor.setRow(rowId(row));
    if (row && props.preview.isOpen) props.preview.show(row);
    rows.reveal(place);
    scroller.current?.focus({ preventScroll: true });
  }
  function open(row: Row | undefined) {
    if (!row) return;
    cursor.remember(rows.top(), rowId(row));
    navigate(href(row));
  }
  function handleKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const row = windows.at(active);
    const move = rowMove(event.key, active, count);
    if (move !== null) moveTo(move);
    else if (event.key === 'Enter') open(row);
    else if (event.key === ' ' && row) props.preview.show(row);
    else return;
    event.preventDefault();
  }
  function handleClick(event: MouseEvent, index: number) {
    const row = windows.at(index);
    const isControl = (event.target as Element).closest('a, button, input, label') !== null;
    if (!row) return;
    setActive(index);
    cursor.setRow(rowId(row));
    cursor.remember(rows.top(), rowId(row));
    if (isControl || window.getSelection()?.toString()) return;
    if (event.ctrlKey || event.metaKey) return void window.open(href(row), '_blank');
    open(row);
  }
  const click = useRef(handleClick);
  click.current = handleClick;
  const [onClick] = useState(() => (event: MouseEvent, index: number) => click.current(event, index));
  useHotkey('KeyJ', t('table.rows'), () => moveTo(active + 1), { when: count > 0 });
  useHotkey('KeyK', t('table.rows'), () => moveTo(active - 1), { when: count > 0 });

  // biome-ignore lint/correctness/useExhaustiveDependencies: widths are the grid's; rows are drawn anew for other columns only
  const shown = useMemo(() => layout.shown, [columns, layout.shown.map(({ column }) => column.id).join(' ')]);
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return (
    <div className={classes.frame}>
      <div className={classes.bar}>
        <span role="status">
          {total === null ? '' : t('records', { count: total, shown: formats.number(total) })}
          {active >= 0 && count > 0 && ` · ${t('table.place', { place: formats.number(active + 1) })}`}
        </span>
        <div className={classes.tools} data-no-print>
          {props.tools}
          <ColumnPicker
            columns={props.columns}
            chosen={chosen}
            onChoose={choose}
            onResetWidths={layout.reset}
          />
        </div>
      </div>
      {Boolean(windows.error) && <FaultNotice error={windows.error} onRetry={windows.reload} />}
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={count}
        aria-busy={windows.isLoading || windows.isStale}
        aria-describedby={`${domId}-keys`}
        {...(active >= first && active <= last ? { 'aria-activedescendant': `${domId}-${active}` } : {})}
        className={windows.isStale ? `${classes.grid} ${classes.stale}` : classes.grid}
        style={{ '--columns': layout.template } as React.CSSProperties}
        onKeyDown={handleKeyDown}
        onFocus={(event) => event.target === event.currentTarget && active < 0 && moveTo(0)}
        onScroll={() => {
          rows.follow();
          cursor.remember(rows.top(), cursor.row);
        }}
      >
        {!isNarrow && (
          <RegistryTableHead shown={layout.shown} sort={props.sort} onSort={props.onSort} lead={null} />
        )}
        <div role="rowgroup" className={classes.body} style={{ height: rows.height }}>
          {places.map((place) => {
            const row = windows.at(place);
            return (
              <WindowedRow
                key={place}
                id={`${domId}-${place}`}
                index={place}
                top={place * height + shift}
                height={height}
                row={row}
                shown={shown}
                isActive={place === active}
                href={row ? href(row) : null}
                narrow={isNarrow ? props.narrow : null}
                onClick={onClick}
              />
            );
          })}
        </div>
        {windows.isLoading && (
          <div className={classes.skeleton} aria-hidden="true">
            {['92%', '84%', '96%', '78%', '90%', '82%', '94%', '76%'].map((width) => (
              <Skeleton key={width} height={12} width={width} radius="sm" />
            ))}
          </div>
        )}
      </div>
      {total === 0 && !windows.error && (
        <div style={{ position: 'relative', flex: 8 }}>
          {props.empty ?? <EmptyState title={t('table.empty')} hint={t('table.emptyHint')} />}
        </div>
      )}
      <span id={`${domId}-keys`} hidden>
        {t('table.keys')}
      </span>
    </div>
  );
}
