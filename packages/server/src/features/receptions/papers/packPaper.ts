import type { DocxBlock } from '../../../printing/docx/writeDocx.ts';
import type { Paper } from '../../../printing/printBlocks.ts';
import { dayOfCard, type PaperWords, saidOnce, timeOfCard } from './paperWords.ts';
import { historyBlocks, personFacts, positionBlocks } from './personBlocks.ts';
import type { ReceptionCard } from './receptionCards.ts';

/** Step 8: what the leadership reads before it receives: a list of contents, then a sheet for each person. */
export function packPaper(
  cards: readonly ReceptionCard[],
  words: PaperWords,
  pages: ReadonlyMap<string, number> = new Map(),
): Paper {
  const { texts, language } = words;
  const isOne = cards.length === 1;
  const person = (card: ReceptionCard, index: number): DocxBlock[] => [
    {
      kind: 'heading',
      text: isOne ? `${texts.pack}: ${card.applicantName}` : `${index + 1}. ${card.applicantName}`,
    },
    personFacts(card, words),
    ...(card.brief ? ([{ kind: 'text', text: card.brief.text }] as const) : []),
    ...positionBlocks(card, words),
    ...historyBlocks(card, words),
  ];
  if (isOne) return { title: texts.pack, language, blocks: cards.flatMap(person) };
  return {
    title: `${texts.pack}, ${cards[0] ? dayOfCard(cards[0]) : ''}`,
    language,
    blocks: [
      ...contents(cards, words, pages),
      ...cards.flatMap((card, index): DocxBlock[] => [
        { kind: 'sheet', name: card.number },
        ...person(card, index),
      ]),
    ],
  };
}

function contents(
  cards: readonly ReceptionCard[],
  words: PaperWords,
  pages: ReadonlyMap<string, number>,
): DocxBlock[] {
  const { texts } = words;
  const widths = [10, 32, 52, 62, 14];
  const days = saidOnce(cards.map(dayOfCard), ', ');
  const officials = saidOnce(
    cards.map(({ official }) => words.official(official)),
    '\n',
  );
  return [
    { kind: 'text', text: words.home, align: 'center', strong: true },
    { kind: 'heading', text: `${texts.pack}, ${days}` },
    { kind: 'facts', rows: [[texts.official, officials]] },
    { kind: 'text', text: texts.total(cards.length) },
    {
      kind: 'table',
      columns: texts.packColumns.map((name, index) => ({ name, width: widths[index] ?? 20 })),
      rows: cards.map((card, index) => [
        String(index + 1),
        saidOnce([dayOfCard(card), timeOfCard(card)], ' '),
        card.applicantName,
        words.question(card.questionCode),
        String(pages.get(card.number) ?? ''),
      ]),
    },
  ];
}
