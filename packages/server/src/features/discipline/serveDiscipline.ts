import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { noteSeen } from '../../db/journal.ts';
import { sendPdf } from '../../printing/sendPdf.ts';
import { getInspection, getProposal, listBriefings } from './discipline.store.ts';
import { printBriefings, printInspection, printProposal } from './printDiscipline.ts';

type Asked = { Params: { id: string }; Querystring: { language?: string } };

const languageOf = (text: string | undefined) => (text === 'ru' ? 'ru' : 'kk');

/** GET /api/discipline/(proposals|inspections)/:id.pdf and /api/discipline/briefings.pdf — papers to be signed. */
export function serveDiscipline(server: FastifyInstance, app: App): void {
  server.get<Asked>('/api/discipline/proposals/:id.pdf', async (request, reply) => {
    const office = await app.office(request);
    const row = await getProposal(office, Number(request.params.id) || 0);
    const pdf = await printProposal(office, row, languageOf(request.query.language));
    await noteSeen(office, { action: 'discipline.print', entity: 'disciplineProposal', entityId: row.id });
    return sendPdf(reply, pdf, `proposal-${row.id}.pdf`);
  });
  server.get<Asked>('/api/discipline/inspections/:id.pdf', async (request, reply) => {
    const office = await app.office(request);
    const row = await getInspection(office, Number(request.params.id) || 0);
    const pdf = await printInspection(office, row, languageOf(request.query.language));
    return sendPdf(reply, pdf, `inspection-${row.id}.pdf`);
  });
  server.get<{ Querystring: { language?: string } }>(
    '/api/discipline/briefings.pdf',
    async (request, reply) => {
      const office = await app.office(request);
      const rows = await listBriefings(office, {});
      return sendPdf(
        reply,
        await printBriefings(office, rows, languageOf(request.query.language)),
        'briefings.pdf',
      );
    },
  );
}
