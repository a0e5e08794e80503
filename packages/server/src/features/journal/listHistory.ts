import type { JournalEntry } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';

const LONGEST_HISTORY = 500;

/**
 * What happened to one thing, the latest first. Who merely looked is told to those who may read the journal; whether the
 * viewer may see the thing itself is for the caller to have asked.
 */
export function listHistory(office: Office, entity: string, entityId: number): Promise<JournalEntry[]> {
  office.signedIn;
  const views = office.may('journal.read') ? {} : { NOT: { action: { endsWith: '.view' } } };
  return office.archive.prisma.journalEntry.findMany({
    where: { entity, entityId, ...views },
    orderBy: { id: 'desc' },
    take: LONGEST_HISTORY,
  });
}
