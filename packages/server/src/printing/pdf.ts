import { createRequire } from 'node:module';
import { pdfKit } from './libraries.ts';

/** Points in a millimetre: PDF counts in points, offices in millimetres. */
export const MM = 72 / 25.4;

const require = createRequire(import.meta.url);
const fontFile = (name: string) => require.resolve(`@expo-google-fonts/golos-text/${name}.ttf`);

export interface PdfPage {
  /** Width and height in millimetres. */
  readonly size: readonly [width: number, height: number];
  readonly margin: number;
  readonly title: string;
  readonly language: 'kk' | 'ru';
  /** The moment printed into the file. */
  readonly now: Date;
}

/** An empty document with the office's type; the letters used are embedded, so that it prints the same everywhere. */
export function openPdf({ size, margin, title, language, now }: PdfPage): PDFKit.PDFDocument {
  const PdfDocument = pdfKit();
  const pdf = new PdfDocument({
    size: [size[0] * MM, size[1] * MM],
    margin: margin * MM,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Producer: 'Tyndau', Creator: 'Tyndau', CreationDate: now },
  });
  pdf.registerFont('regular', fontFile('400Regular/GolosText_400Regular'));
  pdf.registerFont('strong', fontFile('600SemiBold/GolosText_600SemiBold'));
  return pdf.font('regular');
}

/** Ends the document and gives its bytes. */
export function closePdf(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    pdf.end();
  });
}
