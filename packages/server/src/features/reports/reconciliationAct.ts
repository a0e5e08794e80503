import type { RatingFact, RatingObjection } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { type DocxDocument, writeDocx } from '../../printing/docx/writeDocx.ts';
import { shownDayOf } from '../../printing/officeTexts.ts';
import { closePdf, MM, openPdf } from '../../printing/pdf.ts';
import { printTable } from '../../printing/printTable.ts';
import type { PrintLanguage } from '../intake/journalTexts.ts';

const words = {
  ru: {
    title: (year: number) => `Акт сверки недостоверных фактов за ${year} год`,
    criterion: 'Оценка по критерию',
    subjects: {
      terms: 'соблюдение сроков рассмотрения',
      justified: 'обоснованность по решению суда и вышестоящего органа',
      satisfied: 'доля удовлетворённых',
    },
    settled: { filed: 'не рассмотрено', upheld: 'Удовлетворено', refused: 'Отклонено' },
    objections: (all: number, upheld: number) =>
      ` Возражений по критериям: ${all}, удовлетворено: ${upheld}.`,
    columns: ['№', 'Обращение', 'Что установлено', 'Возражение органа', 'Решение'],
    kinds: { unreliable: 'Недостоверный факт', justified: 'Жалоба признана обоснованной' },
    states: { found: 'не рассмотрено', objected: 'не рассмотрено', proved: 'Подтверждён', rejected: 'Снят' },
    sides: ['За проверяющий орган', 'За оцениваемый орган'],
    hint: '(подпись, фамилия, инициалы, дата)',
    total: (proved: number, all: number) => `Всего фактов: ${all}, подтверждено: ${proved}.`,
    none: 'Фактов не установлено.',
    page: ['Лист ', ' из ', ''],
  },
  kk: {
    title: (year: number) => `${year} жылғы анық емес фактілерді салыстыру актісі`,
    criterion: 'Өлшемшарт бойынша баға',
    subjects: {
      terms: 'қарау мерзімдерінің сақталуы',
      justified: 'сот пен жоғары тұрған органның шешімі бойынша негізділігі',
      satisfied: 'қанағаттандырылғандар үлесі',
    },
    settled: { filed: 'қаралмаған', upheld: 'Қанағаттандырылды', refused: 'Қабылданбады' },
    objections: (all: number, upheld: number) =>
      ` Өлшемшарттар бойынша қарсылықтар: ${all}, қанағаттандырылғаны: ${upheld}.`,
    columns: ['№', 'Жолданым', 'Не анықталды', 'Органның қарсылығы', 'Шешім'],
    kinds: { unreliable: 'Анық емес факт', justified: 'Шағым негізді деп танылды' },
    states: { found: 'қаралмаған', objected: 'қаралмаған', proved: 'Расталды', rejected: 'Алынып тасталды' },
    sides: ['Тексеруші орган атынан', 'Бағаланатын орган атынан'],
    hint: '(қолы, тегі, аты-жөнінің бірінші әріптері, күні)',
    total: (proved: number, all: number) => `Барлық фактілер: ${all}, расталғаны: ${proved}.`,
    none: 'Фактілер анықталмаған.',
    page: ['', '-парақ, барлығы ', ''],
  },
} as const satisfies Record<PrintLanguage, object>;

const widths = [10, 38, 84, 70, 75];

/** The act by which a body and the department agree on the facts of a year (methodology of 2017, appendix 1). */
export interface ReconciliationAct {
  readonly year: number;
  readonly bodyId: number;
  readonly facts: readonly RatingFact[];
  /** What the body objected to without a fact behind it: its score by a criterion. */
  readonly objections: readonly RatingObjection[];
  readonly language: PrintLanguage;
}

/** The act for printing. */
export async function printAct(office: Office, act: ReconciliationAct): Promise<Buffer> {
  const { language, year } = act;
  const said = words[language];
  const title = said.title(year);
  const pdf = openPdf({ size: [297, 210], margin: 10, title, language, now: office.now });
  const bottom = printTable(pdf, {
    title,
    subtitle: subtitleOf(office, act),
    columns: said.columns.map((name, at) => ({ name, width: widths[at] ?? 40 })),
    rows: await rowsOf(office, act),
    empty: said.none,
    pageNote: () => '',
    pageNumber: (page, pages) => `${said.page[0]}${page}${said.page[1]}${pages}`,
    tail: 36,
  });
  pdf.font('regular').fontSize(9).fillColor('#000000');
  pdf.text(totalOf(act), 10 * MM, bottom + 4 * MM, { lineBreak: false });
  for (const [at, side] of said.sides.entries()) {
    const x = (10 + at * 140) * MM;
    pdf
      .fontSize(9)
      .fillColor('#000000')
      .text(side, x, bottom + 16 * MM, { lineBreak: false });
    pdf
      .moveTo(x, bottom + 28 * MM)
      .lineTo(x + 110 * MM, bottom + 28 * MM)
      .lineWidth(0.5)
      .stroke('#000000');
    pdf
      .fontSize(7)
      .fillColor('#555555')
      .text(said.hint, x, bottom + 29 * MM, { lineBreak: false });
  }
  return closePdf(pdf);
}

/** The act for Word. */
export async function writeAct(office: Office, act: ReconciliationAct): Promise<Buffer> {
  const said = words[act.language];
  const document: DocxDocument = {
    title: said.title(act.year),
    language: act.language,
    isLandscape: true,
    blocks: [
      { kind: 'heading', text: said.title(act.year) },
      { kind: 'text', text: subtitleOf(office, act), align: 'center' },
      {
        kind: 'table',
        columns: said.columns.map((name, at) => ({ name, width: widths[at] ?? 40 })),
        rows: await rowsOf(office, act),
      },
      { kind: 'text', text: totalOf(act) },
      { kind: 'signatures', who: said.sides, hint: said.hint },
    ],
    pageWords: said.page,
  };
  return writeDocx(document);
}

function subtitleOf({ book, now }: Office, { bodyId, language }: ReconciliationAct): string {
  const body = book.bodies.get(bodyId);
  return `${(language === 'kk' ? body?.nameKk : body?.nameRu) ?? ''} · ${shownDayOf(now)}`;
}

function totalOf({ facts, objections, language }: ReconciliationAct): string {
  const said = words[language];
  const total = said.total(facts.filter(({ state }) => state === 'proved').length, facts.length);
  const upheld = objections.filter(({ state }) => state === 'upheld').length;
  return objections.length > 0 ? total + said.objections(objections.length, upheld) : total;
}

async function rowsOf(office: Office, act: ReconciliationAct): Promise<string[][]> {
  const { facts, objections, language } = act;
  const said = words[language];
  const ids = facts.flatMap(({ appealId }) => appealId ?? []);
  const appeals = await office.archive.prisma.appeal.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true },
  });
  const ofFacts = facts.map(({ kind, appealId, text, objection, state, decision }) => [
    appeals.find(({ id }) => id === appealId)?.number ?? '—',
    `${said.kinds[kind as keyof typeof said.kinds] ?? ''}. ${text}`,
    objection || '—',
    [said.states[state as keyof typeof said.states] ?? state, decision].filter(Boolean).join('. '),
  ]);
  const ofCriteria = objections.map(({ subject, ground, state, decision }) => [
    '—',
    `${said.criterion}: ${said.subjects[subject as keyof typeof said.subjects] ?? subject}`,
    ground,
    [said.settled[state as keyof typeof said.settled] ?? state, decision].filter(Boolean).join('. '),
  ]);
  return [...ofFacts, ...ofCriteria].map((cells, at) => [String(at + 1), ...cells]);
}
