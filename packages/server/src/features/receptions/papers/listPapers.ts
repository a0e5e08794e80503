import { formatPhone } from '@tyndau/domain/identity/phone';
import { callScript } from '@tyndau/domain/receptions/callScript';
import type { DocxBlock } from '../../../printing/docx/writeDocx.ts';
import { shownDay } from '../../../printing/officeTexts.ts';
import type { Paper } from '../../../printing/printBlocks.ts';
import { dayOfCard, type PaperWords, placeOfCard, saidOnce, timeOfCard } from './paperWords.ts';
import type { ReceptionCard } from './receptionCards.ts';

/** Widths of columns keep their proportions whatever the sheet. */
const named = (names: readonly string[], widths: readonly number[]) =>
  names.map((name, index) => ({ name, width: widths[index] ?? 20 }));

/** The day, the place and who receives, over a list of people. */
function listHead(title: string, cards: readonly ReceptionCard[], words: PaperWords): DocxBlock[] {
  const { texts, language } = words;
  return [
    { kind: 'text', text: words.home, align: 'center', strong: true },
    { kind: 'heading', text: title },
    {
      kind: 'facts',
      rows: [
        [texts.received, saidOnce(cards.map(dayOfCard), ', ')],
        [texts.place, saidOnce(cards.map((card) => placeOfCard(card, language)))],
        [
          texts.official,
          saidOnce(
            cards.map(({ official }) => words.official(official)),
            '\n',
          ),
        ],
      ],
    },
  ];
}

/** Step 5: whom people are received with, and which heads of bodies are invited with which representatives. */
export function invitedPaper(cards: readonly ReceptionCard[], words: PaperWords): Paper {
  const { texts, language } = words;
  const people = cards.map((card, index) => [
    String(index + 1),
    timeOfCard(card),
    [card.applicantName, card.applicant.address].filter(Boolean).join('\n'),
    card.essence,
    saidOnce(
      card.invitations.map(({ bodyId }) => words.body(bodyId)),
      '\n',
    ),
  ]);
  const invitations = cards.flatMap((card) => card.invitations.map((one) => ({ card, one })));
  const bodyIds = [...new Set(invitations.map(({ one }) => one.bodyId))];
  const heads = bodyIds.map((bodyId) => {
    const ours = invitations.filter(({ one }) => one.bodyId === bodyId);
    const who = ours.map(({ one }) =>
      [one.representative, one.representativePost, formatPhone(one.representativePhone)]
        .filter(Boolean)
        .join(', '),
    );
    return [
      words.body(bodyId),
      saidOnce(who, '\n'),
      ours.map(({ card }) => `${timeOfCard(card)} ${card.applicantName}`.trim()).join('\n'),
      saidOnce(
        ours.map(({ one }) => shownDay(one.dueOn)),
        '\n',
      ),
    ];
  });
  return {
    title: texts.invited,
    language,
    isLandscape: true,
    blocks: [
      ...listHead(texts.invited, cards, words),
      { kind: 'table', columns: named(texts.invitedColumns, [10, 16, 60, 100, 71]), rows: people },
      { kind: 'heading', text: texts.heads, align: 'left' },
      heads.length > 0
        ? { kind: 'table', columns: named(texts.headColumns, [80, 75, 72, 30]), rows: heads }
        : { kind: 'text', text: texts.nobodyInvited },
      { kind: 'signatures', who: [texts.head], hint: texts.signature },
    ],
  };
}

/** Step 7: whom to call, with boxes to tick and what to say in both languages. */
export function callPaper(cards: readonly ReceptionCard[], words: PaperWords): Paper {
  const { texts, language } = words;
  const rows = cards.map((card, index) => [
    String(index + 1),
    `${card.applicantName}\n${formatPhone(card.applicant.phone ?? '')}`,
    [dayOfCard(card), timeOfCard(card), card.official?.fullName].filter(Boolean).join('\n'),
    texts.languageName[card.language] ?? card.language,
    texts.callBoxes,
    card.calls
      .map(({ outcome, note }) => [texts.outcome[outcome] ?? outcome, note].filter(Boolean).join(': '))
      .join('\n'),
  ]);
  const script = (one: 'kk' | 'ru'): DocxBlock[] => {
    const [card] = cards;
    const blanks = { name: '________', day: '________', time: '____' };
    const place = (card && placeOfCard(card, one)) || '________';
    return [
      { kind: 'text', text: one === 'kk' ? 'Қазақша' : 'По-русски', strong: true },
      { kind: 'text', text: callScript(one, { ...blanks, place }) },
    ];
  };
  return {
    title: texts.callList,
    language,
    blocks: [
      ...listHead(texts.callList, cards, words),
      { kind: 'text', text: texts.callHint },
      { kind: 'heading', text: texts.script, align: 'left' },
      ...script('kk'),
      ...script('ru'),
      { kind: 'table', columns: named(texts.callColumns, [9, 52, 36, 13, 32, 48]), rows },
    ],
  };
}

/** Step 9: the agenda of the meeting with the bodies, and the sheet those present sign. */
export function agendaPaper(cards: readonly ReceptionCard[], words: PaperWords): Paper {
  const { texts, language } = words;
  const meeting = cards.flatMap(({ decisions }) => decisions).at(-1)?.meeting;
  const rows = cards.map((card, index) => [
    String(index + 1),
    `${card.applicantName}\n${card.essence}`,
    card.invitations
      .map((one) => `${words.body(one.bodyId)}: ${one.position || texts.noPosition}`)
      .join('\n'),
    card.decisions.at(-1)?.decision ?? '',
  ]);
  const present = meeting
    ? meeting.attendance.filter(({ came }) => came).map(({ bodyId, name }) => [words.body(bodyId), name])
    : cards.flatMap(({ invitations }) =>
        invitations.map((one) => [
          words.body(one.bodyId),
          [one.representative, one.representativePost].filter(Boolean).join(', '),
        ]),
      );
  const once = [...new Map(present.map((row) => [row.join(), row])).values()];
  return {
    title: texts.agenda,
    language,
    blocks: [
      { kind: 'text', text: words.home, align: 'center', strong: true },
      { kind: 'heading', text: texts.agenda },
      {
        kind: 'facts',
        rows: [
          [texts.heldOn, meeting ? shownDay(meeting.heldOn) : '________________'],
          [texts.place, meeting?.place ?? ''],
          [texts.agendaList, meeting?.agenda ?? ''],
          [texts.received, saidOnce(cards.map(dayOfCard), ', ')],
        ],
      },
      { kind: 'heading', text: texts.agendaList, align: 'left' },
      { kind: 'table', columns: named(texts.agendaColumns, [9, 52, 65, 50]), rows },
      { kind: 'heading', text: texts.attendance, align: 'left' },
      {
        kind: 'table',
        columns: named(texts.attendanceColumns, [9, 70, 60, 37]),
        rows: withRoom(once).map((row, index) => [String(index + 1), ...row]),
      },
    ],
  };
}

// Whoever comes unannounced signs too.
function withRoom(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...rows, ['\n', ''], ['\n', ''], ['\n', '']];
}
