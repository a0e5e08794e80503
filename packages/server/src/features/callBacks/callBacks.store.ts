import { Prisma, type Sql } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import type { CallBack } from '../../db/generated/client.ts';
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

/** Who is to be called, who has waited longest first; what is over, the latest first. */
export function listCallBacks(office: Office, filter: CallBackFilter, page: Page): Promise<CallBack[]> {
  return office.archive.read<CallBack>(Prisma.sql`
    SELECT ${columns} FROM call_backs b WHERE ${conditions(office, filter)}
    ORDER BY b.next_on NULLS LAST, b.called_at DESC NULLS LAST, b.id LIMIT ${page.limit} OFFSET ${page.offset}`);
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
