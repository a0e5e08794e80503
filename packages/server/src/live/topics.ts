import type { Permission } from '@tyndau/domain/access/permissions';
import { Prisma, type Sql } from '../db/archive.ts';
import { visibleAppeals } from '../features/appeals/appeals.visibility.ts';
import { visibleAssignments } from '../features/assignments/assignments.store.ts';
import { visibleIntakes } from '../features/intake/intakes.visibility.ts';
import { visibleReceptions } from '../features/receptions/receptions.store.ts';
import type { Office } from '../office.ts';

/** What a screen may ask to be told of: one thing (`appeal:12`), all of its kind (`appeal`), the person himself (`me`). */
export interface Topic {
  readonly noun: string;
  /** null: everything of the kind. */
  readonly id: number | null;
}

/** Which of the ids the viewer may know of, as a statement; the same condition that every reading of the noun carries. */
type VisibleIds = (office: Office, ids: readonly number[]) => Sql;

/** What whoever watches a noun must be allowed to do. */
const permissionOf: Readonly<Record<string, Permission>> = {
  appeal: 'appeal.read',
  intake: 'intake.read',
  reception: 'reception.read',
  assignment: 'assignment.read',
  termRecount: 'term.recount',
};

// A noun without a row here cannot be watched at all.
const visibleIds: Readonly<Record<string, VisibleIds>> = {
  appeal: (office, ids) =>
    Prisma.sql`SELECT a.id FROM appeals a WHERE a.id = ANY(${[...ids]}) AND ${visibleAppeals(office)}`,
  intake: (office, ids) =>
    Prisma.sql`SELECT i.id FROM intakes i WHERE i.id = ANY(${[...ids]}) AND ${visibleIntakes(office)}`,
  reception: (office, ids) =>
    Prisma.sql`SELECT r.id FROM receptions r WHERE r.id = ANY(${[...ids]}) AND ${visibleReceptions(office)}`,
  assignment: (office, ids) =>
    Prisma.sql`SELECT s.id FROM assignments s WHERE s.id = ANY(${[...ids]}) AND ${visibleAssignments(office)}`,
  termRecount: (_office, ids) => Prisma.sql`SELECT id FROM term_recounts WHERE id = ANY(${[...ids]})`,
};

/** The person's own news: what the bell shows. Everybody may watch himself, and nobody else. */
export const OWN_TOPIC = 'me';

/** Reads 'appeal:12', 'appeal' or 'me'; null for what the viewer's role never watches. */
export function parseTopic(office: Office, text: string): Topic | null {
  if (text === OWN_TOPIC) return { noun: OWN_TOPIC, id: null };
  const [, noun = '', id] = /^([a-zA-Z]+)(?::(\d{1,9}))?$/.exec(text) ?? [];
  const permission = Object.hasOwn(permissionOf, noun) ? permissionOf[noun] : undefined;
  if (!permission || !office.may(permission)) return null;
  return { noun, id: id === undefined ? null : Number(id) };
}

/** Of the ids of a noun, those that the viewer may know of. */
export async function listVisible(
  office: Office,
  noun: string,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  const statement = visibleIds[noun];
  if (!statement || ids.length === 0) return new Set();
  const rows = await office.archive.read<{ id: number }>(statement(office, ids));
  return new Set(rows.map(({ id }) => id));
}

/** People of the same role, body and territory know of the same things: one question serves them all. */
export function sightOf({ signedIn: { role, bodyId, territoryCode } }: Office): string {
  return `${role} ${bodyId} ${territoryCode ?? ''}`;
}
