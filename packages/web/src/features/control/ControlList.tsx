import { useMemo } from 'react';
import { ListPapers } from '../../components/ListPapers.tsx';
import { RegistryTable } from '../../components/RegistryTable.tsx';
import { useRegistryPages } from '../../components/useRegistryPages.ts';
import { useUrlSort } from '../../components/useUrlSort.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import classes from './Control.module.css';
import { ControlListDocument, type ControlListQuery, type ControlRowFragment } from './control.generated.ts';
import type { ControlFilter } from './controlFilter.ts';
import { MarkCell, useControlColumns } from './useControlColumns.tsx';

const rowId = ({ appeal }: ControlRowFragment) => String(appeal.id);
// What waits for the expertise opens at the desk where it is made.
const hrefOf = ({ appeal, mark }: ControlRowFragment) =>
  mark === 'expertise' ? paths.expertise(appeal.id) : paths.appeal(appeal.id);
const pick = (data: ControlListQuery) => data.controlItems;
const extend = (data: ControlListQuery, items: ControlRowFragment[]) => ({
  ...data,
  controlItems: { ...data.controlItems, items },
});

// Nobody's column: what is most pressing stands first.
const pressing = { field: '', descending: false };

/** The things under control themselves, the most pressing first, or in the order of a column. */
export function ControlList({ filter }: { filter: ControlFilter }) {
  const t = useT('control');
  const columns = useControlColumns();
  const { sort, changeSort } = useUrlSort(pressing);
  const key = JSON.stringify([filter, sort]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question by what it says
  const variables = useMemo(() => ({ filter, ...(sort.field ? { sort } : {}) }), [key]);
  const pages = useRegistryPages(ControlListDocument, { variables, pick, extend, pageSize: 50 });
  return (
    <RegistryTable
      id="control"
      label={t('title')}
      columns={columns}
      rowId={rowId}
      {...pages}
      sort={sort}
      onSort={changeSort}
      href={hrefOf}
      tools={<ListPapers address="/api/control" filter={{ ...filter }} sort={sort} />}
      empty={<EmptyState title={t('none')} hint={t('noneHint')} />}
      narrow={(row) => (
        <div className={classes.line}>
          <strong>{row.appeal.number}</strong>
          <MarkCell row={row} />
          <span className={classes.text}>{row.appeal.annotation}</span>
        </div>
      )}
    />
  );
}
