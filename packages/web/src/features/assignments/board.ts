import { type AssignmentLevel, assignmentLevels } from '@tyndau/domain/assignments/assignmentLifecycle';
import type { AssignmentLineFragment } from './assignments.generated.ts';

/** The columns of the board: red, amber, green, and what is done and waits for a look. */
export const boardColumns = ['late', 'soon', 'inTime', 'reported'] as const;
export type BoardColumn = (typeof boardColumns)[number];

export interface BoardRow {
  readonly level: AssignmentLevel;
  readonly cells: Readonly<Record<BoardColumn, readonly AssignmentLineFragment[]>>;
}

/** Where an open assignment stands: a report stops the term, the department has still to accept it. */
export function columnOf({ reportedOn, state, timeliness }: AssignmentLineFragment): BoardColumn {
  // A report that was returned for rework is no report: the term runs again.
  if (reportedOn !== null && state === 'reported') return 'reported';
  if (timeliness.state === 'overdue' || timeliness.state === 'doneLate') return 'late';
  return timeliness.state === 'dueToday' || timeliness.state === 'dueSoon' ? 'soon' : 'inTime';
}

/** The board: levels from the highest down, only those that have something. */
export function boardOf(assignments: readonly AssignmentLineFragment[]): BoardRow[] {
  return assignmentLevels
    .map((level) => {
      const own = assignments.filter((one) => one.level === level);
      const cell = (column: BoardColumn) => own.filter((one) => columnOf(one) === column);
      return {
        level,
        cells: { late: cell('late'), soon: cell('soon'), inTime: cell('inTime'), reported: cell('reported') },
      };
    })
    .filter(({ cells }) => boardColumns.some((column) => cells[column].length > 0));
}
