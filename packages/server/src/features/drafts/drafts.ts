import { accept, type Result, refuse } from '@tyndau/domain/kernel/result';
import type { Draft } from '../../db/generated/client.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

/** A page of a form and where in it one stands: 'registerAppeal', 'appeal:17:answer'. */
const KEY = /^[a-z][a-z0-9]*([:.-][a-z0-9]+){0,7}$/i;
const LONGEST_KEY = 100;
/** A long letter in two languages fits five times. */
export const LARGEST_DRAFT = 256 * 1024;
export const MOST_DRAFTS = 200;

/**
 * Keeps what the viewer has typed and not sent; the last state under a key replaces the one before. Not journalled:
 * nothing has been done yet, and nobody else ever sees it.
 */
export async function saveDraft(
  office: Office,
  { key, payload }: { readonly key: string; readonly payload?: unknown },
): Promise<Result<string, readonly Refusal[]>> {
  const { id: userId } = office.signedIn;
  if (key.length > LONGEST_KEY || !KEY.test(key)) return refuse([refusal('DRAFT_KEY_FORMAT', 'key')]);
  const text = JSON.stringify(payload ?? null);
  if (Buffer.byteLength(text) > LARGEST_DRAFT)
    return refuse([refusal('DRAFT_TOO_LARGE', 'payload', { mostBytes: LARGEST_DRAFT })]);
  const saved = await office.archive.prisma.$executeRaw`
    INSERT INTO drafts (user_id, key, payload, updated_at)
    SELECT ${userId}, ${key}, ${text}::jsonb, ${office.now}
    WHERE EXISTS (SELECT 1 FROM drafts WHERE user_id = ${userId} AND key = ${key})
       OR (SELECT count(*) FROM drafts WHERE user_id = ${userId}) < ${MOST_DRAFTS}
    ON CONFLICT (user_id, key) DO UPDATE SET payload = excluded.payload, updated_at = excluded.updated_at`;
  return saved > 0 ? accept(key) : refuse([refusal('DRAFTS_TOO_MANY', 'key', { most: MOST_DRAFTS })]);
}

/** Throws a draft away; one that is not there is gone already. */
export async function discardDraft(office: Office, key: string): Promise<Result<string, readonly Refusal[]>> {
  await office.archive.prisma.draft.deleteMany({ where: { userId: office.signedIn.id, key } });
  return accept(key);
}

/** The viewer's draft under the key, or null. */
export function findDraft(office: Office, key: string): Promise<Draft | null> {
  return office.archive.prisma.draft.findUnique({
    where: { userId_key: { userId: office.signedIn.id, key } },
  });
}

/** All drafts of the viewer, the last touched first. */
export function listDrafts(office: Office): Promise<Draft[]> {
  return office.archive.prisma.draft.findMany({
    where: { userId: office.signedIn.id },
    orderBy: { updatedAt: 'desc' },
  });
}
