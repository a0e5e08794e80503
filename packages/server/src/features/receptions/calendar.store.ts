import { Prisma } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import type { Reception } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { visibleReceptions } from './receptions.store.ts';

const columns = columnsOf(Prisma.ReceptionScalarFieldEnum, 'r');
const MOST_SHOWN = 3000;

/** Receptions with a day between two, hours first, for the calendar; ended without a reception are left out. */
export function listCalendar(
  office: Office,
  from: string,
  to: string,
  officialIds: readonly number[],
): Promise<Reception[]> {
  const ofOfficials =
    officialIds.length > 0 ? Prisma.sql`r.official_id = ANY(${[...officialIds]})` : Prisma.sql`TRUE`;
  return office.archive.read<Reception>(Prisma.sql`
    SELECT ${columns} FROM receptions r JOIN reception_days d ON d.id = r.day_id
    WHERE d."on" BETWEEN ${from}::date AND ${to}::date AND ${ofOfficials}
      AND r.state NOT IN ('declined', 'leftWithoutConsideration', 'cancelled') AND ${visibleReceptions(office)}
    ORDER BY r.starts_at NULLS LAST, r.id LIMIT ${MOST_SHOWN}`);
}

/** Receptions appointed for the day whose hour may still be changed: the people to be seated. */
export function listToSeat(office: Office, dayId: number): Promise<Reception[]> {
  return office.archive.read<Reception>(Prisma.sql`
    SELECT ${columns} FROM receptions r
    WHERE r.day_id = ${dayId} AND r.step BETWEEN 4 AND 9
      AND r.state NOT IN ('declined', 'leftWithoutConsideration', 'cancelled') AND ${visibleReceptions(office)}
    ORDER BY r.id`);
}
