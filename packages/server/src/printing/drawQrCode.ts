import { barcodes } from './libraries.ts';

/** Draws a QR code as vector squares, sharp on any printer; `size` with its quiet zone, in points. */
export function drawQrCode(pdf: PDFKit.PDFDocument, text: string, x: number, y: number, size: number): void {
  // Without the mark of UTF-8 (ECI 26) readers take Cyrillic letters for Japanese ones.
  const marked = `^ECI000026${text.replaceAll('^', '^^')}`;
  const [symbol] = barcodes().raw('qrcode', marked, 'eclevel=M parsefnc');
  if (!symbol || !('pixs' in symbol)) throw new Error('No QR code was made');
  const { pixs, pixx } = symbol;
  // The standard asks for four empty modules around the code.
  const module = size / (pixx + 8);
  pdf.save().fillColor('#000000');
  for (const [index, isDark] of pixs.entries()) {
    if (!isDark) continue;
    const [column, row] = [index % pixx, Math.floor(index / pixx)];
    // Overlapping by a hair: viewers otherwise show white seams between squares.
    pdf.rect(x + (column + 4) * module, y + (row + 4) * module, module + 0.02, module + 0.02);
  }
  pdf.fill().restore();
}
