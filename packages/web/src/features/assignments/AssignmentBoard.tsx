import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { Link } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { TimelinessBadge } from '../../ui/TimelinessBadge.tsx';
import type { Filter } from './AssignmentFilterBar.tsx';
import classes from './Assignments.module.css';
import { type AssignmentLineFragment, AssignmentsPageQueryDocument } from './assignments.generated.ts';
import { type BoardRow, boardColumns, boardOf } from './board.ts';

/** One page of the server: the board is for what is open, and the most pressing stands first. */
const most = 100;

/** What is open, by whose order it is and by time: red, amber and green, each also in words. */
export function AssignmentBoard({ filter }: { filter: Filter }) {
  const t = useT('assignments');
  const formats = useFormats();
  const { data, error, refetch } = useQuery(AssignmentsPageQueryDocument, {
    variables: { filter: { ...filter, open: true }, page: 1, pageSize: most },
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { items, total } = data.assignments;
  const rows = boardOf(items);
  if (rows.length === 0) {
    return (
      <Section>
        <EmptyState
          title={t('noneOpen')}
          hint={t('noneOpenHint')}
          action={
            <Anchor component={Link} to={paths.assignments({ view: 'list' })}>
              {t('all')}
            </Anchor>
          }
        />
      </Section>
    );
  }
  return (
    <>
      <div className={classes.board}>
        <div className={classes.heads} aria-hidden="true">
          {boardColumns.map((column) => (
            <div key={column} className={classes.head} data-column={column}>
              {t(`column.${column}`)}
              <span>{formats.number(rows.reduce((sum, { cells }) => sum + cells[column].length, 0))}</span>
            </div>
          ))}
        </div>
        {rows.map((row) => (
          <LevelRow key={row.level} row={row} />
        ))}
      </div>
      {total > items.length && (
        <Anchor component={Link} to={paths.assignments({ view: 'list', open: true })} size="sm">
          {t('moreOpen', { shown: formats.number(items.length), total: formats.number(total) })}
        </Anchor>
      )}
    </>
  );
}

function LevelRow({ row }: { row: BoardRow }) {
  const t = useT('assignments');
  const formats = useFormats();
  const name = formats.name(controlLevelNames[row.level]);
  return (
    <section className={classes.level} aria-label={name}>
      <h2>{name}</h2>
      <div className={classes.cells}>
        {boardColumns.map((column) => (
          <ul key={column} className={classes.cell} data-column={column} aria-label={t(`column.${column}`)}>
            {row.cells[column].map((one) => (
              <li key={one.id}>
                <BoardCard assignment={one} />
              </li>
            ))}
          </ul>
        ))}
      </div>
    </section>
  );
}

function BoardCard({ assignment }: { assignment: AssignmentLineFragment }) {
  const formats = useFormats();
  const { id, number, text, body, dueOn, originalDueOn, timeliness } = assignment;
  return (
    <Link to={paths.assignment(id)} className={classes.card}>
      <span className={classes.number}>{number}</span>
      <span className={classes.text}>{text}</span>
      <span className={classes.quiet}>{formats.name(body.shortName)}</span>
      <TimelinessBadge dueOn={dueOn} timeliness={timeliness} originalDueOn={originalDueOn} stacked />
    </Link>
  );
}
