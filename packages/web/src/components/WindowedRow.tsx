// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid has no <table>; its rows come and go
import { type MouseEvent, memo, type ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import type { RegistryColumn } from './RegistryColumn.ts';
import classes from './RegistryTable.module.css';
import { RowCells } from './RowCells.tsx';

interface Props<Row> {
  id: string;
  index: number;
  top: number;
  height: number;
  row: Row | undefined;
  shown: readonly { readonly column: RegistryColumn<Row> }[];
  isActive: boolean;
  /** null: nothing can be chosen. */
  isSelected: boolean | null;
  href: string | null;
  narrow: ((row: Row) => ReactNode) | null;
  /** The same function for every row and every drawing: a row that has not changed is not drawn again. */
  onClick: (event: MouseEvent, index: number) => void;
}

function WindowedRowPlain<Row>(props: Props<Row>) {
  const { id, index, top, height, row, shown, isActive, isSelected, href, narrow, onClick } = props;
  const t = useT('words');
  return (
    // Keys are handled by the grid, which owns the rows (aria-activedescendant).
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={id}
      role="row"
      tabIndex={-1}
      data-index={index}
      aria-rowindex={index + 1}
      {...(isSelected === null ? {} : { 'aria-selected': isSelected })}
      data-active={isActive || undefined}
      data-link={href !== null || undefined}
      className={classes.row}
      style={{
        transform: `translateY(${top}px)`,
        height,
        ...(narrow ? { display: 'block', minWidth: 0 } : {}),
      }}
      onClick={(event) => onClick(event, index)}
    >
      {row === undefined ? (
        <span role="gridcell" tabIndex={-1} aria-busy="true" className={classes.cell} />
      ) : (
        <RowCells
          {...{ row, shown, href, narrow }}
          lead={
            isSelected !== null && (
              <span role="gridcell" tabIndex={-1} data-mark className={`${classes.cell} ${classes.lead}`}>
                <input
                  type="checkbox"
                  className={classes.box}
                  tabIndex={-1}
                  aria-label={t('table.select')}
                  checked={isSelected}
                  readOnly
                />
              </span>
            )
          }
        />
      )}
    </div>
  );
}

/** One row of a list of any length: drawn again only when something of it is other. */
export const WindowedRow = memo(WindowedRowPlain) as typeof WindowedRowPlain;
