import { solvedMarks } from '@tyndau/domain/callBacks/callBack';
import { Prisma, type Sql } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import type { CallBack } from '../../db/generated/client.ts';
import { type AskedSort, placeAmong, sortBy } from '../../db/sortBy.ts';
import type { Page } from '../../graphql/page.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';
import { visibleReceptions } from '../receptions/receptions.store.ts';

const columns = columnsOf(Prisma.CallBackScalarFieldEnum, 'b');

export interface CallBackFilter {
  readonly states?: readonly string[] | null | undefined;
  /** Only those whose day has come. */
  readonly due?: boolean | null | undefined;
  /** Only those taken up again. */
  readonly reopened?: boolean | null | undefined;
}

function conditions(office: Office, { states, due, reopened }: CallBackFilter): Sql {
  const list: Sql[] = [
    Prisma.sql`(EXISTS (SELECT 1 FROM appeals a WHERE a.id = b.appeal_id AND ${visibleAppeals(office)})
      OR EXISTS (SELECT 1 FROM receptions r WHERE r.id = b.reception_id AND ${visibleReceptions(office)}))`,
  ];
  if (states?.length) list.push(Prisma.sql`b.state = ANY(${[...states]})`);
  if (due) list.push(Prisma.sql`b.next_on <= ${office.today}::date`);
  if (reopened) list.push(Prisma.sql`b.reopening IS NOT NULL`);
  return Prisma.join(list, ' AND ');
}

/** Who is to be called, who has waited longest first; what is over, the latest first; or in the order of a column. */
export function listCallBacks(
  office: Office,
  filter: CallBackFilter,
  sort: AskedSort | null | undefined,
  page: Page,
): Promise<CallBack[]> {
  return office.archive.read<CallBack>(Prisma.sql`
    SELECT ${columns} FROM call_backs b
      LEFT JOIN appeals a ON a.id = b.appeal_id
      LEFT JOIN receptions r ON r.id = b.reception_id
    WHERE ${conditions(office, filter)}
    ${orderOf(sort)} LIMIT ${page.limit} OFFSET ${page.offset}`);
}

function orderOf(sort: AskedSort | null | undefined): Sql {
  const byColumn = {
    name: () => Prisma.sql`coalesce(a.applicant_name, r.applicant_name)`,
    // Whom to call stands by the day; after them what was said, from solved to not, the content before the others.
    outcome: () => Prisma.sql`coalesce(b.next_on - DATE '2000-01-01',
      1000000 + 10 * ${placeAmong(solvedMarks, Prisma.sql`b.solved`)} - b.satisfaction)`,
    about: () => Prisma.sql`coalesce(a.annotation, r.essence)`,
    number: () => Prisma.sql`coalesce(a.number, r.number)`,
    answeredOn: () => Prisma.sql`b.answered_on`,
    words: () => Prisma.sql`nullif(b.words, '')`,
  };
  const usual = Prisma.sql`b.next_on NULLS LAST, b.called_at DESC NULLS LAST, b.id`;
  return sortBy(byColumn, sort, { id: Prisma.sql`b.id`, usual });
}

/** How many the filter finds. */
export async function countCallBacks(office: Office, filter: CallBackFilter): Promise<number> {
  const [row] = await office.archive.read<{ total: number }>(
    Prisma.sql`SELECT count(*)::int AS total FROM call_backs b WHERE ${conditions(office, filter)}`,
  );
  return row?.total ?? 0;
}

/** The call, if the viewer may know of what it is about. */
export async function findCallBack(office: Office, id: number): Promise<CallBack | null> {
  const [row] = await office.archive.read<CallBack>(
    Prisma.sql`SELECT ${columns} FROM call_backs b WHERE b.id = ${id} AND ${conditions(office, {})}`,
  );
  return row ?? null;
}
