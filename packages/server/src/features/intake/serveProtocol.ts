import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { noteSeen } from '../../db/journal.ts';
import { NotFound } from '../../graphql/errors.ts';
import { sendPdf } from '../../printing/sendPdf.ts';
import { personalData } from '../appeals/personalData.ts';
import { intakePapers } from './intakePapers.ts';
import { getIntake } from './intakes.store.ts';
import { printProtocol } from './printProtocol.ts';
import { talonFacts } from './talonFacts.ts';

/** GET /api/intakes/:id/protocol.pdf?language=kk|ru — the protocol of an oral appeal, to be signed. */
export function serveProtocol(server: FastifyInstance, app: App): void {
  server.get<{ Params: { id: string }; Querystring: { language?: string } }>(
    '/api/intakes/:id(^[0-9]{1,9}$)/protocol.pdf',
    async (request, reply) => {
      const office = await app.office(request);
      office.require('intake.read');
      const intake = await getIntake(office, Number(request.params.id));
      const protocol = await intakePapers(office).protocol.load(intake.id);
      if (!protocol) throw new NotFound('protocol');
      const seen = personalData(office);
      const facts = {
        ...protocol,
        talon: talonFacts(office, intake),
        iin: seen.iin(intake.applicantIin) ?? '',
        address: seen.address(intake.applicantAddress ?? ''),
        phone: seen.phone(intake.applicantPhone) ?? '',
      };
      const language = request.query.language === 'ru' ? 'ru' : 'kk';
      const pdf = await printProtocol(facts, language, office.now);
      await noteSeen(office, { action: 'intake.printProtocol', entity: 'intake', entityId: intake.id });
      return sendPdf(reply, pdf, `protocol-${intake.journalYear}-${intake.throughNumber}-${language}.pdf`);
    },
  );
}
