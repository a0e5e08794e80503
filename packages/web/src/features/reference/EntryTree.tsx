import { IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { type TreeLine, type TreeSource, treeLines } from './entryTree.ts';
import classes from './Shelf.module.css';
import type { ShelfFilter } from './useShelfFilter.ts';

export interface TreeColumn<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Left out on a telephone. */
  readonly isOptional?: boolean;
  readonly align?: 'end';
}

interface Props<Row> extends TreeSource<Row> {
  label: string;
  shelf: ShelfFilter;
  /** The first cell, after the twist. */
  nameOf: (row: Row, isStrong: boolean) => ReactNode;
  columns: readonly TreeColumn<Row>[];
  isFormer: (row: Row) => boolean;
  initiallyUnfolded: readonly string[];
}

/** A tree as a table: a twist unfolds, the arrows walk and fold, Enter opens the entry. */
export function EntryTree<Row>(props: Props<Row>) {
  const { label, shelf, nameOf, columns, isFormer, initiallyUnfolded } = props;
  const t = useT('reference');
  const words = useT('words');
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(() => new Set(initiallyUnfolded));
  const lines = treeLines(props, shelf.text, unfolded);

  function fold(id: string, isOpen: boolean) {
    const next = new Set(unfolded);
    if (isOpen) next.add(id);
    else next.delete(id);
    setUnfolded(next);
  }
  function handleKey(event: KeyboardEvent, line: TreeLine<Row>) {
    const row = event.currentTarget.closest('tr');
    const to = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
    if (event.key === 'ArrowRight' && line.hasChildren && !line.isOpen) fold(line.id, true);
    else if (event.key === 'ArrowLeft' && line.isOpen) fold(line.id, false);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      to?.querySelector<HTMLButtonElement>('[data-name]')?.focus();
    } else return;
    event.preventDefault();
  }

  if (lines.length === 0) return <EmptyState title={words('table.empty')} hint={t('emptyHint')} />;
  return (
    <div className={classes.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree in columns is a treegrid */}
      <table className={classes.lines} role="treegrid" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            {columns.map(({ id, title, isOptional, align }) => (
              <th key={id} scope="col" className={cellClass(isOptional, align)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr
              key={line.id}
              aria-level={line.depth + 1}
              {...(line.hasChildren ? { 'aria-expanded': line.isOpen } : {})}
              data-open={shelf.entry === line.id || undefined}
              data-former={isFormer(line.row) || !line.isFound || undefined}
              onClick={() => shelf.open(line.id)}
            >
              <td style={{ paddingInlineStart: 10 + line.depth * 20 }}>
                <div className={classes.branch}>
                  <Twist line={line} onFold={fold} label={t(line.isOpen ? 'fold' : 'unfold')} />
                  <button
                    type="button"
                    data-name
                    className={classes.name}
                    onKeyDown={(event) => handleKey(event, line)}
                  >
                    {nameOf(line.row, line.hasChildren && line.depth < 2)}
                  </button>
                </div>
              </td>
              {columns.map(({ id, cell, isOptional, align }) => (
                <td key={id} className={cellClass(isOptional, align)}>
                  {cell(line.row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface TwistProps<Row> {
  line: TreeLine<Row>;
  onFold: (id: string, isOpen: boolean) => void;
  label: string;
}

function Twist<Row>({ line, onFold, label }: TwistProps<Row>) {
  if (!line.hasChildren) return <span className={classes.leaf} />;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.twist}
      aria-expanded={line.isOpen}
      aria-label={label}
      onClick={(event) => {
        event.stopPropagation();
        onFold(line.id, !line.isOpen);
      }}
    >
      <IconChevronRight size={14} />
    </button>
  );
}

function cellClass(isOptional: boolean | undefined, align: 'end' | undefined): string {
  return [isOptional && classes.optional, align && classes.number].filter(Boolean).join(' ');
}
