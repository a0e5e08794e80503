import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { noteSeen } from '../../db/journal.ts';
import { NotFound } from '../../graphql/errors.ts';
import { sendPdf } from '../../printing/sendPdf.ts';
import { findAppeal } from '../appeals/appeals.store.ts';
import { printAnswer } from './printAnswer.ts';

/** GET /api/answers/:id/letter.pdf — a signed answer as the letter the applicant gets, with what it was signed by. */
export function serveAnswerLetter(server: FastifyInstance, app: App): void {
  server.get<{ Params: { id: string } }>(
    '/api/answers/:id(^[0-9]{1,9}$)/letter.pdf',
    async (request, reply) => {
      const office = await app.office(request);
      // The letter has the applicant's address in full.
      office.require('appeal.seePersonalData');
      const answer = await office.archive.prisma.answer.findUnique({
        where: { id: Number(request.params.id) },
        include: { signature: true, appeal: { include: { card: true } } },
      });
      const { signature } = answer ?? {};
      if (!answer || !signature || !(await findAppeal(office, answer.appealId))) throw new NotFound('answer');
      const { appeal } = answer;
      const pdf = await printAnswer(office, { answer: { ...answer, signature }, appeal, card: appeal.card });
      await noteSeen(office, { action: 'answer.takeLetter', entity: 'answer', entityId: answer.id });
      return sendPdf(reply, pdf, `answer-${answer.id}.pdf`);
    },
  );
}
