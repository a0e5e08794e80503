import type { FastifyInstance } from 'fastify';
import type { App } from '../../../app.ts';
import { sendPdf } from '../../../printing/sendPdf.ts';
import { writeOfficialFeed } from './officialFeed.ts';
import { printSchedule } from './printSchedule.ts';
import { publicSchedule, readMonth } from './publicSchedule.ts';

/**
 * What needs no session: GET /api/schedule.pdf?month=2026-11&format=a3|a4 — the schedule for the wall;
 * GET /api/calendars/<secret>.ics — an official's receptions for his own calendar, for whoever knows the secret.
 */
export function serveSchedule(server: FastifyInstance, app: App): void {
  server.get<{ Querystring: { month?: string; format?: string } }>(
    '/api/schedule.pdf',
    async (request, reply) => {
      const office = await app.office(request);
      const { year, month } = readMonth(request.query.month, office.today);
      const schedule = await publicSchedule(office, year, month);
      const format = request.query.format === 'a3' ? 'a3' : 'a4';
      return sendPdf(reply, await printSchedule(office, schedule, format), `schedule-${year}-${month}.pdf`);
    },
  );
  server.get<{ Params: { token: string } }>(
    '/api/calendars/:token(^[\\w-]{20,64}).ics',
    async (request, reply) => {
      const office = await app.office(request);
      const text = await writeOfficialFeed(office, request.params.token);
      return reply
        .type('text/calendar; charset=utf-8')
        .header('cache-control', 'private, no-store')
        .send(text);
    },
  );
}
