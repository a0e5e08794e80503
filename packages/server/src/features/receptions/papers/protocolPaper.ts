import type { Official, ReceptionProtocol } from '../../../db/generated/client.ts';
import type { DocxBlock } from '../../../printing/docx/writeDocx.ts';
import { shownDay } from '../../../printing/officeTexts.ts';
import type { Paper } from '../../../printing/printBlocks.ts';
import type { PaperWords } from './paperWords.ts';
import type { ReceptionCard } from './receptionCards.ts';

/** Step 11: the protocol of assignments: person by person what came of it, and who must do what by when. */
export function protocolPaper(
  protocol: ReceptionProtocol,
  official: Official | null,
  cards: readonly ReceptionCard[],
  words: PaperWords,
): Paper {
  const { texts, language } = words;
  const title = texts.protocol(protocol.number);
  const approvedOn = shownDay(protocol.approvedOn);
  return {
    title,
    language,
    blocks: [
      {
        kind: 'text',
        text: `${texts.approve}\n${protocol.approvedByName}\n____________________\n${approvedOn}`,
        align: 'right',
      },
      { kind: 'text', text: words.home, align: 'center', strong: true },
      { kind: 'heading', text: title },
      {
        kind: 'text',
        text: texts.protocolAbout(shownDay(protocol.receivedOn), words.official(official)),
        align: 'center',
      },
      ...cards.flatMap((card, index) => personOrders(card, protocol.id, index + 1, words)),
      {
        kind: 'signatures',
        who: [`${texts.prepared}: ${words.user(protocol.recordedById)}`, texts.head],
        hint: texts.signature,
      },
    ],
  };
}

function personOrders(
  card: ReceptionCard,
  protocolId: number,
  place: number,
  words: PaperWords,
): DocxBlock[] {
  const { texts } = words;
  const answered = card.steps.findLast(({ step }) => step === 10);
  const orders = card.orders.filter((order) => order.protocolId === protocolId);
  const widths = [14, 86, 46, 24];
  return [
    { kind: 'heading', text: `${place}. ${card.applicantName}, № ${card.number}`, align: 'left' },
    {
      kind: 'facts',
      rows: [
        [texts.question, words.question(card.questionCode)],
        [texts.essence, card.essence],
        [texts.result, words.entry('outcome', card.result)],
        [texts.givenAnswer, answered?.note ?? ''],
      ],
    },
    {
      kind: 'table',
      columns: texts.orderColumns.map((name, index) => ({ name, width: widths[index] ?? 20 })),
      rows: orders.map((order, index) => [
        `${place}.${index + 1}`,
        order.text,
        order.bodyId === null ? texts.onlyAnswer : words.body(order.bodyId),
        order.dueOn ? shownDay(order.dueOn) : '—',
      ]),
    },
  ];
}
