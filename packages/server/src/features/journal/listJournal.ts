import { utcOffsetAt } from '@tyndau/domain/calendar/officeZone';
import { addDays, instantOf, type PlainDate, plainDate } from '@tyndau/domain/calendar/plainDate';
import type { JournalEntry, Prisma } from '../../db/generated/client.ts';
import type { Page } from '../../graphql/page.ts';
import type { Office } from '../../office.ts';

/** Which entries are wanted; what is left out does not narrow. */
export interface JournalFilter {
  readonly actorId?: number | null | undefined;
  /** The whole name, 'appeal.register', or a noun with its dot, 'appeal.'. */
  readonly action?: string | null | undefined;
  readonly entity?: string | null | undefined;
  readonly entityId?: number | null | undefined;
  /** The code of the thing, where it has one: a term rule, a question, a setting. */
  readonly entityCode?: string | null | undefined;
  /** Days of the office's calendar, both included. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** Entries of the journal, the latest first. */
export function listJournal(office: Office, filter: JournalFilter, page: Page): Promise<JournalEntry[]> {
  office.require('journal.read');
  return office.archive.prisma.journalEntry.findMany({
    where: toWhere(filter),
    orderBy: { id: 'desc' },
    take: page.limit,
    skip: page.offset,
  });
}

/** How many entries the filter lets through. */
export function countJournal(office: Office, filter: JournalFilter): Promise<number> {
  office.require('journal.read');
  return office.archive.prisma.journalEntry.count({ where: toWhere(filter) });
}

function toWhere({
  actorId,
  action,
  entity,
  entityId,
  entityCode,
  from,
  to,
}: JournalFilter): Prisma.JournalEntryWhereInput {
  return {
    ...(typeof actorId === 'number' ? { actorId } : {}),
    ...(action ? { action: action.endsWith('.') ? { startsWith: action } : action } : {}),
    ...(entity ? { entity } : {}),
    ...(typeof entityId === 'number' ? { entityId } : {}),
    // A change writes a code as it stays, or as before and after.
    ...(entityCode
      ? {
          OR: [
            { changes: { path: ['code'], equals: entityCode } },
            { changes: { path: ['code', '1'], equals: entityCode } },
          ],
        }
      : {}),
    at: {
      ...(from ? { gte: midnightOf(plainDate(from)) } : {}),
      ...(to ? { lt: midnightOf(addDays(plainDate(to), 1)) } : {}),
    },
  };
}

// The moment at which the day begins in the office, not in Greenwich.
function midnightOf(day: PlainDate): Date {
  return new Date(instantOf(day, '00:00', utcOffsetAt(`${day}T00:00:00Z`)));
}
