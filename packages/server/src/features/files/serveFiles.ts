import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { App } from '../../app.ts';
import { Refused } from '../../db/inTransaction.ts';
import { noteSeen } from '../../db/journal.ts';
import { Forbidden, NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { findMachine } from '../electronic/findMachine.ts';
import { findAttachment } from './findAttachment.ts';
import { findOwnUpload } from './ownUploads.store.ts';
import { receiveFile, uploadMegabytes } from './receiveFile.ts';
import { sendAttachment, sendStored } from './sendAttachment.ts';

const MEGABYTE = 1024 * 1024;

/**
 * POST /api/files takes a file in; GET /api/files/:attachmentId[?download=1] gives one out, GET /api/files/own/:hash one that the
 * viewer brought and that may belong to nothing yet.
 */
export function serveFiles(server: FastifyInstance, app: App): void {
  server.post('/api/files', async (request, reply) => {
    const office = await app.office(request);
    const machine = office.viewer ? null : await findMachine(office);
    if (!machine) requireUploader(office);
    // A form of another site cannot set this header.
    if (!machine && request.headers['x-tyndau'] === undefined) throw new Forbidden('x-tyndau');
    if (!request.isMultipart()) return reply.code(400).send(no([refusal('FILE_MISSING', 'file')]));
    const fileSize = uploadMegabytes(office) * MEGABYTE;
    const part = await request.file({ limits: { fileSize, files: 1, fields: 8 }, throwFileSizeLimit: false });
    if (!part) return reply.code(400).send(no([refusal('FILE_MISSING', 'file')]));
    try {
      return await reply.code(201).send(await receiveFile(office, part, machine?.responsibleId));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return reply.code(statusOf(error.refusals)).send(no(error.refusals));
    }
  });

  server.get<{ Params: { id: string }; Querystring: { download?: string } }>(
    '/api/files/:id(^[0-9]{1,9}$)',
    async (request, reply) => {
      const office = await app.office(request);
      void office.signedIn;
      const attachment = await findAttachment(office, Number(request.params.id));
      if (!attachment) throw new NotFound('attachment');
      return sendAttachment(office, reply, attachment, askedOf(request));
    },
  );

  server.get<{ Params: { hash: string }; Querystring: { download?: string } }>(
    '/api/files/own/:hash(^[0-9a-f]{64}$)',
    async (request, reply) => {
      const office = await app.office(request);
      const file = await findOwnUpload(office, request.params.hash);
      if (!file) throw new NotFound('file');
      const asked = askedOf(request);
      return sendStored(office, reply, file, asked, () =>
        noteSeen(office, {
          action: 'file.view',
          entity: 'storedFile',
          entityId: null,
          changes: { hash: file.hash, name: file.name, download: asked.download },
        }),
      );
    },
  );
}

function askedOf({ query, headers }: FastifyRequest<{ Querystring: { download?: string } }>) {
  return { download: query.download === '1', range: headers.range };
}

function requireUploader(office: Office): void {
  // Whoever drafts reports reads printed figures from a table.
  const needed = ['intake.accept', 'appeal.attach', 'appeal.answer', 'import', 'report.draft'] as const;
  void office.signedIn;
  if (!needed.some((permission) => office.may(permission))) throw new Forbidden('appeal.attach');
}

function statusOf(refusals: readonly Refusal[]): number {
  const code = refusals[0]?.code;
  if (code === 'FILE_TOO_LARGE') return 413;
  return code === 'FILE_TYPE_NOT_ALLOWED' || code === 'FILE_NOT_WHAT_NAME_SAYS' ? 415 : 422;
}

function no(refusals: readonly Refusal[]) {
  return { refusals: refusals.map((reason) => ({ params: {}, conflict: null, ...reason })) };
}
