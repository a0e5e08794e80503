import type { FastifyReply } from 'fastify';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Sends a document for Word to be kept and edited. */
export function sendDocx(reply: FastifyReply, docx: Buffer, name: string): FastifyReply {
  return reply
    .type(DOCX)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'private, no-store')
    .send(docx);
}
