import { formatPhone } from '@tyndau/domain/identity/phone';
import { type ReceptionState, receptionStateNames } from '@tyndau/domain/receptions/receptionStates';
import type { DocxBlock } from '../../../printing/docx/writeDocx.ts';
import { shownDay, shownDayOf, shownTimeOf } from '../../../printing/officeTexts.ts';
import { dayOfCard, type PaperWords, placeOfCard, timeOfCard } from './paperWords.ts';
import type { ReceptionCard } from './receptionCards.ts';

/** Who asks, what about, when he is received and by whom. */
export function personFacts(card: ReceptionCard, words: PaperWords): DocxBlock {
  const { texts, language } = words;
  const { applicant, checklist } = card;
  const privilege = applicant.privilege === 'none' ? null : applicant.privilege;
  return {
    kind: 'facts',
    rows: [
      [texts.number, `№ ${card.number}, ${shownDay(card.registeredOn)}`],
      [texts.applicant, card.applicantName],
      [texts.address, applicant.address],
      [texts.phone, formatPhone(applicant.phone ?? '')],
      [texts.privilege, words.entry('privilege', privilege)],
      [texts.question, words.question(card.questionCode)],
      [texts.essence, card.essence],
      [texts.bodies, checklist ? checklist.competentBodyIds.map(words.body).join('; ') : ''],
      [texts.complained, words.body(card.complainedBodyId)],
      [
        texts.received,
        [dayOfCard(card), timeOfCard(card), texts.format[card.format]].filter(Boolean).join(', '),
      ],
      [texts.official, words.official(card.official)],
      [texts.place, placeOfCard(card, language)],
      [texts.state, receptionStateNames[card.state as ReceptionState]?.[language] ?? card.state],
    ],
  };
}

/** What each invited body says, in full: the leadership reads it before the person comes in. */
export function positionBlocks({ invitations }: ReceptionCard, { texts, body }: PaperWords): DocxBlock[] {
  const heading: DocxBlock = { kind: 'heading', text: texts.positions, align: 'left' };
  if (invitations.length === 0) return [heading, { kind: 'text', text: texts.noPositions }];
  const said = invitations.flatMap((one): DocxBlock[] => {
    const mark = one.assessment ? ` (${texts.assessment[one.assessment] ?? one.assessment})` : '';
    const who = [one.representative, one.representativePost, one.representativePhone].filter(Boolean);
    return [
      { kind: 'text', text: `${body(one.bodyId)}${mark}`, strong: true },
      { kind: 'text', text: one.position || texts.noPosition },
      ...(who.length > 0
        ? [{ kind: 'facts' as const, rows: [[texts.representative, who.join(', ')]] as const }]
        : []),
    ];
  });
  return [heading, ...said];
}

/** What happened before: earlier appeals, what was asked and answered, calls, moves, what was agreed. */
export function historyBlocks(card: ReceptionCard, words: PaperWords): DocxBlock[] {
  const { texts } = words;
  const rows = card.earlier.map((one) => [
    `№ ${one.number}`,
    shownDay(one.registeredOn),
    words.entry('outcome', one.outcome) || texts.inReview,
  ]);
  const widths = [60, 30, 80];
  const columns = texts.earlier.map((name, index) => ({ name, width: widths[index] ?? 30 }));
  return [
    { kind: 'heading', text: texts.history, align: 'left' },
    rows.length > 0 ? { kind: 'table', columns, rows } : { kind: 'text', text: texts.noEarlier },
    { kind: 'facts', rows: trail(card, words) },
  ];
}

function trail(card: ReceptionCard, { texts, body }: PaperWords): [string, string][] {
  const at = (moment: Date) => `${shownDayOf(moment)} ${shownTimeOf(moment)}`;
  const when = (moment: Date | null) => (moment ? at(moment) : '—');
  return [
    ...card.inquiries.map((one): [string, string] => [
      `${texts.asked}, ${shownDayOf(one.sentAt)}`,
      `${body(one.bodyId) || texts.applicant}: ${one.text}\n${texts.answer}: ${one.answer || texts.noAnswer}`,
    ]),
    [
      texts.calls,
      card.calls
        .map((one) =>
          [at(one.calledAt), texts.outcome[one.outcome] ?? one.outcome, one.note].filter(Boolean).join(', '),
        )
        .join('\n'),
    ],
    [
      texts.moves,
      card.moves
        .map((one) => `${when(one.fromStartsAt)} → ${when(one.toStartsAt)}. ${one.reason}`)
        .join('\n'),
    ],
    [texts.agreed, card.decisions.map(({ decision }) => decision).join('\n')],
  ];
}
