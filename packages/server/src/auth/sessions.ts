import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@tyndau/domain/access/roles';
import type { FastifyRequest } from 'fastify';
import { type Archive, Prisma } from '../db/archive.ts';
import { gather } from '../db/gather.ts';
import type { Transaction } from '../db/inTransaction.ts';
import type { Viewer } from '../office.ts';
import type { AccessRules } from './accessRules.ts';
import { actFor } from './actFor.ts';

export const SESSION_COOKIE = 'tyndau_session';

const MINUTE = 60_000;

/** Only this is stored: whoever reads the archive cannot sign in with what he finds there. */
export const hashOfToken = (token: string) => createHash('sha256').update(token).digest('base64url');

/** A session just opened: the secret for the cookie and the moment it ends at the latest. */
export interface OpenedSession {
  readonly token: string;
  readonly endsAt: Date;
}

/** Opens a session; expired ones of everybody are swept away on the way. */
export async function openSession(
  tx: Transaction,
  visit: { readonly userId: number; readonly userAgent: string; readonly now: Date },
  rules: AccessRules,
): Promise<OpenedSession> {
  const { userId, userAgent, now } = visit;
  const token = randomBytes(32).toString('base64url');
  const endsAt = new Date(now.getTime() + rules.sessionMinutes * MINUTE);
  const idleAt = new Date(now.getTime() + rules.idleMinutes * MINUTE);
  await tx.session.deleteMany({ where: { expiresAt: { lte: now } } });
  await tx.session.create({
    data: {
      tokenHash: hashOfToken(token),
      userId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: idleAt < endsAt ? idleAt : endsAt,
      userAgent: userAgent.slice(0, 300),
    },
  });
  return { token, endsAt };
}

/** Who sends the request, by its session cookie; null when nobody is signed in (any more). A visit prolongs the session. */
export async function findViewer(
  archive: Archive,
  request: FastifyRequest,
  now: Date,
  rules: AccessRules,
): Promise<Viewer | null> {
  const token = request.cookies[SESSION_COOKIE];
  if (!token) return null;
  const sessionId = hashOfToken(token);
  const row = await sessionsOf(archive)(sessionId);
  if (!row || row.expiresAt <= now) return null;
  const { lastSeenAt, expiresAt: _, tokenHash: __, actingForId, ...user } = row;
  if (now.getTime() - lastSeenAt.getTime() >= MINUTE) await prolong(archive, sessionId, now, rules);
  const viewer = { ...user, sessionId };
  return actingForId === null ? viewer : actFor(archive, viewer, actingForId, now);
}

type FindSession = (tokenHash: string) => Promise<ViewerRow | undefined>;
const desks = new WeakMap<Archive, FindSession>();

// Every request begins with this question; those that come together are answered by one statement.
function sessionsOf(archive: Archive): FindSession {
  const known = desks.get(archive);
  if (known) return known;
  const desk = gather<string, ViewerRow>(async (hashes) => {
    const rows = await archive.read<ViewerRow>(Prisma.sql`
      SELECT s.token_hash AS "tokenHash", s.expires_at AS "expiresAt", u.id, u.role, u.body_id AS "bodyId",
        u.territory_code AS "territoryCode", u.must_change_password AS "mustChangePassword",
        s.last_seen_at AS "lastSeenAt", s.acting_for_id AS "actingForId"
      FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.token_hash = ANY(${[...hashes]}) AND u.disabled_at IS NULL`);
    return new Map(rows.map((row) => [row.tokenHash, row]));
  });
  desks.set(archive, desk);
  return desk;
}

interface ViewerRow {
  readonly tokenHash: string;
  readonly expiresAt: Date;
  readonly id: number;
  readonly role: Role;
  readonly bodyId: number;
  readonly territoryCode: string | null;
  readonly mustChangePassword: boolean;
  readonly lastSeenAt: Date;
  readonly actingForId: number | null;
}

// At most once a minute: a page that asks ten questions must not write ten times, nor wait for the one that does.
async function prolong(archive: Archive, sessionId: string, now: Date, rules: AccessRules): Promise<void> {
  const idleAt = new Date(now.getTime() + rules.idleMinutes * MINUTE);
  const minuteAgo = new Date(now.getTime() - MINUTE);
  await archive.read(Prisma.sql`
    UPDATE sessions SET last_seen_at = ${now},
      expires_at = LEAST(${idleAt}, created_at + make_interval(mins => ${Math.round(rules.sessionMinutes)}::int))
    WHERE token_hash = (SELECT token_hash FROM sessions
      WHERE token_hash = ${sessionId} AND last_seen_at <= ${minuteAgo} FOR UPDATE SKIP LOCKED)`);
}
