import type { FastifyInstance } from 'fastify';
import type { App } from '../../../app.ts';
import { noteSeen } from '../../../db/journal.ts';
import { NotFound } from '../../../graphql/errors.ts';
import type { Office } from '../../../office.ts';
import { sendDocx } from '../../../printing/docx/sendDocx.ts';
import { writeDocx } from '../../../printing/docx/writeDocx.ts';
import { sendPdf } from '../../../printing/sendPdf.ts';
import { printNotice } from '../../paths/printNotice.ts';
import { findReception } from '../receptions.store.ts';
import { composePaper, composeProtocol, type PaperFormat, paperKinds } from './composePaper.ts';
import { paperTexts } from './paperTexts.ts';
import { listReceptionCards, type PaperPeople } from './receptionCards.ts';

interface Asked {
  readonly Params: { readonly file: string };
  readonly Querystring: {
    readonly ids?: string;
    readonly day?: string;
    readonly official?: string;
    readonly language?: string;
  };
}

/**
 * Papers of receptions, as PDF and DOCX, in kk or ru:
 * GET /api/receptions/papers/brief|pack|invited|calls|agenda|archive.pdf?ids=1,2 or ?day=7&official=3;
 * GET /api/receptions/protocols/<id>.pdf; GET /api/receptions/notices/<id>.pdf.
 */
export function serveReceptionPapers(server: FastifyInstance, app: App): void {
  server.get<Asked>('/api/receptions/papers/:file', async (request, reply) => {
    const office = requireReader(await app.office(request));
    const [name, format] = readFile(request.params.file);
    const kind = paperKinds.find((one) => one === name);
    if (!kind) throw new NotFound('receptionPaper');
    const cards = await listReceptionCards(office, readPeople(request.query));
    const content = await composePaper(office, kind, cards, readLanguage(request.query), format);
    for (const { id } of cards) {
      await noteSeen(office, {
        action: 'reception.print',
        entity: 'reception',
        entityId: id,
        changes: { paper: request.params.file },
      });
    }
    return send(reply, content, kind, format);
  });
  server.get<Asked>('/api/receptions/protocols/:file', async (request, reply) => {
    const office = requireReader(await app.office(request));
    const [id, format] = readFile(request.params.file);
    const content = await composeProtocol(office, readId(id), readLanguage(request.query), format);
    return send(reply, content, `protocol-${id}`, format);
  });
  server.get<Asked>('/api/receptions/notices/:file', async (request, reply) => {
    const office = requireReader(await app.office(request));
    const [id, format] = readFile(request.params.file);
    return send(reply, await composeNotice(office, readId(id), format), `notice-${id}`, format);
  });
}

// What is printed names people, their telephones and addresses.
function requireReader(office: Office): Office {
  office.require('reception.read');
  office.require('appeal.seePersonalData');
  return office;
}

/** The notice as it was written when it was sent, on the sheet of the office. */
async function composeNotice(office: Office, id: number, format: PaperFormat): Promise<Buffer> {
  const notice = await office.archive.prisma.receptionNotice.findUnique({ where: { id } });
  if (!notice || !(await findReception(office, notice.receptionId))) throw new NotFound('notice');
  const language = notice.language === 'ru' ? 'ru' : 'kk';
  const template = await office.archive.prisma.template.findFirst({ where: { code: notice.kind } });
  const title = (language === 'kk' ? template?.nameKk : template?.nameRu) ?? '';
  const { text } = notice;
  if (format === 'pdf') return printNotice(office, [{ language, title, text }]);
  const blocks = text.split('\n\n').map((part) => ({ kind: 'text' as const, text: part }));
  return writeDocx({ title, language, pageWords: paperTexts[language].pageWords, blocks });
}

function readFile(file: string): [name: string, format: PaperFormat] {
  const [, name = '', format] = /^([a-z]+|\d{1,9})\.(pdf|docx)$/.exec(file) ?? [];
  if (format !== 'pdf' && format !== 'docx') throw new NotFound('receptionPaper');
  return [name, format];
}

function readId(text: string): number {
  const id = Number(text);
  if (!Number.isInteger(id)) throw new NotFound('receptionPaper');
  return id;
}

function readPeople({ ids, day, official }: Asked['Querystring']): PaperPeople {
  const numbers = (ids ?? '').split(',').filter((one) => /^\d{1,9}$/.test(one));
  if (numbers.length > 0) return { ids: numbers.map(Number) };
  const isOfOfficial = /^\d{1,9}$/.test(official ?? '');
  return {
    dayId: /^\d{1,9}$/.test(day ?? '') ? Number(day) : 0,
    ...(isOfOfficial ? { officialId: Number(official) } : {}),
  };
}

const readLanguage = ({ language }: Asked['Querystring']) => (language === 'ru' ? 'ru' : 'kk');

function send(reply: Parameters<typeof sendPdf>[0], content: Buffer, name: string, format: PaperFormat) {
  const file = `reception-${name}.${format}`;
  return format === 'pdf' ? sendPdf(reply, content, file) : sendDocx(reply, content, file);
}
