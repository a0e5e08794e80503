import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { hashOfToken } from '../../auth/sessions.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { LiveHub } from '../../live/liveHub.ts';
import { HallLines } from './hallLines.ts';

/**
 * GET /api/hall/:token — the public screen of the hall as server-sent events: numbers and rooms of today, never a name.
 * The token is given and taken back by the organiser; without it there is nothing here.
 */
export function serveHall(server: FastifyInstance, app: App, hub: LiveHub): void {
  const lines = new HallLines(app);
  const stopHearing = hub.onNews((noun) => lines.hear(noun));
  server.addHook('preClose', async () => {
    stopHearing();
    lines.close();
  });
  server.get<{ Params: { token: string } }>('/api/hall/:token', async (request, reply) => {
    const screen = await app.archive.prisma.hallScreen.findUnique({
      where: { tokenHash: hashOfToken(request.params.token) },
    });
    if (!screen || screen.revokedAt) throw new NotFound('hallScreen');
    request.raw.socket.setKeepAlive(true, 10_000);
    const stream = lines.open(screen);
    request.raw.once('close', () => stream.destroy());
    return reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store, no-transform')
      .header('x-accel-buffering', 'no')
      .header('connection', 'close')
      .send(stream);
  });
}
