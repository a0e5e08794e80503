import { displayNameOf } from '../features/people/personNames.ts';
import type { Office } from '../office.ts';
import { Prisma, type Sql } from './archive.ts';

/** A value before and after. */
export type Change = readonly [before: unknown, after: unknown];

/** What happened to one thing: verb of the command, noun and id, fields from what to what, reason given. */
export interface JournalNote {
  readonly action: string;
  readonly entity: string;
  readonly entityId: number | null;
  readonly changes?: Readonly<Record<string, Change | unknown>>;
  readonly reason?: string | null;
  /** Who did it, where the session does not say: at the sign-in itself. */
  readonly actorId?: number;
}

/** The entries of a command, as the statement that appends them; their order, chain and digest are the database's own business. */
export function journalEntries(office: Office, notes: readonly JournalNote[]): Sql | null {
  return notes.length > 0 ? entriesOf(office, notes) : null;
}

/** A note outside a command, for what is seen or taken away: views of cards, exports. One statement, its own transaction. */
export async function noteSeen(office: Office, note: JournalNote): Promise<void> {
  await office.archive.read(entriesOf(office, [note]));
}

function entriesOf(office: Office, notes: readonly JournalNote[]): Sql {
  const viewerId = office.viewer?.id ?? null;
  const onBehalf = onBehalfOf(office);
  const rows = notes.map(({ actorId = viewerId, action, entity, entityId, changes = {}, reason = null }) => {
    const text = JSON.stringify({ ...changes, ...onBehalf });
    return Prisma.sql`(${office.now}::timestamptz, ${actorId}::int, ${action}, ${entity}, ${entityId}::int, ${text}::json,
      ${reason}, ${office.requestId})`;
  });
  return Prisma.sql`
    INSERT INTO journal (at, actor_id, action, entity, entity_id, changes, reason, request_id) VALUES ${Prisma.join(rows)}`;
}

// Whoever acts in the place of an absent person acts under his own name, and the entry says for whom.
function onBehalfOf({ viewer, book }: Office): Record<string, Change> {
  const absent = viewer?.actingForId == null ? null : book.users.get(viewer.actingForId);
  return absent ? { onBehalfOf: [null, displayNameOf(absent)] } : {};
}

/** Fields that differ, each with its value before and after; days as 'YYYY-MM-DD'. */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, Change> {
  const changes: Record<string, Change> = {};
  for (const [field, value] of Object.entries(after)) {
    const [was, is] = [plain(before[field]), plain(value)];
    if (JSON.stringify(was) !== JSON.stringify(is)) changes[field] = [was, is];
  }
  return changes;
}

function plain(value: unknown): unknown {
  if (!(value instanceof Date)) return value ?? null;
  const text = value.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}
