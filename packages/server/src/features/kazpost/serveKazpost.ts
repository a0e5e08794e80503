import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { noteSeen } from '../../db/journal.ts';
import { NotFound } from '../../graphql/errors.ts';
import { sendDocx } from '../../printing/docx/sendDocx.ts';
import { sendPdf } from '../../printing/sendPdf.ts';
import { getDelivery } from './deliveries.store.ts';
import { deliveryPaper } from './deliveryPaper.ts';
import { printDeliveryDocx, printDeliveryPdf } from './printDelivery.ts';

/**
 * GET /api/kazpost/:id/list.pdf|list.docx|act.pdf|act.docx?language=kk|ru — the papers to be signed. They exist once the
 * reconciliation is closed: before, nothing in them would be settled.
 */
export function serveKazpost(server: FastifyInstance, app: App): void {
  server.get<{ Params: { id: string; file: string }; Querystring: { language?: string } }>(
    '/api/kazpost/:id(^[0-9]{1,9}$)/:file',
    async (request, reply) => {
      const office = await app.office(request);
      office.require('intake.read');
      const [, kind, format] = /^(list|act)\.(pdf|docx)$/.exec(request.params.file) ?? [];
      if (kind !== 'list' && kind !== 'act') throw new NotFound('postalPaper');
      const delivery = await getDelivery(office, Number(request.params.id));
      if (delivery.state !== 'closed') throw new NotFound('postalPaper');
      const language = request.query.language === 'ru' ? 'ru' : 'kk';
      const paper = await deliveryPaper(office, delivery, kind, language);
      const name = `kazpost-${delivery.id}-${kind}-${language}.${format}`;
      const isPdf = format === 'pdf';
      const content = isPdf ? await printDeliveryPdf(paper, office.now) : await printDeliveryDocx(paper);
      await noteSeen(office, {
        action: 'postalDelivery.print',
        entity: 'postalDelivery',
        entityId: delivery.id,
        changes: { paper: `${kind}.${format}` },
      });
      return isPdf ? sendPdf(reply, content, name) : sendDocx(reply, content, name);
    },
  );
}
