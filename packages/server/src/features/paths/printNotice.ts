import { type Role, seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import type { Body, User } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { closePdf, MM, openPdf } from '../../printing/pdf.ts';
import { unitsUpwards } from '../execution/bodyPeople.ts';
import type { NoticeText } from './composeNotice.ts';

const WIDTH = 210;
const HEIGHT = 297;
const LEFT = 30;
const RIGHT = 15;
const INNER = WIDTH - LEFT - RIGHT;

/** The sheet in millimetres: its size, its left edge, the width between the edges. */
export const SHEET = { width: WIDTH, height: HEIGHT, left: LEFT, inner: INNER } as const;

/** A letter on the sheet of the office: its name in both languages, then the text, each language on a page of its own. */
export function printNotice(
  office: Office,
  texts: readonly NoticeText[],
  signatory: Pick<User, 'role' | 'bodyId'> | null = null,
): Promise<Buffer> {
  const [first] = texts;
  const pdf = openPdf({
    size: [WIDTH, HEIGHT],
    margin: 20,
    title: first?.title ?? '',
    language: first?.language ?? 'kk',
    now: office.now,
  });
  for (const [at, text] of texts.entries()) {
    if (at > 0) pdf.addPage();
    writeHead(pdf, letterheadOf(office, signatory));
    writeLetter(pdf, text);
  }
  return closePdf(pdf);
}

// A body writes on its own sheet, a unit on that of what it is a unit of; the department on that of the akimat.
export function letterheadOf(
  { book }: Office,
  signatory: Pick<User, 'role' | 'bodyId'> | null,
): Body | undefined {
  if (signatory && seesOnlyOwnBody(signatory.role as Role)) {
    return unitsUpwards(book, signatory.bodyId).at(-1);
  }
  return book.bodiesByCode.get(String(book.settings.get('office.receivingBody') ?? ''));
}

export function writeHead(pdf: PDFKit.PDFDocument, body: Body | undefined): void {
  const half = (INNER - 10) / 2;
  const column = (name: string, x: number) =>
    pdf
      .font('strong')
      .fontSize(9.5)
      .text(name.toLocaleUpperCase('kk'), x * MM, 15 * MM, { width: half * MM, align: 'center' });
  column(body?.nameKk ?? '', LEFT);
  const below = pdf.y;
  column(body?.nameRu ?? '', LEFT + half + 10);
  const y = Math.max(below, pdf.y) + 3 * MM;
  pdf
    .moveTo(LEFT * MM, y)
    .lineTo((WIDTH - RIGHT) * MM, y)
    .lineWidth(1)
    .strokeColor('#000000')
    .stroke();
  pdf.x = LEFT * MM;
  pdf.y = y + 6 * MM;
}

// The first lines say to whom, on the right; the number and the date stand on the left; the last lines sign.
export function writeLetter(pdf: PDFKit.PDFDocument, { text, title }: NoticeText): void {
  const [addressee = '', numbers = '', greeting = '', ...rest] = text.split('\n\n');
  const y = pdf.y;
  const half = INNER / 2;
  pdf
    .font('regular')
    .fontSize(10)
    .text(numbers, LEFT * MM, y, { width: (half - 5) * MM });
  const below = pdf.y;
  pdf
    .font('strong')
    .fontSize(11)
    .text(addressee, (LEFT + half) * MM, y, { width: half * MM });
  pdf.y = Math.max(below, pdf.y) + 8 * MM;
  pdf.font('strong').fontSize(12);
  pdf.text(title, LEFT * MM, pdf.y, { width: INNER * MM, align: 'center' });
  pdf.moveDown(1);
  pdf
    .font('strong')
    .fontSize(11)
    .text(greeting, { width: INNER * MM });
  pdf.moveDown(0.6);
  const signing = rest.slice(-2);
  for (const paragraph of rest.slice(0, -2)) {
    const style = { width: INNER * MM, align: 'justify', indent: 10 * MM, lineGap: 2 } as const;
    pdf
      .font('regular')
      .fontSize(11)
      .text(paragraph, LEFT * MM, pdf.y, style);
    pdf.moveDown(0.5);
  }
  writeSignature(pdf, signing);
}

function writeSignature(pdf: PDFKit.PDFDocument, [signature = '', executor = '']: readonly string[]): void {
  const [post = '', name = ''] = signature.split('\n');
  if (pdf.y > (HEIGHT - 55) * MM) pdf.addPage();
  pdf.moveDown(1.5);
  const y = pdf.y;
  const half = INNER / 2;
  pdf
    .font('strong')
    .fontSize(11)
    .text(post, LEFT * MM, y, { width: half * MM });
  const below = pdf.y;
  pdf.text(name, (LEFT + half) * MM, y, { width: half * MM, align: 'right' });
  pdf.y = Math.max(below, pdf.y) + 12 * MM;
  pdf.font('regular').fontSize(8.5).fillColor('#444444');
  pdf.text(executor, LEFT * MM, pdf.y, { width: INNER * MM }).fillColor('#000000');
}
