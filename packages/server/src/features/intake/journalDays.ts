import { fromPlainDate } from '../../db/dates.ts';
import type { JournalDay } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';

const WHOLE_COUNTRY = '000000000';

/** The territory whose journal and letters the viewer's desk keeps. */
export function deskTerritory({ signedIn }: Office): string {
  return signedIn.territoryCode ?? WHOLE_COUNTRY;
}

/** How the journal of the day was closed at the viewer's desk; null while it is open. */
export function findJournalDay(
  office: Office,
  prisma: Pick<Transaction, 'journalDay'>,
  on: string,
): Promise<JournalDay | null> {
  const territoryCode = deskTerritory(office);
  return prisma.journalDay.findUnique({
    where: { territoryCode_on: { territoryCode, on: fromPlainDate(on) } },
  });
}

/** Whoever closes the journal waits for those who are writing into it, and they for him. */
export async function lockJournalDay(office: Office, tx: Transaction, on: string, how: 'write' | 'close') {
  const key = `journal ${deskTerritory(office)} ${on}`;
  if (how === 'close') await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${key}))`;
  else await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext(${key}))`;
}
