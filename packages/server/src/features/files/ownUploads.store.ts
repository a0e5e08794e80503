import { Prisma } from '../../db/archive.ts';
import type { Office } from '../../office.ts';

/** A file that the viewer brought, and where he has put it since. */
export interface OwnUpload {
  readonly hash: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly pages: number | null;
  readonly uploadedAt: Date;
  /** Null while the viewer has attached it to nothing. */
  readonly appealId: number | null;
  readonly intakeId: number | null;
  readonly isAttached: boolean;
}

const MOST_SHOWN = 60;

const columns = Prisma.sql`u.file_hash AS hash, coalesce(nullif(u.name, ''), x.name, u.file_hash) AS name, f.mime, f.size, f.pages,
  u.uploaded_at AS "uploadedAt", coalesce(x.appeal_id, w.appeal_id, d.appeal_id) AS "appealId", x.intake_id AS "intakeId",
  x.id IS NOT NULL AS "isAttached"`;
// The last place the viewer himself put it: what others did with the same content is not his to know.
const tables = Prisma.sql`file_uploads u JOIN stored_files f ON f.hash = u.file_hash
  LEFT JOIN LATERAL (SELECT * FROM attachments t WHERE t.file_hash = u.file_hash AND t.added_by_id = u.user_id
    ORDER BY t.id DESC LIMIT 1) x ON TRUE
  LEFT JOIN answers w ON w.id = x.answer_id LEFT JOIN answer_drafts d ON d.id = x.answer_draft_id`;

/** What the viewer brought, the latest first. */
export function listOwnUploads(office: Office): Promise<OwnUpload[]> {
  return office.archive.read<OwnUpload>(Prisma.sql`
    SELECT ${columns} FROM ${tables} WHERE u.user_id = ${office.signedIn.id}
    ORDER BY u.uploaded_at DESC, u.file_hash LIMIT ${MOST_SHOWN}`);
}

/** A file by its content, if the viewer brought that very content himself. */
export async function findOwnUpload(office: Office, hash: string): Promise<OwnUpload | null> {
  const [row] = await office.archive.read<OwnUpload>(Prisma.sql`
    SELECT ${columns} FROM ${tables} WHERE u.user_id = ${office.signedIn.id} AND u.file_hash = ${hash}`);
  return row ?? null;
}
