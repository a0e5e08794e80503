import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { useMemo } from 'react';
import { ListPapers } from '../../components/ListPapers.tsx';
import type { RegistryColumn } from '../../components/RegistryColumn.ts';
import { RegistryTable } from '../../components/RegistryTable.tsx';
import { useCodeName } from '../../components/useCodeName.ts';
import { useRegistryPages } from '../../components/useRegistryPages.ts';
import { useUrlSort } from '../../components/useUrlSort.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { TimelinessBadge } from '../../ui/TimelinessBadge.tsx';
import type { Filter } from './AssignmentFilterBar.tsx';
import { AssignmentStateBadge } from './AssignmentStateBadge.tsx';
import classes from './Assignments.module.css';
import {
  type AssignmentLineFragment,
  AssignmentsPageQueryDocument,
  type AssignmentsPageQueryQuery,
} from './assignments.generated.ts';

const rowId = (row: AssignmentLineFragment) => String(row.id);
const hrefOf = (row: AssignmentLineFragment) => paths.assignment(row.id);
const pick = (data: AssignmentsPageQueryQuery) => data.assignments;
const extend = (data: AssignmentsPageQueryQuery, items: AssignmentLineFragment[]) => ({
  ...data,
  assignments: { ...data.assignments, items },
});

// Nobody's column: what is most pressing stands first.
const pressing = { field: '', descending: false };

/** All assignments, the most pressing first, or in the order of a column. */
export function AssignmentList({ filter }: { filter: Filter }) {
  const t = useT('assignments');
  const columns = useColumns();
  const { sort, changeSort } = useUrlSort(pressing);
  const variables = useMemo(() => ({ filter, ...(sort.field ? { sort } : {}) }), [filter, sort]);
  const pages = useRegistryPages(AssignmentsPageQueryDocument, { variables, pick, extend, pageSize: 50 });
  return (
    <RegistryTable
      id="assignments"
      label={t('title')}
      columns={columns}
      rowId={rowId}
      {...pages}
      sort={sort}
      onSort={changeSort}
      href={hrefOf}
      tools={<ListPapers address="/api/assignments" filter={{ ...filter }} sort={sort} />}
      narrow={(row) => (
        <div className={classes.line}>
          <strong>{row.number}</strong>
          <AssignmentStateBadge state={row.state} />
          <span className={classes.text}>{row.text}</span>
          <TimelinessBadge dueOn={row.dueOn} timeliness={row.timeliness} />
        </div>
      )}
    />
  );
}

function useColumns(): readonly RegistryColumn<AssignmentLineFragment>[] {
  const t = useT('assignments');
  const formats = useFormats();
  const nameOf = useCodeName();
  return useMemo<readonly RegistryColumn<AssignmentLineFragment>[]>(
    () => [
      { id: 'number', sortField: 'number', title: t('number'), width: 126, cell: ({ number }) => number },
      {
        id: 'level',
        sortField: 'level',
        title: t('level'),
        width: 150,
        cell: ({ level }) => nameOf(controlLevelNames, level),
      },
      { id: 'text', sortField: 'text', title: t('text'), width: 200, grows: true, cell: ({ text }) => text },
      {
        id: 'body',
        sortField: 'body',
        title: t('body'),
        width: 180,
        grows: true,
        cell: ({ body }) => formats.name(body.shortName),
      },
      {
        id: 'dueOn',
        sortField: 'dueOn',
        title: t('term'),
        width: 276,
        cell: ({ dueOn, timeliness }) => <TimelinessBadge dueOn={dueOn} timeliness={timeliness} />,
      },
      {
        id: 'state',
        sortField: 'state',
        title: t('state'),
        width: 240,
        cell: ({ state }) => <AssignmentStateBadge state={state} />,
      },
      {
        id: 'source',
        sortField: 'source',
        title: t('source'),
        width: 220,
        isOptional: true,
        cell: ({ sourceDocument }) => sourceDocument,
      },
    ],
    [t, formats, nameOf],
  );
}
