import type { FastifyReply } from 'fastify';
import type { StoredFile } from '../../db/generated/client.ts';
import { noteSeen } from '../../db/journal.ts';
import type { Office } from '../../office.ts';
import type { AttachmentWithFile } from '../appeals/attachmentWithFile.ts';
import { readByteRange } from './byteRange.ts';
import { contentDisposition } from './contentDisposition.ts';
import { isShownInPlace } from './fileTypes.ts';

export interface AskedFile {
  readonly download: boolean;
  readonly range: string | undefined;
}

/** Sends an attachment and notes who looked at it. */
export async function sendAttachment(
  office: Office,
  reply: FastifyReply,
  attachment: AttachmentWithFile,
  asked: AskedFile,
): Promise<FastifyReply> {
  return sendStored(office, reply, { ...attachment.file, name: attachment.name }, asked, () =>
    noteViewing(office, attachment, asked.download),
  );
}

/** A file of the store under the name it is sent with. */
export type NamedFile = Pick<StoredFile, 'hash' | 'mime' | 'size'> & { readonly name: string };

/** Sends a file, whole or the stretch asked for, so that what is inside can do nothing in the name of the office. */
export async function sendStored(
  office: Office,
  reply: FastifyReply,
  { hash, mime, size, name }: NamedFile,
  asked: AskedFile,
  noteViewing: () => Promise<void>,
): Promise<FastifyReply> {
  const range = readByteRange(asked.range, size);
  if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${size}`).send();
  // A player asks for one recording in many stretches: that is one viewing.
  if (range === null || range.start === 0) await noteViewing();
  const { content } = await office.files.get(hash, range ?? undefined);
  const inPlace = !asked.download && isShownInPlace(mime);
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`);
  return reply
    .type(mime)
    .header('content-disposition', contentDisposition(inPlace ? 'inline' : 'attachment', name))
    .header('content-length', range ? range.end - range.start + 1 : size)
    .header('content-security-policy', policyFor(mime))
    .header('x-content-type-options', 'nosniff')
    .header('accept-ranges', 'bytes')
    .header('cache-control', 'private, no-store')
    .send(content);
}

// Browsers refuse to show a PDF in a sandbox; their own viewer is one already, and scripts of the page stay forbidden.
function policyFor(mime: string): string {
  const nothing = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
  return mime === 'application/pdf'
    ? `${nothing}; object-src 'self'`
    : `${nothing}; img-src 'self'; media-src 'self'; sandbox`;
}

function noteViewing(office: Office, attachment: AttachmentWithFile, download: boolean): Promise<void> {
  const { id, name, appealId, intakeId, answerId } = attachment;
  return noteSeen(office, {
    action: 'file.view',
    entity: 'attachment',
    entityId: id,
    changes: { name, appealId, intakeId, answerId, download },
  });
}
