import { createReadStream, existsSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { noteSeen } from '../../db/journal.ts';
import { NotFound } from '../../graphql/errors.ts';
import { contentDisposition } from '../files/contentDisposition.ts';
import { exportName, exportPath } from './exportFile.ts';
import { openExportJobs } from './exportJobs.ts';

const types: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** GET /api/exports/:id — the file of an export, to whoever asked for it and nobody else. */
export async function serveExports(server: FastifyInstance, app: App): Promise<void> {
  await openExportJobs(app);
  server.get<{ Params: { id: string } }>('/api/exports/:id(^[0-9]{1,9}$)', async (request, reply) => {
    const office = await app.office(request);
    office.require('export');
    const id = Number(request.params.id);
    const row = await office.archive.prisma.registerExport.findFirst({
      where: { id, userId: office.signedIn.id, state: 'done' },
    });
    const path = row ? exportPath(app.env.dataFolder, row) : '';
    if (!row || !existsSync(path)) throw new NotFound('export');
    await noteSeen(office, { action: 'appeal.download', entity: 'export', entityId: id });
    return reply
      .header('content-type', types[row.format] ?? 'application/octet-stream')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', contentDisposition('attachment', exportName(row)))
      .send(createReadStream(path));
  });
}
