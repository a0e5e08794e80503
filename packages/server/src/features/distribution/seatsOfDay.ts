import { rolesThatMay } from '@tyndau/domain/access/permissions';
import { registrarsAtWork, type Seat } from '@tyndau/domain/appeals/registrarsAtWork';
import { Prisma } from '../../db/archive.ts';
import { fromPlainDate } from '../../db/dates.ts';
import type { User } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { deskTerritory } from '../intake/journalDays.ts';
import { absencesBetween, type KnownAbsence } from '../people/absences.store.ts';

/** A place at the table with what it got in earlier packs of the day. */
export interface DeskSeat extends Seat<KnownAbsence> {
  readonly already: number;
}

type Reader = Pick<Transaction, 'absence' | '$queryRaw'>;

/** Registrars of the viewer's desk, those who stand in for them, and what each has of the day so far. */
export async function seatsOfDay(office: Office, prisma: Reader): Promise<DeskSeat[]> {
  const today = fromPlainDate(office.today);
  const absences = await absencesBetween(prisma, today, today);
  const desk = registrarsOfDesk(office).map(({ id }) => id);
  const seats = registrarsAtWork(desk, absences, office.today, (id) =>
    mayRegister(office.book.users.get(id)),
  );
  const given = await givenToday(office, prisma);
  return seats.map((seat) => ({ ...seat, already: given.get(seat.id) ?? 0 }));
}

/**
 * People who may confirm a share and sit at the viewer's desk, in the order of their accounts: the extra letter goes round
 * in it. Everybody sits at one desk: whoever has no territory belongs to that of the whole country, not to each.
 */
export function registrarsOfDesk(office: Office): User[] {
  const territory = deskTerritory(office);
  return [...office.book.users.values()]
    .filter((user) => mayRegister(user) && deskTerritory({ signedIn: user }) === territory)
    .sort((one, other) => one.id - other.id);
}

function mayRegister(user: User | undefined): boolean {
  const allowed: readonly string[] = rolesThatMay('distribution.confirm');
  return user !== undefined && user.disabledAt === null && allowed.includes(user.role);
}

async function givenToday(office: Office, prisma: Reader): Promise<Map<number, number>> {
  const rows = await prisma.$queryRaw<{ registrarId: number; letters: number }[]>(Prisma.sql`
    SELECT s.registrar_id AS "registrarId", count(*)::int AS letters
    FROM distributions d JOIN distribution_shares s ON s.distribution_id = d.id
    JOIN distributed_letters l ON l.share_id = s.id
    WHERE d.territory_code = ${deskTerritory(office)} AND d."on" = ${fromPlainDate(office.today)}::date AND l.ended_at IS NULL
    GROUP BY s.registrar_id`);
  return new Map(rows.map(({ registrarId, letters }) => [registrarId, letters]));
}
