import { uiLanguages } from '@tyndau/domain/kernel/localized';
import { accept, type Result, refuse } from '@tyndau/domain/kernel/result';
import { z } from 'zod';
import { Prisma } from '../../db/archive.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { getViewer } from './getViewer.ts';

/** Columns, widths and saved views of all lists together; what is more is no preference but somebody's store. */
export const LARGEST_PREFERENCES = 64 * 1024;

const asked = z.object({
  language: z.enum(uiLanguages).nullish(),
  preferences: z.record(z.string(), z.json()).nullish(),
});

/**
 * Keeps how the viewer likes the counter: language, columns, saved views. Given keys of `preferences` replace those kept,
 * others stay, a key with null goes: two open pages do not undo one another. Not journalled: it concerns nobody else.
 */
export async function savePreferences(
  office: Office,
  input: { readonly language?: string | null | undefined; readonly preferences?: unknown },
): Promise<Result<number, readonly Refusal[]>> {
  const { id } = getViewer(office);
  const parsed = asked.safeParse(input);
  if (!parsed.success) {
    return refuse([refusal('PREFERENCES_WRONG', String(parsed.error.issues[0]?.path[0] ?? 'preferences'))]);
  }
  const { language, preferences } = parsed.data;
  const text = JSON.stringify(preferences ?? {});
  if (Buffer.byteLength(text) > LARGEST_PREFERENCES) return refuse([tooLarge()]);
  // Merged by the database, so that two changes at once both stay; and measured after, so that it cannot grow for ever.
  const merged = Prisma.sql`(SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(preferences || ${text}::jsonb)
    WHERE value <> 'null'::jsonb)`;
  const changed = await office.archive.prisma.$executeRaw`
    UPDATE users SET language = COALESCE(${language ?? null}, language), preferences = ${merged}
    WHERE id = ${id} AND octet_length(${merged}::text) <= ${LARGEST_PREFERENCES}`;
  return changed > 0 ? accept(id) : refuse([tooLarge()]);
}

const tooLarge = () => refusal('PREFERENCES_TOO_LARGE', 'preferences', { mostBytes: LARGEST_PREFERENCES });
