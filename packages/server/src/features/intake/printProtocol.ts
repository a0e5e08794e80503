import { formatPhone } from '@tyndau/domain/identity/phone';
import { closePdf, MM, openPdf } from '../../printing/pdf.ts';
import type { PrintLanguage } from './journalTexts.ts';
import { type ProtocolTexts, protocolTexts } from './protocolTexts.ts';
import type { TalonFacts } from './talonFacts.ts';

/** What stands on the protocol of an oral appeal (АППК art. 63). */
export interface ProtocolFacts {
  readonly talon: TalonFacts;
  readonly iin: string;
  readonly address: string;
  readonly phone: string;
  readonly essence: string;
  readonly officialName: string;
  readonly representative: string;
  readonly papers: string;
}

const EDGE = 20;
const WIDTH = 210 - 2 * EDGE;
const LABEL = 52;
const BOTTOM = 297 - 20;
const GREY = '#555555';

/** The protocol on A4, to be read to the person and signed; what was not said is left as a line to write on. */
export function printProtocol(facts: ProtocolFacts, language: PrintLanguage, now: Date): Promise<Buffer> {
  const texts = protocolTexts[language];
  const { talon } = facts;
  const title = `${texts.title} ${talon.number}`;
  const pdf = openPdf({ size: [210, 297], margin: EDGE, title, language, now });
  writeHead(pdf, talon.body[language], texts);
  const addressee = [facts.officialName, talon.addressee?.[language]].filter(Boolean).join(', ');
  writeRow(pdf, texts.number, talon.number);
  writeRow(pdf, texts.received, `${talon.receivedOn}  ${talon.receivedTime}`);
  writeRow(pdf, texts.applicant, talon.applicantName);
  writeRow(pdf, texts.iin, facts.iin);
  writeRow(pdf, texts.address, facts.address);
  writeRow(pdf, texts.phone, facts.phone && formatPhone(facts.phone));
  if (facts.representative) writeRow(pdf, texts.representative, facts.representative);
  writeRow(pdf, texts.addressee, addressee);
  writeText(pdf, texts.essence, facts.essence);
  if (facts.papers) writeText(pdf, texts.papers, facts.papers);
  writeSignatures(pdf, texts, talon.acceptedBy, talon.post[language]);
  numberPages(pdf, texts);
  return closePdf(pdf);
}

function writeHead(pdf: PDFKit.PDFDocument, body: string, texts: ProtocolTexts): void {
  const centred = { width: WIDTH * MM, align: 'center' } as const;
  pdf
    .font('strong')
    .fontSize(10)
    .text(body, EDGE * MM, EDGE * MM, centred)
    .moveDown(1);
  pdf.fontSize(13).text(texts.title, centred);
  pdf.font('regular').fontSize(8.5).fillColor(GREY).text(texts.subtitle, centred).moveDown(1.2);
  pdf.fillColor('#000000');
}

function writeRow(pdf: PDFKit.PDFDocument, label: string, value: string): void {
  const y = pdf.y;
  pdf.font('regular').fontSize(9).fillColor(GREY);
  pdf.text(label, EDGE * MM, y, { width: (LABEL - 3) * MM });
  const afterLabel = pdf.y;
  pdf.fillColor('#000000').fontSize(10.5);
  const x = (EDGE + LABEL) * MM;
  const width = (WIDTH - LABEL) * MM;
  if (value) pdf.text(value, x, y - 1, { width });
  else {
    pdf
      .moveTo(x, y + 11)
      .lineTo(x + width, y + 11)
      .lineWidth(0.5)
      .stroke();
  }
  pdf.y = Math.max(afterLabel, pdf.y, y + 12) + 5;
}

function writeText(pdf: PDFKit.PDFDocument, label: string, text: string): void {
  pdf
    .font('strong')
    .fontSize(10)
    .text(label, EDGE * MM, pdf.y + 4, { width: WIDTH * MM })
    .moveDown(0.3);
  pdf
    .font('regular')
    .fontSize(10.5)
    .text(text, { width: WIDTH * MM, lineGap: 2 })
    .moveDown(0.6);
}

function writeSignatures(pdf: PDFKit.PDFDocument, texts: ProtocolTexts, clerk: string, post: string): void {
  // Signatures stand together with the sentence that is signed, never alone on a page.
  if (pdf.y > (BOTTOM - 62) * MM) pdf.addPage();
  pdf
    .font('regular')
    .fontSize(10)
    .text(texts.readAloud, EDGE * MM, pdf.y + 8, { width: WIDTH * MM });
  const first = pdf.y + 30;
  signatureLine(pdf, texts.applicantSignature, texts, first);
  signatureLine(pdf, texts.takenBy, texts, first + 56);
  pdf.font('regular').fontSize(10).fillColor('#000000');
  pdf.text([clerk, post].filter(Boolean).join(', '), EDGE * MM, first + 76, { width: WIDTH * MM });
}

function signatureLine(pdf: PDFKit.PDFDocument, who: string, texts: ProtocolTexts, y: number): void {
  pdf.font('regular').fontSize(9.5).fillColor('#000000');
  pdf.text(who, EDGE * MM, y - 11, { width: 60 * MM });
  for (const [label, from, to] of [
    [texts.signature, 62, 122],
    [texts.date, 130, WIDTH],
  ] as const) {
    pdf
      .moveTo((EDGE + from) * MM, y)
      .lineTo((EDGE + to) * MM, y)
      .lineWidth(0.5)
      .stroke();
    const width = (to - from) * MM;
    pdf
      .fontSize(7)
      .fillColor(GREY)
      .text(label, (EDGE + from) * MM, y + 3, { width, align: 'center' });
    pdf.fillColor('#000000').fontSize(9.5);
  }
}

function numberPages(pdf: PDFKit.PDFDocument, texts: ProtocolTexts): void {
  const { start, count } = pdf.bufferedPageRange();
  if (count < 2) return;
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // Below the margin the library would begin a new page.
    pdf.page.margins.bottom = 0;
    pdf.font('regular').fontSize(8).fillColor(GREY);
    pdf.text(texts.page(page + 1, count), EDGE * MM, 284 * MM, { width: WIDTH * MM, align: 'right' });
  }
}
