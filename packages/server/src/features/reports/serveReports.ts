import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { noteSeen } from '../../db/journal.ts';
import { NotFound } from '../../graphql/errors.ts';
import { sendPdf } from '../../printing/sendPdf.ts';
import { contentDisposition } from '../files/contentDisposition.ts';
import { printStatistical } from './printStatistical.ts';
import { getReport } from './reports.store.ts';
import { statisticalBook } from './statisticalBook.ts';
import { layOutReport } from './statisticalSheet.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Asked {
  Params: { file: string };
  Querystring: { language?: string };
}

/** GET /api/reports/:id.pdf|xlsx?language=kk|ru — a statistical report for paper or for a table program. */
export function serveReports(server: FastifyInstance, app: App): void {
  server.get<Asked>('/api/reports/:file', async (request, reply) => {
    const office = await app.office(request);
    office.require('report.build');
    const [, id, format] = /^(\d{1,9})\.(pdf|xlsx)$/.exec(request.params.file) ?? [];
    if (!id) throw new NotFound('report');
    const report = await getReport(office, Number(id));
    const language = request.query.language === 'ru' ? 'ru' : 'kk';
    const sheet = await layOutReport(office, report, language);
    const changes = { format, edition: report.edition, state: report.state };
    await noteSeen(office, { action: 'report.print', entity: 'report', entityId: report.id, changes });
    const name = `report-${report.fromOn.toISOString().slice(0, 10)}-${report.toOn.toISOString().slice(0, 10)}-${report.edition}-${language}`;
    if (format === 'pdf') return sendPdf(reply, await printStatistical(sheet, office.now), `${name}.pdf`);
    return reply
      .header('content-type', XLSX)
      .header('cache-control', 'private, no-store')
      .header('content-disposition', contentDisposition('attachment', `${name}.xlsx`))
      .send(await statisticalBook(sheet));
  });
}
