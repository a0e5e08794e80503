/** Where a text stands, in points. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface BoxStyle {
  readonly font: 'regular' | 'strong';
  /** The size wanted, in points; it shrinks down to `least` where the text is long. */
  readonly size: number;
  readonly least?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly color?: string;
}

/** Writes a text into a box, smaller when it is long, cut with an ellipsis when it is too long even then. Gives the height used. */
export function writeInBox(pdf: PDFKit.PDFDocument, text: string, box: Box, style: BoxStyle): number {
  const { font, least = 5, align = 'left', color = '#000000' } = style;
  let size = style.size;
  pdf.font(font).fillColor(color);
  const heightAt = () => pdf.fontSize(size).heightOfString(text, { width: box.width, lineGap: 0 });
  while (size > least && heightAt() > box.height) size -= 0.25;
  const used = Math.min(heightAt(), box.height);
  pdf.text(text, box.x, box.y, {
    width: box.width,
    // A little room: heights are sums of fractions, and a line must not fall out by a thousandth of a point.
    height: box.height + 0.1,
    ellipsis: true,
    align,
    lineGap: 0,
  });
  return used;
}
