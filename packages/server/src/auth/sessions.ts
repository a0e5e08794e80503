import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@tyndau/domain/access/roles';
import type { FastifyRequest } from 'fastify';
import { type Archive, Prisma } from '../db/archive.ts';
import type { Viewer } from '../office.ts';

export const SESSION_COOKIE = 'tyndau_session';
/** A working day with its evening; every visit prolongs it. */
export const SESSION_HOURS = 12;

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** Opens a session and gives the cookie's text; the archive keeps only the hash of the token. */
export async function openSession(
  archive: Archive,
  userId: number,
  now: Date,
  userAgent: string,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await archive.prisma.session.create({
    data: {
      tokenHash: hashOf(token),
      userId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
      userAgent: userAgent.slice(0, 300),
    },
  });
  return `${SESSION_COOKIE}=${token}`;
}

/** Who sends the request, by its session cookie; null when nobody is signed in (any more). */
export async function findViewer(
  archive: Archive,
  request: FastifyRequest,
  now: Date,
): Promise<Viewer | null> {
  const token = request.cookies[SESSION_COOKIE];
  if (!token) return null;
  const sessionId = hashOf(token);
  const rows = await archive.read<{
    id: number;
    role: Role;
    bodyId: number;
    territoryCode: string | null;
  }>(Prisma.sql`
    SELECT u.id, u.role, u.body_id AS "bodyId", u.territory_code AS "territoryCode"
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.token_hash = ${sessionId} AND s.expires_at > ${now} AND u.disabled_at IS NULL`);
  const user = rows[0];
  return user ? { ...user, sessionId } : null;
}
