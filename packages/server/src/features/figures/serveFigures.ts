import { readQuestion } from '@tyndau/domain/figures/questionText';
import { languageNamed } from '@tyndau/domain/kernel/localized';
import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { noteSeen } from '../../db/journal.ts';
import { NotFound } from '../../graphql/errors.ts';
import { contentDisposition } from '../files/contentDisposition.ts';
import { askFigures } from './askFigures.ts';
import { boardBook } from './boardBook.ts';
import { figuresBook } from './figuresBook.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LONGEST_TITLE = 120;

interface AskedBoard {
  Params: { file: string };
  Querystring: { language?: string; address?: string };
}

/**
 * The figures of a panel as a workbook: GET /api/figures.xlsx?m=received&d=district&from=…&to=…[&title=…&language=ru];
 * of a whole board as its page shows it: GET /api/boards/department.xlsx?address=…&language=ru.
 */
export function serveFigures(server: FastifyInstance, app: App): void {
  server.get('/api/figures.xlsx', async (request, reply) => {
    const office = await app.office(request);
    office.require('dashboard.read');
    office.require('export');
    const search = new URL(request.url, 'http://office').searchParams;
    const title = (search.get('title') ?? '').slice(0, LONGEST_TITLE) || 'figures';
    const language = languageNamed(search.get('language'));
    const figures = await askFigures(office, readQuestion(search));
    const { question } = figures;
    if (!question) return reply.code(422).send({ refusals: figures.refusals });
    // What was taken out of the house is on record, with the very question.
    await noteSeen(office, {
      action: 'figures.export',
      entity: 'figures',
      entityId: null,
      changes: { question: [null, search.toString()] },
    });
    return reply
      .header('content-type', XLSX)
      .header('cache-control', 'private, no-store')
      .header('content-disposition', contentDisposition('attachment', `${title}.xlsx`))
      .send(await figuresBook([{ title, language, figures, question }], office.book));
  });

  server.get<AskedBoard>('/api/boards/:file', async (request, reply) => {
    const office = await app.office(request);
    const [, code] = /^([A-Za-z0-9]{1,40})\.xlsx$/.exec(request.params.file) ?? [];
    if (!code) throw new NotFound('board');
    const { address } = request.query;
    const language = languageNamed(request.query.language);
    const book = await boardBook(office, code, language, address);
    await noteSeen(office, {
      action: 'figures.export',
      entity: 'figures',
      entityId: null,
      changes: { board: [null, code], question: [null, address ?? ''] },
    });
    return reply
      .header('content-type', XLSX)
      .header('cache-control', 'private, no-store')
      .header('content-disposition', contentDisposition('attachment', `${code}.xlsx`))
      .send(book);
  });
}
