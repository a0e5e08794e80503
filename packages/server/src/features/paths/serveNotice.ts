import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import type { OutgoingNotice } from '../../db/generated/client.ts';
import { noteSeen } from '../../db/journal.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Office } from '../../office.ts';
import { sendPdf } from '../../printing/sendPdf.ts';
import { findAppeal } from '../appeals/appeals.store.ts';
import { composeNotice } from './composeNotice.ts';
import { printNotice } from './printNotice.ts';

/** GET /api/notices/:id/notice.pdf — the notice as it was issued. */
export function serveNotice(server: FastifyInstance, app: App): void {
  server.get<{ Params: { id: string } }>(
    '/api/notices/:id(^[0-9]{1,9}$)/notice.pdf',
    async (request, reply) => {
      const office = await app.office(request);
      office.require('appeal.seePersonalData');
      const notice = await office.archive.prisma.outgoingNotice.findUnique({
        where: { id: Number(request.params.id) },
      });
      if (!notice || (await findAppeal(office, notice.appealId)) === null) throw new NotFound('notice');
      // What was kept is what was said: the file itself, under the rules of all files.
      if (notice.attachmentId !== null) return reply.redirect(`/api/files/${notice.attachmentId}`, 303);
      const pdf = await printAnew(office, notice);
      await noteSeen(office, { action: 'appeal.printNotice', entity: 'appeal', entityId: notice.appealId });
      return sendPdf(reply, pdf, `notice-${notice.id}.pdf`);
    },
  );
}

// Notices that came with imported or invented data have no file: they are written from their step again.
async function printAnew(office: Office, notice: OutgoingNotice): Promise<Buffer> {
  const { prisma } = office.archive;
  const appeal = await prisma.appeal.findUniqueOrThrow({
    where: { id: notice.appealId },
    include: { card: true },
  });
  const step = await prisma.pathStep.findUniqueOrThrow({ where: { id: notice.stepId } });
  const [signatory, executor] = [notice.signatoryId, notice.issuedById].map((id) =>
    office.book.users.get(id),
  );
  if (!signatory || !executor) throw new NotFound('user');
  const { outgoingNumber, issuedOn } = notice;
  const part = step.partId === null ? null : await prisma.appeal.findUnique({ where: { id: step.partId } });
  const letter = part ? { part, dueOn: appeal.originalDueOn } : {};
  const { card } = appeal;
  const texts = await composeNotice(prisma, office, {
    ...{ appeal, card, step, signatory, executor, outgoingNumber, issuedOn, letter },
  });
  return printNotice(office, texts, signatory);
}
