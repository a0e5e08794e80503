import type { FastifyInstance } from 'fastify';
import type { App } from '../../../app.ts';
import { noteSeen } from '../../../db/journal.ts';
import { NotFound } from '../../../graphql/errors.ts';
import { sendDocx } from '../../../printing/docx/sendDocx.ts';
import { drawChart } from './drawChart.ts';
import { getNote, sectionsOf } from './notes.store.ts';
import { writeNote } from './writeNote.ts';

/** GET /api/notes/:id.docx — a note for Word; GET /api/notes/:id/:section.png — the picture of a section as it goes in. */
export function serveNotes(server: FastifyInstance, app: App): void {
  server.get<{ Params: { id: string } }>('/api/notes/:id(^[0-9]{1,9}).docx', async (request, reply) => {
    const office = await app.office(request);
    office.require('report.build');
    const note = await getNote(office, Number(request.params.id));
    const docx = await writeNote(office, note);
    const changes = { kind: note.kind, version: note.version };
    await noteSeen(office, {
      action: 'analysisNote.print',
      entity: 'analysisNote',
      entityId: note.id,
      changes,
    });
    const period = `${note.fromOn.toISOString().slice(0, 10)}-${note.toOn.toISOString().slice(0, 10)}`;
    return sendDocx(reply, docx, `${note.kind}-${period}-${note.language}.docx`);
  });
  server.get<{ Params: { id: string; section: string } }>(
    '/api/notes/:id(^[0-9]{1,9}$)/:section(^[a-z]{1,20}).png',
    async (request, reply) => {
      const office = await app.office(request);
      office.require('report.build');
      const note = await getNote(office, Number(request.params.id));
      const chart = sectionsOf(note).find(({ code }) => code === request.params.section)?.chart;
      if (!chart) throw new NotFound('chart');
      return reply.type('image/png').header('cache-control', 'private, no-cache').send(drawChart(chart).png);
    },
  );
}
