import type { Office } from '../../../office.ts';
import { shownDay, shownDayOf } from '../../../printing/officeTexts.ts';
import type { Paper } from '../../../printing/printBlocks.ts';
import { proposeBrief } from '../proposeBrief.ts';
import type { PaperWords } from './paperWords.ts';
import { personFacts } from './personBlocks.ts';
import type { ReceptionCard } from './receptionCards.ts';

/** Step 3: the brief as it was submitted; before that, as the system fills it from the card. */
export async function briefPaper(office: Office, card: ReceptionCard, words: PaperWords): Promise<Paper> {
  const { texts, language } = words;
  const { brief } = card;
  const official = brief?.officialId
    ? await office.archive.prisma.official.findUnique({ where: { id: brief.officialId } })
    : null;
  const proposal =
    brief?.proposal === 'decline'
      ? texts.decline(words.entry('refusalGround', brief.ground))
      : texts.receive(brief?.proposedOn ? shownDay(brief.proposedOn) : '', words.official(official));
  const who = brief ? words.user(brief.submittedById) : '';
  return {
    title: `${texts.brief} № ${card.number}`,
    language,
    blocks: [
      { kind: 'text', text: words.home, align: 'center', strong: true },
      { kind: 'text', text: texts.deputyHead, align: 'right' },
      { kind: 'heading', text: texts.brief },
      ...(brief ? [] : [{ kind: 'text' as const, text: texts.notSubmitted }]),
      { kind: 'text', text: brief?.text ?? (await proposeBrief(office, card)).text },
      ...(brief ? [{ kind: 'facts' as const, rows: [[texts.proposal, proposal]] as const }] : []),
      {
        kind: 'signatures',
        who: [
          `${texts.prepared}: ${who}${brief ? `, ${shownDayOf(brief.submittedAt)}` : ''}`,
          texts.decision,
        ],
        hint: texts.signature,
      },
    ],
  };
}

/** Step 13: the request is written off to the archive: what was decided, what was ordered and when it was done. */
export function archivePaper(card: ReceptionCard, words: PaperWords): Paper {
  const { texts, language } = words;
  const archived = card.steps.findLast(({ step }) => step === 13);
  const answered = card.steps.findLast(({ step }) => step === 10);
  const widths = [14, 86, 46, 24];
  const columns = texts.orderColumns.map((name, index) => ({ name, width: widths[index] ?? 30 }));
  const rows = card.assignments.map((one, index) => [
    String(index + 1),
    one.text,
    words.body(one.bodyId),
    one.endedOn ? `${texts.executed} ${shownDay(one.endedOn)}` : texts.open,
  ]);
  return {
    title: `${texts.archive} № ${card.number}`,
    language,
    blocks: [
      { kind: 'text', text: words.home, align: 'center', strong: true },
      { kind: 'heading', text: `${texts.archive} № ${card.number}` },
      { kind: 'text', text: texts.archiveText },
      personFacts(card, words),
      {
        kind: 'facts',
        rows: [
          [texts.result, words.entry('outcome', card.result)],
          [texts.givenAnswer, answered?.note ?? ''],
          [texts.agreedWith, archived ? `${archived.note} (${shownDayOf(archived.takenAt)})` : ''],
        ],
      },
      { kind: 'heading', text: texts.orders, align: 'left' },
      rows.length > 0 ? { kind: 'table', columns, rows } : { kind: 'text', text: texts.noOrders },
      {
        kind: 'signatures',
        who: [
          `${texts.prepared}: ${archived ? words.user(archived.takenById) : ''}`,
          texts.head,
          texts.archivist,
        ],
        hint: texts.signature,
      },
    ],
  };
}
