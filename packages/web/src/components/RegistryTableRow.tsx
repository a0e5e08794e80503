// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid has no <table>; its rows come and go
import { Checkbox } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import { useT } from '../i18n/useT.ts';
import type { RegistryColumn } from './RegistryColumn.ts';
import classes from './RegistryTable.module.css';

interface Props<Row> {
  id: string;
  index: number;
  /** Pixels from the top of the list. */
  start: number;
  measure: (element: HTMLElement | null) => void;
  row: Row;
  shown: readonly { readonly column: RegistryColumn<Row> }[];
  isActive: boolean;
  /** null: nothing can be selected. */
  isSelected: boolean | null;
  onSelect: (isRange: boolean) => void;
  onClick: (event: MouseEvent) => void;
  href?: string;
  narrow?: (row: Row) => ReactNode;
  isLink: boolean;
}

/** One row; on a telephone, one card. */
export function RegistryTableRow<Row>(props: Props<Row>) {
  const {
    id,
    index,
    start,
    measure,
    row,
    shown,
    isActive,
    isSelected,
    onSelect,
    onClick,
    href,
    narrow,
    isLink,
  } = props;
  const t = useT('words');
  return (
    // Keys are handled by the grid, which owns the rows (aria-activedescendant).
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      ref={measure}
      id={id}
      role="row"
      tabIndex={-1}
      data-index={index}
      aria-rowindex={index + 1}
      {...(isSelected === null ? {} : { 'aria-selected': isSelected })}
      data-active={isActive || undefined}
      data-link={isLink || undefined}
      className={classes.row}
      style={{ transform: `translateY(${start}px)`, ...(narrow ? { display: 'block', minWidth: 0 } : {}) }}
      onClick={onClick}
    >
      {narrow ? (
        <div role="gridcell" tabIndex={-1} className={classes.narrow}>
          {narrow(row)}
        </div>
      ) : (
        <>
          {isSelected !== null && (
            <span role="gridcell" tabIndex={-1} className={`${classes.cell} ${classes.lead}`}>
              <Checkbox
                size="xs"
                tabIndex={-1}
                checked={isSelected}
                aria-label={t('table.select')}
                onClick={(event) => onSelect(event.shiftKey)}
                readOnly
              />
            </span>
          )}
          {shown.map(({ column }, place) => (
            <span
              key={column.id}
              role="gridcell"
              tabIndex={-1}
              className={column.align === 'end' ? `${classes.cell} ${classes.end}` : classes.cell}
            >
              {place === 0 && href ? (
                <Link to={href} className={classes.link} tabIndex={-1}>
                  {column.cell(row)}
                </Link>
              ) : (
                <CellText>{column.cell(row)}</CellText>
              )}
            </span>
          ))}
        </>
      )}
    </div>
  );
}

function CellText({ children }: { children: ReactNode }) {
  if (typeof children === 'string') return <span title={children}>{children}</span>;
  return typeof children === 'number' ? <span>{children}</span> : children;
}
