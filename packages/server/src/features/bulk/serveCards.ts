import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { noteSeen } from '../../db/journal.ts';
import { NotFound } from '../../graphql/errors.ts';
import { sendPdf } from '../../printing/sendPdf.ts';
import { readVisibleIds } from './bulkActs.store.ts';
import { cardFacts } from './cardFacts.ts';
import { printCards } from './printCards.ts';

/** So many sheets go into one file. */
const MOST_CARDS = 100;

/** GET /api/cards.pdf?ids=1,2,3&language=kk|ru — registration cards of chosen appeals, in the order given. */
export function serveCards(server: FastifyInstance, app: App): void {
  server.get<{ Querystring: { ids?: string; language?: string } }>(
    '/api/cards.pdf',
    async (request, reply) => {
      const office = await app.office(request);
      office.require('appeal.read');
      const asked = (request.query.ids ?? '').split(',').filter((id) => /^\d{1,9}$/.test(id));
      const ids = await readVisibleIds(office, Int32Array.from(asked.slice(0, MOST_CARDS), Number));
      if (ids.length === 0) throw new NotFound('appeal');
      const found = await office.archive.prisma.appeal.findMany({
        where: { id: { in: ids } },
        include: { card: true },
      });
      const byId = new Map(found.map((appeal) => [appeal.id, appeal]));
      const language = request.query.language === 'kk' ? 'kk' : 'ru';
      const cards = ids.flatMap((id) => {
        const appeal = byId.get(id);
        return appeal ? [cardFacts(office, appeal, appeal.card, language)] : [];
      });
      const pdf = await printCards(cards, language, office.now);
      // Whose letters were printed must never be in doubt.
      for (const id of ids)
        await noteSeen(office, { action: 'appeal.printCard', entity: 'appeal', entityId: id });
      return sendPdf(reply, pdf, `cards-${language}.pdf`);
    },
  );
}
