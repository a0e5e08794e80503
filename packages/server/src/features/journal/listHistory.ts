import type { JournalEntry } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';

const LONGEST_HISTORY = 500;

/** One thing of the journal. */
export interface JournalThing {
  readonly entity: string;
  readonly entityId: number;
}

/**
 * What happened to one thing, or to several that are read as one, the latest first. Who merely looked is told to those who may read the journal; whether the
 * viewer may see the thing itself is for the caller to have asked.
 */
export function listHistory(office: Office, ...things: readonly JournalThing[]): Promise<JournalEntry[]> {
  office.signedIn;
  const views = office.may('journal.read') ? {} : { NOT: { action: { endsWith: '.view' } } };
  return office.archive.prisma.journalEntry.findMany({
    where: { OR: [...things], ...views },
    orderBy: { id: 'desc' },
    take: LONGEST_HISTORY,
  });
}
