import type { LetterInHand } from '@tyndau/domain/appeals/distribution';
import { substituteOn } from '@tyndau/domain/people/absences';
import { foldText } from '@tyndau/domain/text/normalise';
import { Prisma, type Sql } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import { fromPlainDate } from '../../db/dates.ts';
import type { Intake } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { visibleIntakes } from '../intake/intakes.visibility.ts';
import { deskTerritory } from '../intake/journalDays.ts';
import type { DeskSeat } from './seatsOfDay.ts';

/** More than an office hands over in one act; the rest is the next pack. */
export const LARGEST_PACK = 1000;

const columns = columnsOf(Prisma.IntakeScalarFieldEnum, 'i');

type Reader = Pick<Transaction, '$queryRaw'>;

/** Letters that nobody has: of one day's journal, or all of them. The oldest first. */
export function waitingPack(office: Office, prisma: Reader, journalOn: string | null): Promise<Intake[]> {
  return prisma.$queryRaw<Intake[]>(Prisma.sql`
    SELECT ${columns} FROM intakes i WHERE ${packConditions(office, journalOn)}
    ORDER BY i.journal_on, i.id LIMIT ${LARGEST_PACK}`);
}

/** How many wait, beyond what one pack takes. */
export async function countWaiting(
  office: Office,
  prisma: Reader,
  journalOn: string | null,
): Promise<number> {
  const rows = await prisma.$queryRaw<{ total: number }[]>(
    Prisma.sql`SELECT count(*)::int AS total FROM intakes i WHERE ${packConditions(office, journalOn)}`,
  );
  return rows[0]?.total ?? 0;
}

function packConditions(office: Office, journalOn: string | null): Sql {
  return Prisma.join(
    [
      visibleIntakes(office),
      Prisma.sql`i.state = 'accepted' AND i.registrar_id IS NULL`,
      Prisma.sql`coalesce(i.territory_code, ${deskTerritory(office)}) = ${deskTerritory(office)}`,
      ...(journalOn ? [Prisma.sql`i.journal_on = ${fromPlainDate(journalOn)}::date`] : []),
    ],
    ' AND ',
  );
}

/** What makes letters one person's: the number, or the name as people misspell it. Null for a letter without a name. */
export function personKeyOf({ applicantIin, applicantName }: Pick<Intake, 'applicantIin' | 'applicantName'>) {
  return applicantIin ?? (foldText(applicantName) || null);
}

/** By person: who of the desk has a letter of hers in hand; for one who is absent, whoever stands in. */
export async function lettersInHand(
  office: Office,
  prisma: Reader,
  seats: readonly DeskSeat[],
): Promise<Map<string, LetterInHand>> {
  const rows = await prisma.$queryRaw<
    Pick<Intake, 'applicantIin' | 'applicantName' | 'registrarId' | 'throughNumber'>[]
  >(
    Prisma.sql`SELECT i.applicant_iin AS "applicantIin", i.applicant_name AS "applicantName",
      i.registrar_id AS "registrarId", i.through_number AS "throughNumber"
      FROM intakes i WHERE i.state = 'distributed' AND i.registrar_id = ANY(${seats.map(({ id }) => id)})
      ORDER BY i.id LIMIT 5000`,
  );
  const absences = seats.flatMap(({ absence }) => absence ?? []);
  const inHand = new Map<string, LetterInHand>();
  for (const row of rows) {
    const key = personKeyOf(row);
    const seat = seats.find(({ id }) => id === row.registrarId);
    if (key === null || !seat) continue;
    const registrarId = seat.isPresent ? seat.id : substituteOn(absences, seat.id, office.today);
    if (registrarId === null) continue;
    inHand.set(key, { registrarId, number: row.throughNumber, isOfAbsent: !seat.isPresent });
  }
  return inHand;
}
