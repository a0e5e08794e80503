import { NotFound } from '../../../graphql/errors.ts';
import type { Office } from '../../../office.ts';
import { writeDocx } from '../../../printing/docx/writeDocx.ts';
import { type Paper, printBlocks } from '../../../printing/printBlocks.ts';
import { agendaPaper, callPaper, invitedPaper } from './listPapers.ts';
import { archivePaper, briefPaper } from './onePersonPapers.ts';
import { packPaper } from './packPaper.ts';
import { type PaperLanguage, paperTexts } from './paperTexts.ts';
import { type PaperWords, paperWords } from './paperWords.ts';
import { protocolPaper } from './protocolPaper.ts';
import { listReceptionCards, type ReceptionCard } from './receptionCards.ts';

export const paperKinds = ['brief', 'pack', 'invited', 'calls', 'agenda', 'archive'] as const;

export type PaperKind = (typeof paperKinds)[number];
export type PaperFormat = 'pdf' | 'docx';

/** Writes a paper about these people; the list of contents of a pack learns its pages from a first printing. */
export async function composePaper(
  office: Office,
  kind: PaperKind,
  cards: readonly ReceptionCard[],
  language: PaperLanguage,
  format: PaperFormat,
): Promise<Buffer> {
  const words = paperWords(office, language);
  const paper = await paperOf(office, kind, cards, words);
  if (format === 'docx' || kind !== 'pack') return putOut(office, paper, format);
  const { pages } = await printBlocks(paper, office.now, paperTexts[language].page);
  return putOut(office, packPaper(cards, words, pages), 'pdf');
}

/** The protocol with its people, in the order in which they were received; NOT_FOUND where the viewer sees none of them. */
export async function composeProtocol(
  office: Office,
  id: number,
  language: PaperLanguage,
  format: PaperFormat,
): Promise<Buffer> {
  const { prisma } = office.archive;
  const protocol = await prisma.receptionProtocol.findUnique({ where: { id }, include: { orders: true } });
  const ids = [...new Set(protocol?.orders.map(({ receptionId }) => receptionId))];
  const cards = await listReceptionCards(office, { ids });
  if (!protocol || cards.length < ids.length || ids.length === 0) throw new NotFound('protocol');
  const official = await prisma.official.findUnique({ where: { id: protocol.officialId } });
  return putOut(office, protocolPaper(protocol, official, cards, paperWords(office, language)), format);
}

async function putOut(office: Office, paper: Paper, format: PaperFormat): Promise<Buffer> {
  const { page, pageWords } = paperTexts[paper.language];
  if (format === 'docx') return writeDocx({ ...paper, pageWords });
  return (await printBlocks(paper, office.now, page)).pdf;
}

async function paperOf(
  office: Office,
  kind: PaperKind,
  cards: readonly ReceptionCard[],
  words: PaperWords,
): Promise<Paper> {
  const [card] = cards;
  if (!card) throw new NotFound('reception');
  switch (kind) {
    case 'brief':
      return briefPaper(office, card, words);
    case 'archive':
      // Before step 13 nothing is written off, and a paper must not say that it is.
      if (card.step < 13) throw new NotFound('receptionPaper');
      return archivePaper(card, words);
    case 'pack':
      return packPaper(cards, words);
    case 'invited':
      return invitedPaper(cards, words);
    case 'calls':
      return callPaper(cards, words);
    case 'agenda':
      return agendaPaper(cards, words);
  }
}
