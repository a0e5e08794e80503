import { createReadStream, existsSync } from 'node:fs';
import { officeDate } from '@tyndau/domain/calendar/officeZone';
import type { FastifyInstance } from 'fastify';
import type { App } from '../../../app.ts';
import { noteSeen } from '../../../db/journal.ts';
import { NotFound } from '../../../graphql/errors.ts';
import { contentDisposition } from '../../files/contentDisposition.ts';
import { deliveryPath } from './deliveryFile.ts';
import { formatOf } from './makeReport.ts';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
} as const;

/** GET /api/deliveries/:id — a report that was sent to whoever asks, and to nobody else. */
export function serveDeliveries(server: FastifyInstance, app: App): void {
  server.get<{ Params: { id: string } }>('/api/deliveries/:id(^[0-9]{1,9}$)', async (request, reply) => {
    const office = await app.office(request);
    const id = Number(request.params.id);
    const delivery = await office.archive.prisma.reportDelivery.findFirst({
      where: { id, userId: office.signedIn.id, state: 'ready' },
      include: { schedule: true },
    });
    const format = delivery ? formatOf(delivery.schedule) : 'xlsx';
    const path = deliveryPath(app.env.dataFolder, { id, format });
    if (!delivery || !existsSync(path)) throw new NotFound('reportDelivery');
    await noteSeen(office, { action: 'reportDelivery.download', entity: 'reportDelivery', entityId: id });
    const name = `${delivery.schedule.name} ${officeDate(delivery.dueAt.toISOString())}.${format}`;
    return reply
      .header('content-type', types[format])
      .header('cache-control', 'private, no-store')
      .header('content-disposition', contentDisposition('attachment', name.replace(/[\\/:*?"<>|]/g, ' ')))
      .send(createReadStream(path));
  });
}
