import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { noteSeen } from '../../db/journal.ts';
import { NotFound } from '../../graphql/errors.ts';
import { contentDisposition } from '../files/contentDisposition.ts';
import { badRowsBook } from './badRowsBook.ts';
import { openImportJobs } from './importJobs.ts';
import { findRun } from './imports.store.ts';
import { isLanguage } from './isLanguage.ts';
import { openTable } from './readTable.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Takes up imports, and gives back the rows that were not taken: GET /api/imports/:id/bad.xlsx[?language=ru]. */
export async function serveImports(server: FastifyInstance, app: App): Promise<void> {
  await openImportJobs(app);
  server.get<{ Params: { id: string }; Querystring: { language?: string } }>(
    '/api/imports/:id(^[0-9]{1,9}$)/bad.xlsx',
    async (request, reply) => {
      const office = await app.office(request);
      const run = await findRun(office, Number(request.params.id));
      if (!run || run.rowsBad === 0) throw new NotFound('importRun');
      const asked = request.query.language;
      const own = office.book.users.get(office.signedIn.id)?.language;
      const language = isLanguage(asked) ? asked : isLanguage(own) ? own : 'kk';
      const { columns, close } = await openTable(office.files, run.fileHash);
      await close();
      await noteSeen(office, { action: 'import.badRows', entity: 'importRun', entityId: run.id });
      const name = `${run.fileName.replace(/\.[^.]*$/, '')} - ${run.rowsBad}.xlsx`;
      return reply
        .header('content-type', XLSX)
        .header('cache-control', 'private, no-store')
        .header('content-disposition', contentDisposition('attachment', name))
        .send(badRowsBook(office, run, columns, language));
    },
  );
}
