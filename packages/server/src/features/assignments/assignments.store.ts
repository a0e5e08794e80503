import { seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import { controlLevels } from '@tyndau/domain/appeals/vocabulary';
import { assignmentStates } from '@tyndau/domain/assignments/assignmentLifecycle';
import { addWorkingDays } from '@tyndau/domain/calendar/workingCalendar';
import { Prisma, type Sql } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import type { Assignment } from '../../db/generated/client.ts';
import { type AskedSort, placeAmong, placeOfId, sortBy } from '../../db/sortBy.ts';
import type { Page } from '../../graphql/page.ts';
import type { Office } from '../../office.ts';
import { bodiesByName } from '../reference/inOrderOfNames.ts';

const columns = columnsOf(Prisma.AssignmentScalarFieldEnum, 's');

/** What the counter may ask of the assignments. */
export interface AssignmentFilter {
  readonly text?: string | null | undefined;
  readonly states?: readonly string[] | null | undefined;
  readonly levels?: readonly string[] | null | undefined;
  readonly bodyIds?: readonly number[] | null | undefined;
  readonly open?: boolean | null | undefined;
  readonly timeliness?: readonly string[] | null | undefined;
  readonly receptionId?: number | null | undefined;
}

/** Which assignments the viewer may know of: an executor those of his body, the department all. */
export function visibleAssignments(office: Office): Sql {
  if (!office.may('assignment.read')) return Prisma.sql`FALSE`;
  const viewer = office.signedIn;
  if (!seesOnlyOwnBody(viewer.role)) return Prisma.sql`TRUE`;
  const units = office.book.bodyWithUnits(viewer.bodyId);
  return Prisma.sql`(s.body_id = ANY(${units}) OR s.co_body_ids && ${units}::int[])`;
}

function conditions(filter: AssignmentFilter, office: Office): Sql {
  const list: Sql[] = [Prisma.sql`TRUE`];
  if (filter.states?.length) list.push(Prisma.sql`s.state = ANY(${[...filter.states]})`);
  if (filter.levels?.length) list.push(Prisma.sql`s.level = ANY(${[...filter.levels]})`);
  if (filter.bodyIds?.length) {
    list.push(Prisma.sql`s.body_id = ANY(${filter.bodyIds.flatMap((id) => office.book.bodyWithUnits(id))})`);
  }
  if (filter.open != null)
    list.push(filter.open ? Prisma.sql`s.ended_on IS NULL` : Prisma.sql`s.ended_on IS NOT NULL`);
  if (filter.receptionId != null) list.push(Prisma.sql`s.reception_id = ${filter.receptionId}`);
  if (filter.timeliness?.length) list.push(timelinessCondition(filter.timeliness, office));
  const typed = filter.text?.trim() ?? '';
  if (typed !== '') list.push(Prisma.sql`(s.number ILIKE ${`%${typed}%`} OR s.text ILIKE ${`%${typed}%`})`);
  return Prisma.join(list, ' AND ');
}

// The same judgement as the domain's `timeliness`: a report stops the term, its absence does not.
function timelinessCondition(states: readonly string[], office: Office): Sql {
  const { today } = office;
  const soon = addWorkingDays(office.book.calendar, today, office.book.dueSoonWorkingDays);
  const done = Prisma.sql`coalesce(s.reported_on, s.ended_on)`;
  const meaning: Record<string, Sql> = {
    overdue: Prisma.sql`(${done} IS NULL AND s.due_on < ${today}::date)`,
    dueToday: Prisma.sql`(${done} IS NULL AND s.due_on = ${today}::date)`,
    dueSoon: Prisma.sql`(${done} IS NULL AND s.due_on > ${today}::date AND s.due_on <= ${soon}::date)`,
    inTime: Prisma.sql`(${done} IS NULL AND s.due_on > ${soon}::date)`,
    doneInTime: Prisma.sql`(${done} <= s.due_on)`,
    doneLate: Prisma.sql`(${done} > s.due_on)`,
  };
  const asked = states.flatMap((state) => (Object.hasOwn(meaning, state) ? (meaning[state] ?? []) : []));
  return asked.length > 0 ? Prisma.sql`(${Prisma.join(asked, ' OR ')})` : Prisma.sql`FALSE`;
}

/** Assignments, the most pressing first, or in the order of a column. */
export function listAssignments(
  office: Office,
  filter: AssignmentFilter,
  sort: AskedSort | null | undefined,
  page: Page,
): Promise<Assignment[]> {
  return office.archive.read<Assignment>(Prisma.sql`
    SELECT ${columns} FROM assignments s WHERE ${visibleAssignments(office)} AND ${conditions(filter, office)}
    ${orderOf(office, sort)} LIMIT ${page.limit} OFFSET ${page.offset}`);
}

function orderOf(office: Office, sort: AskedSort | null | undefined): Sql {
  const byColumn = {
    number: () => Prisma.sql`s.number`,
    level: () => placeAmong(controlLevels, Prisma.sql`s.level`),
    text: () => Prisma.sql`s.text`,
    body: () => placeOfId(bodiesByName(office.book), Prisma.sql`s.body_id`),
    dueOn: () => Prisma.sql`s.due_on`,
    state: () => placeAmong(assignmentStates, Prisma.sql`s.state`),
    source: () => Prisma.sql`s.source_document`,
  };
  const usual = Prisma.sql`(s.ended_on IS NOT NULL), s.due_on, s.id`;
  return sortBy(byColumn, sort, { id: Prisma.sql`s.id`, usual });
}

/** How many the filter finds. */
export async function countAssignments(office: Office, filter: AssignmentFilter): Promise<number> {
  const rows = await office.archive.read<{ total: number }>(
    Prisma.sql`SELECT count(*) AS total FROM assignments s WHERE ${visibleAssignments(office)} AND ${conditions(filter, office)}`,
  );
  return rows[0]?.total ?? 0;
}

/** The assignment, if the viewer may know of it. */
export async function findAssignment(office: Office, id: number): Promise<Assignment | null> {
  const rows = await office.archive.read<Assignment>(
    Prisma.sql`SELECT ${columns} FROM assignments s WHERE s.id = ${id} AND ${visibleAssignments(office)}`,
  );
  return rows[0] ?? null;
}
