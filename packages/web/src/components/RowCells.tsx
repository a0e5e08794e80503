// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid has no <table>; its rows come and go
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { RegistryColumn } from './RegistryColumn.ts';
import classes from './RegistryTable.module.css';

interface Props<Row> {
  row: Row;
  shown: readonly { readonly column: RegistryColumn<Row> }[];
  href?: string | null | undefined;
  /** On a telephone the row is one card. */
  narrow?: ((row: Row) => ReactNode) | null | undefined;
  /** The cell before the first one, where rows can be chosen. */
  lead: ReactNode;
}

/** What stands in a row of a register: its cells, the first of them a link where the row opens something. */
export function RowCells<Row>({ row, shown, href, narrow, lead }: Props<Row>) {
  if (narrow)
    return (
      <div role="gridcell" tabIndex={-1} className={classes.narrow}>
        {narrow(row)}
      </div>
    );
  return (
    <>
      {lead}
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
  );
}

function CellText({ children }: { children: ReactNode }) {
  if (typeof children === 'string') return <span title={children}>{children}</span>;
  return typeof children === 'number' ? <span>{children}</span> : children;
}
