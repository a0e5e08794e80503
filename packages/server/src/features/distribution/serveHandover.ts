import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { noteSeen } from '../../db/journal.ts';
import { sendPdf } from '../../printing/sendPdf.ts';
import { getDistribution, lettersOfShare } from './distributions.store.ts';
import { printHandover } from './printHandover.ts';

/** GET /api/distributions/:id/sheet.pdf?language=kk|ru — the hand-over sheet, to be signed. */
export function serveHandover(server: FastifyInstance, app: App): void {
  server.get<{ Params: { id: string }; Querystring: { language?: string } }>(
    '/api/distributions/:id/sheet.pdf',
    async (request, reply) => {
      const office = await app.office(request);
      office.require('intake.read');
      const act = await getDistribution(office, Number(request.params.id) || 0);
      const language = request.query.language === 'ru' ? 'ru' : 'kk';
      const shares = await Promise.all(
        act.shares.map(async (share) => ({ share, letters: await lettersOfShare(office, share) })),
      );
      const pdf = await printHandover(office, act, shares, language);
      await noteSeen(office, {
        action: 'distribution.print',
        entity: 'distribution',
        entityId: act.id,
        changes: { number: [null, `${act.number}/${act.year}`] },
      });
      return sendPdf(reply, pdf, `handover-${act.year}-${act.number}-${language}.pdf`);
    },
  );
}
