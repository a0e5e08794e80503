import { fromPlainDate } from '../../db/dates.ts';
import type { JournalDay } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';

const WHOLE_COUNTRY = '000000000';

/** The desk at which a letter is accepted: that of the viewer, or of whoever answers for a machine. */
export interface Desk {
  readonly signedIn: { readonly territoryCode: string | null };
}

/** The territory whose journal and letters the viewer's desk keeps. */
export function deskTerritory({ signedIn }: Desk): string {
  return signedIn.territoryCode ?? WHOLE_COUNTRY;
}

/** How the journal of the day was closed at the viewer's desk; null while it is open. */
export function findJournalDay(
  desk: Desk,
  prisma: Pick<Transaction, 'journalDay'>,
  on: string,
): Promise<JournalDay | null> {
  const territoryCode = deskTerritory(desk);
  return prisma.journalDay.findUnique({
    where: { territoryCode_on: { territoryCode, on: fromPlainDate(on) } },
  });
}

/** Whoever closes the journal waits for those who are writing into it, and they for him. */
export async function lockJournalDay(desk: Desk, tx: Transaction, on: string, how: 'write' | 'close') {
  const key = `journal ${deskTerritory(desk)} ${on}`;
  if (how === 'close') await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${key}))`;
  else await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext(${key}))`;
}
