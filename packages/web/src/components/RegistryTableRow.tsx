// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid has no <table>; its rows come and go
import { Checkbox } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import type { RegistryColumn } from './RegistryColumn.ts';
import classes from './RegistryTable.module.css';
import { RowCells } from './RowCells.tsx';

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
      <RowCells
        {...{ row, shown, href, narrow }}
        lead={
          isSelected !== null && (
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
          )
        }
      />
    </div>
  );
}
