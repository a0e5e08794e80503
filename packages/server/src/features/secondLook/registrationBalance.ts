import { differenceOf } from '@tyndau/domain/appeals/fairSizes';
import { utcOffsetAt } from '@tyndau/domain/calendar/officeZone';
import { addDays, addMonths, instantOf, type PlainDate, plainDate } from '@tyndau/domain/calendar/plainDate';
import { absenceOn } from '@tyndau/domain/people/absences';
import { Prisma } from '../../db/archive.ts';
import { fromPlainDate } from '../../db/dates.ts';
import type { Office } from '../../office.ts';
import { registrarsOfDesk } from '../distribution/seatsOfDay.ts';
import { absencesBetween } from '../people/absences.store.ts';
import { percentsOf, usualPercent } from './secondLook.store.ts';

export const balancePeriods = ['day', 'month', 'year'] as const;

export type BalancePeriod = (typeof balancePeriods)[number];

/** What a registrar had, did and got wrong in a period; `inHand` is of this moment. */
export interface BalanceRow {
  readonly userId: number;
  readonly received: number;
  readonly registered: number;
  readonly inHand: number;
  readonly checked: number;
  readonly withErrors: number;
  readonly errors: number;
  readonly isAbsentToday: boolean;
  readonly percent: number;
  readonly isOwnPercent: boolean;
}

export interface RegistrationBalance {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly rows: readonly BalanceRow[];
  /** By how many letters the one who received most received more than the one who received least; of all the desk. */
  readonly difference: number;
}

/** The first and the last day of the day, month or year around a day. */
export function periodAround(period: BalancePeriod, on: PlainDate): { from: PlainDate; to: PlainDate } {
  if (period === 'day') return { from: on, to: on };
  const from = plainDate(period === 'month' ? `${on.slice(0, 8)}01` : `${on.slice(0, 5)}01-01`);
  return { from, to: addDays(addMonths(from, period === 'month' ? 1 : 12), -1) };
}

const COUNTED_FOR_MS = 5000;

/** Who received, registered and has in hand how much. A registrar sees his own row, and how even the desk is. */
export async function registrationBalance(
  office: Office,
  period: BalancePeriod,
  on: PlainDate,
): Promise<RegistrationBalance> {
  office.require('intake.read');
  const { from, to } = periodAround(period, on);
  const desk = registrarsOfDesk(office);
  const ids = desk.map(({ id }) => id);
  const today = fromPlainDate(office.today);
  const [counts, absences, percents] = await Promise.all([
    countFor(office, ids, from, to),
    absencesBetween(office.archive.prisma, today, today),
    percentsOf(office.archive.prisma),
  ]);
  const rows = desk.map(({ id }): BalanceRow => {
    const counted = counts.get(id) ?? nothing;
    const own = percents.get(id);
    return {
      ...counted,
      userId: id,
      isAbsentToday: absenceOn(absences, id, office.today) !== null,
      percent: own?.percent ?? usualPercent(office),
      isOwnPercent: own !== undefined,
    };
  });
  const seesAll = !office.may('distribution.confirm');
  return {
    from,
    to,
    rows: seesAll ? rows : rows.filter(({ userId }) => userId === office.signedIn.id),
    difference: differenceOf(rows.map(({ received }) => received)),
  };
}

type Counts = Pick<BalanceRow, 'received' | 'registered' | 'inHand' | 'checked' | 'withErrors' | 'errors'>;

const nothing: Counts = { received: 0, registered: 0, inHand: 0, checked: 0, withErrors: 0, errors: 0 };

async function countFor(office: Office, ids: readonly number[], from: PlainDate, to: PlainDate) {
  const [first, last] = [fromPlainDate(from), fromPlainDate(to)];
  const offset = utcOffsetAt(office.now.toISOString());
  const [since, until] = [from, addDays(to, 1)].map((day) => new Date(instantOf(day, '00:00', offset)));
  const rows = await office.archive.readCount<Counts & { id: number }>(
    Prisma.sql`
    SELECT u.id,
      (SELECT count(*) FROM intakes i WHERE i.registrar_id = u.id AND i.taken_at >= ${since} AND i.taken_at < ${until}) AS received,
      (SELECT count(*) FROM appeals a WHERE a.registrar_id = u.id AND a.registered_on BETWEEN ${first}::date AND ${last}::date)
        AS registered,
      (SELECT count(*) FROM intakes i WHERE i.registrar_id = u.id AND i.state = 'distributed') AS "inHand",
      c.checked, c.with_errors AS "withErrors", c.errors
    FROM unnest(${[...ids]}::int[]) AS u(id)
    CROSS JOIN LATERAL (
      SELECT count(*) AS checked, count(*) FILTER (WHERE cardinality(errors) > 0) AS with_errors,
        coalesce(sum(cardinality(errors)), 0) AS errors
      FROM registration_checks WHERE registrar_id = u.id AND checked_on BETWEEN ${first}::date AND ${last}::date
    ) c`,
    COUNTED_FOR_MS,
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
