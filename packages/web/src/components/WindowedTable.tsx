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
import { SelectAllBox } from './SelectAllBox.tsx';
import { useChosenColumns } from './useChosenColumns.ts';
import { useFixedRows } from './useFixedRows.ts';
import { useHotkey } from './useHotkey.ts';
import { useKeyNote } from './useKeyNote.ts';
import type { RegistryWindows } from './useRegistryWindows.ts';
import { useRowCursor } from './useRowCursor.ts';
import { useRowMarks } from './useRowMarks.ts';
import type { RowSelection } from './useRowSelection.ts';
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
  selection?: RowSelection;
  /** The ids of a stretch of the list: Shift ticks rows that were not read yet. */
  idsBetween?: (from: number, to: number) => Promise<readonly string[]>;
  /** What can be done with the chosen rows, under the list. */
  foot?: ReactNode;
}

/**
 * A registry of any length, a million rows as well as ten: read where it is looked at, drawn as it comes into sight.
 * j/k or arrows walk, Home and End lead to the ends, Enter opens, Space shows beside, x and Shift with a click or an arrow
 * choose; Back returns to the row just left.
 */
export function WindowedTable<Row>(props: Props<Row>) {
  const { id, label, rowId, windows, href, selection, idsBetween } = props;
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
  const marks = useRowMarks({ windows, rowId, selection, idsBetween });

  useEffect(() => show(first, last), [show, first, last]);
  // Back from a card: the row just left, as soon as it is here again, and the keys are the list's.
  useEffect(() => {
    if (active >= 0 || cursor.row === null) return;
    const place = placeOf(cursor.row);
    setActive(place);
    if (place >= 0 && isNothingFocused()) scroller.current?.focus({ preventScroll: true });
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
  function walk(to: number, isStretch: boolean) {
    if (isStretch && selection) {
      if (selection.count(count) === 0) marks.start(active);
      void marks.mark(Math.max(0, Math.min(to, count - 1)), true);
    }
    moveTo(to);
  }
  function handleKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const row = windows.at(active);
    const move = rowMove(event.key, active, count);
    if (move !== null) walk(move, event.shiftKey);
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
    if (selection && (event.shiftKey || (event.target as Element).closest('[data-mark]') !== null)) {
      window.getSelection()?.removeAllRanges();
      if (event.shiftKey) event.preventDefault();
      return void marks.mark(index, event.shiftKey);
    }
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
  useKeyNote('Enter', t('open'));
  useKeyNote('Space', t('preview'));
  useKeyNote('Shift+ArrowDown', t('table.selectMore'), { when: selection !== undefined });
  useHotkey('KeyX', t('table.select'), () => void marks.mark(active, false), {
    when: selection !== undefined && active >= 0,
  });
  useHotkey('Shift+KeyX', t('table.selectMatching'), () => selection?.chooseAll(), {
    when: selection !== undefined && count > 0,
  });
  useHotkey('Escape', t('table.clearSelection'), () => selection?.clear(), {
    when: (selection?.count(count) ?? 0) > 0 && !props.preview.isOpen,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: widths are the grid's; rows are drawn anew for other columns only
  const shown = useMemo(() => layout.shown, [columns, layout.shown.map(({ column }) => column.id).join(' ')]);
  const hasBoxes = selection !== undefined && !isNarrow;
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
        {...(selection ? { 'aria-multiselectable': true } : {})}
        style={{ '--columns': (hasBoxes ? '34px ' : '') + layout.template } as React.CSSProperties}
        onKeyDown={handleKeyDown}
        onFocus={(event) => event.target === event.currentTarget && active < 0 && moveTo(0)}
        onScroll={() => {
          rows.follow();
          cursor.remember(rows.top(), cursor.row);
        }}
      >
        {!isNarrow && (
          <RegistryTableHead
            shown={layout.shown}
            sort={props.sort}
            onSort={props.onSort}
            lead={hasBoxes && <SelectAllBox selection={selection} total={count} />}
          />
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
                isSelected={selection && row ? selection.has(rowId(row)) : null}
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
      {props.foot}
      <span id={`${domId}-keys`} hidden>
        {t('table.keys')}
      </span>
    </div>
  );
}

/** Neither a field nor a button: after Back the browser leaves the cursor on the page as a whole. */
function isNothingFocused(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.matches('main, h1');
}
