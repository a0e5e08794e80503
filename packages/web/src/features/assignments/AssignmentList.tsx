import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { useMemo } from 'react';
import type { RegistryColumn } from '../../components/RegistryColumn.ts';
import { RegistryTable } from '../../components/RegistryTable.tsx';
import { useCodeName } from '../../components/useCodeName.ts';
import { useRegistryPages } from '../../components/useRegistryPages.ts';
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

/** All assignments, the most pressing first. */
export function AssignmentList({ filter }: { filter: Filter }) {
  const t = useT('assignments');
  const columns = useColumns();
  const variables = useMemo(() => ({ filter }), [filter]);
  const pages = useRegistryPages(AssignmentsPageQueryDocument, { variables, pick, extend, pageSize: 50 });
  return (
    <RegistryTable
      id="assignments"
      label={t('title')}
      columns={columns}
      rowId={rowId}
      {...pages}
      href={hrefOf}
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
      { id: 'number', title: t('number'), width: 132, cell: ({ number }) => number },
      { id: 'level', title: t('level'), width: 170, cell: ({ level }) => nameOf(controlLevelNames, level) },
      { id: 'text', title: t('text'), width: 280, grows: true, cell: ({ text }) => text },
      {
        id: 'body',
        title: t('body'),
        width: 210,
        grows: true,
        cell: ({ body }) => formats.name(body.shortName),
      },
      {
        id: 'dueOn',
        title: t('term'),
        width: 250,
        cell: ({ dueOn, timeliness }) => <TimelinessBadge dueOn={dueOn} timeliness={timeliness} />,
      },
      {
        id: 'state',
        title: t('state'),
        width: 230,
        cell: ({ state }) => <AssignmentStateBadge state={state} />,
      },
      {
        id: 'source',
        title: t('source'),
        width: 220,
        isOptional: true,
        cell: ({ sourceDocument }) => sourceDocument,
      },
    ],
    [t, formats, nameOf],
  );
}
