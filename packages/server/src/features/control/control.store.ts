import { appealStates, isFinalState } from '@tyndau/domain/appeals/lifecycle';
import { controlLevels } from '@tyndau/domain/appeals/vocabulary';
import type { ControlMark } from '@tyndau/domain/control/controlMark';
import { Prisma, type Sql } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import { type AskedSort, placeAmong, placeOfId, sortBy } from '../../db/sortBy.ts';
import type { Page } from '../../graphql/page.ts';
import type { Office } from '../../office.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';
import { soonUntil } from '../appeals/filterValues.ts';
import { bodiesByName, usersByName } from '../reference/inOrderOfNames.ts';

const { text: _text, ...listed } = Prisma.AppealScalarFieldEnum;
const columns = columnsOf(listed, 'a');
const finalStates = appealStates.filter(isFinalState);

/** What may be asked of the board. */
export interface ControlFilter {
  readonly marks?: readonly string[] | null | undefined;
  readonly levels?: readonly string[] | null | undefined;
  readonly bodyIds?: readonly number[] | null | undefined;
  readonly districtCodes?: readonly string[] | null | undefined;
  /** Only what the viewer set himself. */
  readonly mine?: boolean | null | undefined;
}

/** By what the board is grouped. */
export const controlGroupings = ['level', 'body', 'district'] as const;
export type ControlGrouping = (typeof controlGroupings)[number];

/** How many of one group bear one mark; the key is empty where the group has no value. */
export interface ControlTally {
  readonly grouping: ControlGrouping | 'all';
  readonly key: string;
  readonly mark: ControlMark;
  readonly count: number;
}

// The judgement of the domain's `controlMark`, over all at once; a test holds both to the same answers.
function markSql(office: Office): Sql {
  const due = Prisma.sql`coalesce(a.control_due_on, a.due_on)`;
  return Prisma.sql`CASE
    WHEN a.state = ANY(${finalStates}) AND NOT a.control_until_done THEN 'toRemove'
    WHEN a.state = 'answered' THEN 'expertise'
    WHEN ${due} < ${office.today}::date THEN 'red'
    WHEN ${due} <= ${soonUntil(office)}::date THEN 'amber'
    ELSE 'green' END`;
}

/** While the register is being read into memory the archive answers: on control now, as the viewer may know of it. The index `appeals_on_control_idx` answers it alone. */
function onControl(office: Office, filter: ControlFilter): Sql {
  const list: Sql[] = [
    Prisma.sql`a.control_level IS NOT NULL AND a.control_ended_on IS NULL`,
    visibleAppeals(office),
  ];
  if (filter.levels?.length) list.push(Prisma.sql`a.control_level = ANY(${[...filter.levels]})`);
  if (filter.bodyIds?.length) list.push(Prisma.sql`a.body_id = ANY(${[...filter.bodyIds]})`);
  if (filter.districtCodes?.length)
    list.push(Prisma.sql`a.district_code = ANY(${[...filter.districtCodes]})`);
  if (filter.mine) list.push(Prisma.sql`a.control_set_by_id = ${office.signedIn.id}`);
  if (filter.marks?.length) list.push(Prisma.sql`${markSql(office)} = ANY(${[...filter.marks]})`);
  return Prisma.join(list, ' AND ');
}

/** Counts everything on control by level, body and district in one reading. */
export async function tallyControl(office: Office, filter: ControlFilter): Promise<ControlTally[]> {
  return office.archive.read<ControlTally>(Prisma.sql`
    SELECT CASE grouping(c.level, c.body, c.district) WHEN 3 THEN 'level' WHEN 5 THEN 'body' WHEN 6 THEN 'district' ELSE 'all' END
        AS grouping,
      coalesce(c.level, c.body::text, c.district, '') AS key, c.mark, sum(c.n)::int AS count
    FROM (SELECT a.control_level AS level, a.body_id AS body, a.district_code::text AS district, ${markSql(office)} AS mark,
        count(*) AS n
      FROM appeals a WHERE ${onControl(office, filter)} GROUP BY 1, 2, 3, 4) c
    GROUP BY GROUPING SETS ((c.level, c.mark), (c.body, c.mark), (c.district, c.mark), (c.mark))`);
}

/**
 * What is on control, the most pressing first, what waits for the department itself after what runs; or in the order of a
 * column.
 */
export function listControl(
  office: Office,
  filter: ControlFilter,
  sort: AskedSort | null | undefined,
  page: Page,
): Promise<AppealRow[]> {
  const order = orderOf(office, sort);
  return office.archive.read<AppealRow>(Prisma.sql`
    SELECT ${columns} FROM appeals a WHERE a.id IN (
      SELECT a.id FROM appeals a WHERE ${onControl(office, filter)} ${order}
      LIMIT ${page.limit} OFFSET ${page.offset}) ${order}`);
}

/** The numbers of everything the filter finds, in the same order: for those who take the list away. */
export async function controlIds(
  office: Office,
  filter: ControlFilter,
  sort: AskedSort | null | undefined,
): Promise<number[]> {
  const rows = await office.archive.read<{ id: number }>(
    Prisma.sql`SELECT a.id FROM appeals a WHERE ${onControl(office, filter)} ${orderOf(office, sort)}`,
  );
  return rows.map(({ id }) => id);
}

function orderOf(office: Office, sort: AskedSort | null | undefined): Sql {
  const due = Prisma.sql`coalesce(a.control_due_on, a.due_on)`;
  const byColumn = {
    number: () => Prisma.sql`a.number`,
    mark: () => due,
    essence: () => Prisma.sql`a.annotation`,
    body: () => placeOfId(bodiesByName(office.book), Prisma.sql`a.body_id`),
    report: () => Prisma.sql`(SELECT max(r.reported_at) FROM interim_reports r WHERE r.appeal_id = a.id)`,
    level: () => placeAmong(controlLevels, Prisma.sql`a.control_level`),
    setBy: () => placeOfId(usersByName(office.book), Prisma.sql`a.control_set_by_id`),
    state: () => placeAmong(appealStates, Prisma.sql`a.state`),
  };
  const usual = Prisma.sql`(${markSql(office)} IN ('expertise', 'toRemove')), ${due}, a.id`;
  return sortBy(byColumn, sort, { id: Prisma.sql`a.id`, usual });
}

/** How many the filter finds. */
export async function countControl(office: Office, filter: ControlFilter): Promise<number> {
  const [row] = await office.archive.read<{ total: number }>(
    Prisma.sql`SELECT count(*)::int AS total FROM appeals a WHERE ${onControl(office, filter)}`,
  );
  return row?.total ?? 0;
}
