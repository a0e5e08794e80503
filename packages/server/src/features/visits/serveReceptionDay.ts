import { isPlainDate } from '@tyndau/domain/calendar/plainDate';
import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { noteSeen } from '../../db/journal.ts';
import { NotFound } from '../../graphql/errors.ts';
import { sendPdf } from '../../printing/sendPdf.ts';
import { printReceptionDay } from './printReceptionDay.ts';

/** GET /api/reception-day/:date.pdf?language=kk|ru — totals of a reception day and the list for calls back. */
export function serveReceptionDay(server: FastifyInstance, app: App): void {
  server.get<{ Params: { file: string }; Querystring: { language?: string } }>(
    '/api/reception-day/:file',
    async (request, reply) => {
      const office = await app.office(request);
      office.require('reception.read');
      const on = /^(\d{4}-\d{2}-\d{2})\.pdf$/.exec(request.params.file)?.[1];
      if (!isPlainDate(on)) throw new NotFound('receptionDay');
      const language = request.query.language === 'ru' ? 'ru' : 'kk';
      const pdf = await printReceptionDay(office, on, language);
      await noteSeen(office, {
        action: 'visit.printDay',
        entity: 'receptionDay',
        entityId: null,
        changes: { on },
      });
      return sendPdf(reply, pdf, `reception-day-${on}-${language}.pdf`);
    },
  );
}
