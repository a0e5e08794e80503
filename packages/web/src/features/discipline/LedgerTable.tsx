import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useUrlSort } from '../../components/useUrlSort.ts';
import { useLanguage, useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Discipline.module.css';

export interface LedgerColumn<Row> {
  readonly name: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column is ordered by: days as they are kept, names as they are read. */
  readonly by: (row: Row) => string;
  /** Days and numbers stay on one line. */
  readonly isShort?: boolean;
}

interface Props<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly LedgerColumn<Row>[];
}

/** A short ledger that is read whole: the newest first, or by the column whose heading was pressed. */
export function LedgerTable<Row extends { readonly id: number }>({ label, rows, columns }: Props<Row>) {
  const language = useLanguage();
  const { sort, changeSort } = useUrlSort({ field: '', descending: false });
  const column = columns.find(({ name }) => name === sort.field);
  const way = sort.descending ? -1 : 1;
  const sorted = column
    ? rows.toSorted((a, b) => way * column.by(a).localeCompare(column.by(b), language))
    : rows;
  return (
    <Section flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keys */}
      <div className={classes.scroll} tabIndex={0}>
        <table className={classes.table} aria-label={label}>
          <thead>
            <tr>
              {columns.map(({ name, title }) => {
                const isSorted = name === sort.field;
                const descending = isSorted && sort.descending;
                return (
                  <th
                    key={name}
                    scope="col"
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
                {columns.map(({ name, title, cell, isShort }) => (
                  <td key={name} data-title={title} className={isShort ? classes.when : undefined}>
                    {cell(row)}
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
