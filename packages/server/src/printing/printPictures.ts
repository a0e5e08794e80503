import { pictures } from './libraries.ts';
import { MM } from './pdf.ts';

/** A photograph made ready for paper. */
export interface PrintedPicture {
  readonly caption: string;
  readonly jpeg: Buffer;
}

/** As many points as a printer shows on half a page; the photograph itself stays in the archive. */
const LONGEST_SIDE = 1100;
const GAP = 6 * MM;
const HEIGHT = 62 * MM;
const CAPTION = 9 * MM;

/** The photograph small enough for paper, upright; null where the content is no picture that can be read. */
export async function pictureForPaper(caption: string, content: Buffer): Promise<PrintedPicture | null> {
  const { createCanvas, loadImage } = pictures();
  const image = await loadImage(content).catch(() => null);
  if (!image || image.width === 0 || image.height === 0) return null;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
  const [width, height] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = createCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d');
  // What is transparent would come out black.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return { caption, jpeg: await canvas.encode('jpeg', 82) };
}

/** Prints photographs two in a row, each with its words below. */
export function printPictures(pdf: PDFKit.PDFDocument, shown: readonly PrintedPicture[], edge: number): void {
  const width = (pdf.page.width - 2 * edge * MM - GAP) / 2;
  for (let from = 0; from < shown.length; from += 2) {
    if (pdf.y + HEIGHT + CAPTION > pdf.page.height - edge * MM) pdf.addPage();
    const y = pdf.y + 2 * MM;
    for (const [place, { caption, jpeg }] of shown.slice(from, from + 2).entries()) {
      const x = edge * MM + place * (width + GAP);
      pdf.image(jpeg, x, y, { fit: [width, HEIGHT], align: 'center', valign: 'center' });
      pdf.font('regular').fontSize(8).fillColor('#555555');
      pdf.text(caption, x, y + HEIGHT + MM, { width, height: CAPTION - MM, align: 'center', ellipsis: true });
    }
    pdf.y = y + HEIGHT + CAPTION;
  }
  pdf.fillColor('#000000');
}
