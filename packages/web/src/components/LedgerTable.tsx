import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLanguage, useT } from '../i18n/useT.ts';
import { Section } from '../ui/Section.tsx';
import classes from './LedgerTable.module.css';
import { useUrlSort } from './useUrlSort.ts';

export interface LedgerColumn<Row> {
  readonly name: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column is ordered by: days as they are kept, names as they are read. */
  readonly by: (row: Row) => string | number;
  /** Days and numbers of papers stay on one line. */
  readonly isShort?: boolean;
  /** A quantity stands at the end of its column. */
  readonly isNumber?: boolean;
}

interface Props<Row> {
  /** What the table is called to who cannot see it. */
  readonly label: string;
  /** Said above the table, where the page does not say it. */
  readonly title?: string;
  readonly hint?: string;
  readonly rows: readonly Row[];
  readonly columns: readonly LedgerColumn<Row>[];
}

/** A short ledger that is read whole: the newest first, or by the column whose heading was pressed. */
export function LedgerTable<Row extends { readonly id: number }>({
  label,
  title,
  hint,
  rows,
  columns,
}: Props<Row>) {
  const language = useLanguage();
  const { sort, changeSort } = useUrlSort({ field: '', descending: false });
  const column = columns.find(({ name }) => name === sort.field);
  const way = sort.descending ? -1 : 1;
  const sorted = column ? rows.toSorted((a, b) => way * compare(column.by(a), column.by(b), language)) : rows;
  return (
    <Section {...(title ? { title } : {})} {...(hint ? { hint } : {})} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keys */}
      <div className={classes.scroll} tabIndex={0}>
        <table className={classes.table} aria-label={label}>
          <thead>
            <tr>
              {columns.map(({ name, title, isNumber }) => {
                const isSorted = name === sort.field;
                const descending = isSorted && sort.descending;
                return (
                  <th
                    key={name}
                    scope="col"
                    className={isNumber ? classes.end : undefined}
                    aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : 'none'}
                  >
                    <SortButton
                      title={title}
                      isSorted={isSorted}
                      descending={descending}
                      onPress={() => changeSort({ field: name, descending: isSorted && !descending })}
                    />
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={row.id}>
                {columns.map((column) => (
                  <td key={column.name} data-title={column.title} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function classOf({ isShort, isNumber }: { isShort?: boolean; isNumber?: boolean }): string | undefined {
  if (isNumber) return classes.end;
  return isShort ? classes.when : undefined;
}

/** Quantities by their size, words as the language orders them. */
function compare(a: string | number, b: string | number, language: string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), language);
}

interface SortButtonProps {
  title: string;
  isSorted: boolean;
  descending: boolean;
  onPress: () => void;
}

function SortButton({ title, isSorted, descending, onPress }: SortButtonProps) {
  const t = useT('words');
  const Arrow = descending ? IconArrowDown : IconArrowUp;
  return (
    <button
      type="button"
      className={classes.sort}
      title={t('table.sortBy', { column: title })}
      onClick={onPress}
    >
      {title}
      {isSorted && <Arrow size={13} aria-hidden="true" />}
    </button>
  );
}
