import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { noteSeen } from '../../db/journal.ts';
import { NotFound } from '../../graphql/errors.ts';
import { sendDocx } from '../../printing/docx/sendDocx.ts';
import { sendPdf } from '../../printing/sendPdf.ts';
import { listFacts } from './rating.store.ts';
import { listObjections } from './ratingObjections.ts';
import { printAct, writeAct } from './reconciliationAct.ts';

interface Asked {
  Params: { year: string; file: string };
  Querystring: { language?: string };
}

/** GET /api/rating/:year/:body.pdf|docx?language=kk|ru — the act of reconciliation of a body. */
export function serveAct(server: FastifyInstance, app: App): void {
  server.get<Asked>('/api/rating/:year/:file', async (request, reply) => {
    const office = await app.office(request);
    office.require('report.build');
    const [, body, format] = /^(\d{1,9})\.(pdf|docx)$/.exec(request.params.file) ?? [];
    const year = Number(request.params.year);
    const bodyId = Number(body);
    if (!body || !Number.isInteger(year) || !office.book.bodies.has(bodyId)) throw new NotFound('body');
    const language = request.query.language === 'ru' ? 'ru' : 'kk';
    const facts = (await listFacts(office, year)).filter((fact) => fact.bodyId === bodyId);
    const objections = (await listObjections(office, year))
      .filter((one) => one.bodyId === bodyId && one.factId === null)
      .reverse();
    const act = { year, bodyId, facts, objections, language } as const;
    await noteSeen(office, {
      action: 'rating.printAct',
      entity: 'body',
      entityId: bodyId,
      changes: { year, format },
    });
    const name = `reconciliation-${year}-${bodyId}-${language}`;
    return format === 'docx'
      ? sendDocx(reply, await writeAct(office, act), `${name}.docx`)
      : sendPdf(reply, await printAct(office, act), `${name}.pdf`);
  });
}
