import { Prisma, type Sql } from '../../db/archive.ts';
import type { ElectronicMessage } from '../../db/generated/client.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Page } from '../../graphql/page.ts';
import type { Office } from '../../office.ts';

/** Which messages the viewer may know of, as a condition on the alias `m`: those of the territory whose clerk answers for them. */
export function visibleMessages(office: Office): Sql {
  const { territoryCode } = office.signedIn;
  if (!office.may('intake.read')) return Prisma.sql`FALSE`;
  const territory = territoryCode ? office.book.territories.get(territoryCode) : undefined;
  if (!territory || territory.level === 0) return Prisma.sql`TRUE`;
  return Prisma.sql`m.territory_code = ANY(${office.book.territoryWithParts(territory.code)})`;
}

/** A page of messages in a state, what waits longest first. */
export async function listMessages(office: Office, state: string, page: Page): Promise<ElectronicMessage[]> {
  const rows = await office.archive.read<{ id: number }>(Prisma.sql`
    SELECT m.id FROM electronic_messages m WHERE m.state = ${state} AND ${visibleMessages(office)}
    ORDER BY m.id LIMIT ${page.limit} OFFSET ${page.offset}`);
  const ids = rows.map(({ id }) => id);
  return office.archive.prisma.electronicMessage.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
  });
}

/** How many there are in a state. */
export async function countMessages(office: Office, state: string): Promise<number> {
  const rows = await office.archive.read<{ total: number }>(Prisma.sql`
    SELECT count(*)::int AS total FROM electronic_messages m WHERE m.state = ${state} AND ${visibleMessages(office)}`);
  return rows[0]?.total ?? 0;
}

/** The message; throws NOT_FOUND, also where the viewer may not know of it. */
export async function getMessage(office: Office, id: number): Promise<ElectronicMessage> {
  const rows = await office.archive.read<{ id: number }>(
    Prisma.sql`SELECT m.id FROM electronic_messages m WHERE m.id = ${id} AND ${visibleMessages(office)}`,
  );
  if (rows.length === 0) throw new NotFound('electronicMessage');
  return office.archive.prisma.electronicMessage.findUniqueOrThrow({ where: { id } });
}

/** The message a letter was made of, for whoever sees the letter. */
export function findMessageOfLetter(office: Office, intakeId: number): Promise<ElectronicMessage | null> {
  return office.archive.prisma.electronicMessage.findUnique({ where: { intakeId } });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The original as a text, or null where its bytes are none. */
export function textOfOriginal({ original }: Pick<ElectronicMessage, 'original'>): string | null {
  try {
    return utf8.decode(original);
  } catch {
    return null;
  }
}
