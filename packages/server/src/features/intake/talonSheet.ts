import { drawQrCode } from '../../printing/drawQrCode.ts';
import { closePdf, MM, openPdf } from '../../printing/pdf.ts';
import { writeInBox } from '../../printing/textBox.ts';
import type { TalonFacts } from './talonFacts.ts';

const WIDTH = 105;
const HEIGHT = 148;
const EDGE = 8;
const INNER = WIDTH - 2 * EDGE;
const GREY = '#555555';

/** The talon on an A6 sheet: the state language first, the official one under it. */
export function printTalonSheet(facts: TalonFacts, now: Date): Promise<Buffer> {
  const title = `Талон ${facts.number}`;
  const pdf = openPdf({ size: [WIDTH, HEIGHT], margin: 0, title, language: 'kk', now });
  const line = (
    text: string,
    y: number,
    height: number,
    size: number,
    font: 'regular' | 'strong' = 'regular',
  ) =>
    writeInBox(
      pdf,
      text,
      { x: EDGE * MM, y: y * MM, width: INNER * MM, height: height * MM },
      { font, size, align: 'center' },
    );
  line(facts.body.kk, 7, 8.5, 9, 'strong');
  line(facts.body.ru, 16, 8.5, 8);
  rule(pdf, 26);
  line('ЖОЛДАНЫМДЫ ҚАБЫЛДАУ ТУРАЛЫ ТАЛОН', 28.5, 5, 10, 'strong');
  line('ТАЛОН О ПРИЁМЕ ОБРАЩЕНИЯ', 33.5, 4.5, 8.5);
  line(facts.number, 39.5, 8, 19, 'strong');
  drawQrCode(pdf, facts.number, ((WIDTH - 26) / 2) * MM, 46.5 * MM, 26 * MM);
  const rows = talonRows(facts);
  let y = 73;
  for (const row of rows) y += writeRow(pdf, row, y, row.height ?? 6.6);
  rule(pdf, 130.8);
  const [kk, ru] = howToCheck;
  const hint = (text: string, top: number) =>
    writeInBox(
      pdf,
      text,
      { x: EDGE * MM, y: top * MM, width: INNER * MM, height: 6.4 * MM },
      { font: 'regular', size: 7, align: 'center', color: GREY },
    );
  hint(kk, 132);
  hint(ru, 138.4);
  return closePdf(pdf);
}

/** How the person learns what became of the letter. */
export const howToCheck = [
  'Жолданымның қалай қаралып жатқанын білу үшін осы нөмірді оны қабылдаған органға айтыңыз немесе QR-кодты көрсетіңіз.',
  'Чтобы узнать о ходе рассмотрения, назовите этот номер органу, принявшему обращение, или покажите QR-код.',
] as const;

interface TalonRow {
  readonly kk: string;
  readonly ru: string;
  readonly value: string;
  /** In smaller type under the value. */
  readonly small?: string;
  /** In millimetres. */
  readonly height?: number;
}

function talonRows(facts: TalonFacts): TalonRow[] {
  const { addressee, post } = facts;
  return [
    {
      kk: 'Түскен күні мен уақыты',
      ru: 'Дата и время поступления',
      value: `${facts.receivedOn}  ${facts.receivedTime}`,
    },
    { kk: 'Тіркелген күні', ru: 'Дата регистрации', value: facts.registeredOn },
    {
      kk: 'Өтініш беруші',
      ru: 'Заявитель',
      value: facts.applicantName,
    },
    ...(addressee
      ? [{ kk: 'Кімге', ru: 'Кому', value: '', small: `${addressee.kk}\n${addressee.ru}`, height: 11.5 }]
      : []),
    { kk: 'Парақ саны', ru: 'Количество листов', value: String(facts.sheets) },
    {
      kk: 'Қабылдады',
      ru: 'Принял(а)',
      value: facts.acceptedBy,
      small: post.kk === post.ru ? post.kk : `${post.kk}\n${post.ru}`,
      height: 14,
    },
  ];
}

function writeRow(pdf: PDFKit.PDFDocument, row: TalonRow, y: number, height: number): number {
  const { kk, ru, value, small } = row;
  const label = { x: EDGE * MM, y: y * MM, width: 34 * MM, height: 3.4 * MM };
  writeInBox(pdf, kk, label, { font: 'regular', size: 7 });
  writeInBox(pdf, ru, { ...label, y: (y + 3) * MM }, { font: 'regular', size: 6.5, color: GREY });
  const room = { x: (EDGE + 36) * MM, y: y * MM, width: (INNER - 36) * MM };
  const valueHeight = small && value ? 3.4 : height;
  if (value) writeInBox(pdf, value, { ...room, height: valueHeight * MM }, { font: 'strong', size: 8.5 });
  const below = value ? valueHeight + 0.2 : 0;
  const left = { ...room, y: (y + below) * MM, height: (height - below) * MM };
  if (small) writeInBox(pdf, small, left, { font: 'regular', size: 7 });
  return height + 0.9;
}

function rule(pdf: PDFKit.PDFDocument, y: number): void {
  pdf
    .moveTo(EDGE * MM, y * MM)
    .lineTo((WIDTH - EDGE) * MM, y * MM)
    .lineWidth(0.6)
    .strokeColor('#000000')
    .stroke();
}
