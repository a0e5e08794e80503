import { isPlainDate } from '@tyndau/domain/calendar/plainDate';
import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { noteSeen } from '../../db/journal.ts';
import { NotFound } from '../../graphql/errors.ts';
import { sendPdf } from '../../printing/sendPdf.ts';
import { findJournalDay } from './journalDays.ts';
import { journalRows } from './journalRows.ts';
import { printJournal } from './printJournal.ts';

/** GET /api/journal/:date.pdf?language=kk|ru — the journal of accepted letters of a day, to be signed. */
export function serveJournal(server: FastifyInstance, app: App): void {
  server.get<{ Params: { file: string }; Querystring: { language?: string } }>(
    '/api/journal/:file',
    async (request, reply) => {
      const office = await app.office(request);
      office.require('intake.read');
      const day = /^(\d{4}-\d{2}-\d{2})\.pdf$/.exec(request.params.file)?.[1];
      if (!isPlainDate(day)) throw new NotFound('journal');
      const language = request.query.language === 'ru' ? 'ru' : 'kk';
      const rows = await journalRows(office, day);
      const closed = await findJournalDay(office, office.archive.prisma, day);
      const pdf = await printJournal(office, rows, day, language, closed);
      await noteSeen(office, {
        action: 'intake.printJournal',
        entity: 'journalOfDay',
        entityId: null,
        changes: { journalOn: day, letters: rows.length },
      });
      return sendPdf(reply, pdf, `journal-${day}-${language}.pdf`);
    },
  );
}
