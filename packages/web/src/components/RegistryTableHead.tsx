// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid has no <table>; its rows come and go
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import classes from './RegistryTable.module.css';
import type { TableColumns } from './useTableColumns.ts';
import type { Sort } from './useUrlSort.ts';

type Shown<Row> = TableColumns<Row>['shown'];

interface Props<Row> {
  shown: Shown<Row>;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  lead: ReactNode;
}

/** The names of the columns; a click sorts, the right edge resizes. */
export function RegistryTableHead<Row>({ shown, sort, onSort, lead }: Props<Row>) {
  return (
    <div role="rowgroup" className={classes.head}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus */}
      <div role="row" style={{ display: 'contents' }}>
        {lead && (
          <span role="columnheader" className={`${classes.headCell} ${classes.lead}`} tabIndex={-1}>
            {lead}
          </span>
        )}
        {shown.map((one) => (
          <HeadCell
            key={one.column.id}
            one={one}
            {...(sort ? { sort } : {})}
            {...(onSort ? { onSort } : {})}
          />
        ))}
      </div>
    </div>
  );
}

interface CellProps<Row> {
  one: Shown<Row>[number];
  sort?: Sort;
  onSort?: (sort: Sort) => void;
}

function HeadCell<Row>({ one, sort, onSort }: CellProps<Row>) {
  const t = useT('words');
  const { column, header } = one;
  const { title, sortField, align } = column;
  const isSorted = sort !== undefined && sort.field === sortField;
  const descending = isSorted && sort.descending;
  const direction = isSorted ? (descending ? 'descending' : 'ascending') : 'none';
  const isSortable = sortField !== undefined && onSort !== undefined;
  return (
    <span
      role="columnheader"
      tabIndex={-1}
      className={align === 'end' ? `${classes.headCell} ${classes.end}` : classes.headCell}
      {...(isSortable ? { 'aria-sort': direction } : {})}
    >
      {isSortable ? (
        <button
          type="button"
          className={classes.sort}
          title={t('table.sortBy', { column: title })}
          onClick={() => onSort({ field: sortField, descending: isSorted ? !descending : false })}
        >
          {title}
          {isSorted && (descending ? <IconArrowDown size={13} /> : <IconArrowUp size={13} />)}
        </button>
      ) : (
        title
      )}
      <span
        className={classes.resizer}
        aria-hidden="true"
        data-active={header.column.getIsResizing() || undefined}
        onMouseDown={header.getResizeHandler()}
        onTouchStart={header.getResizeHandler()}
      />
    </span>
  );
}
