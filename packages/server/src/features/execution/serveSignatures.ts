import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { noteSeen } from '../../db/journal.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Office } from '../../office.ts';
import { findAppeal } from '../appeals/appeals.store.ts';
import { readWhole } from './signing/checkAgain.ts';

/**
 * GET /api/answers/:id/signed.txt — the very words that were signed; GET /api/answers/:id/signature.cms — the signature
 * over them, detached: any program that knows CMS checks the one by the other without this office.
 */
export function serveSignatures(server: FastifyInstance, app: App): void {
  server.get<{ Params: { id: string; what: string } }>(
    '/api/answers/:id(^[0-9]{1,9}$)/:what(^(signed\\.txt|signature\\.cms)$)',
    async (request, reply) => {
      const office = await app.office(request);
      const signature = await getSignature(office, Number(request.params.id));
      const isCms = request.params.what === 'signature.cms';
      if (isCms && signature.cmsHash === null) throw new NotFound('signature');
      const content =
        signature.cmsHash !== null && isCms
          ? await readWhole(office, signature.cmsHash)
          : Buffer.from(signature.document);
      const { answerId } = signature;
      await noteSeen(office, { action: 'answer.takeSignature', entity: 'answer', entityId: answerId });
      const name = `answer-${answerId}.txt${isCms ? '.cms' : ''}`;
      return reply
        .type(isCms ? 'application/pkcs7-signature' : 'text/plain; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'private, no-store')
        .send(content);
    },
  );
}

async function getSignature(office: Office, answerId: number) {
  void office.signedIn;
  const signature = await office.archive.prisma.answerSignature.findUnique({
    where: { answerId },
    include: { answer: { select: { appealId: true } } },
  });
  if (!signature || !(await findAppeal(office, signature.answer.appealId))) throw new NotFound('signature');
  return signature;
}
