import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { noteSeen } from '../../db/journal.ts';
import { sendPdf } from '../../printing/sendPdf.ts';
import { getIntake } from './intakes.store.ts';
import { talonFacts } from './talonFacts.ts';
import { printTalonSheet } from './talonSheet.ts';
import { printTalonSlip } from './talonSlip.ts';

/** GET /api/intakes/:id/talon.pdf?size=a6|slip — what the person takes away. */
export function serveTalon(server: FastifyInstance, app: App): void {
  server.get<{ Params: { id: string }; Querystring: { size?: string } }>(
    '/api/intakes/:id(^[0-9]{1,9}$)/talon.pdf',
    async (request, reply) => {
      const office = await app.office(request);
      office.require('intake.read');
      const intake = await getIntake(office, Number(request.params.id));
      const print = request.query.size === 'slip' ? printTalonSlip : printTalonSheet;
      const pdf = await print(talonFacts(office, intake), office.now);
      await noteSeen(office, { action: 'intake.printTalon', entity: 'intake', entityId: intake.id });
      return sendPdf(reply, pdf, `talon-${intake.journalYear}-${intake.throughNumber}.pdf`);
    },
  );
}
