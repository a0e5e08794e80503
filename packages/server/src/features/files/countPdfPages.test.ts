import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { countPdfPages } from './countPdfPages.ts';

const CATALOG = '1 0 obj\n<< /Type /Catalog /Pages 2 0 R /PageLayout /SinglePage >>\nendobj\n';
const page = (number: number, text = '') =>
  `${number} 0 obj\n<< /Type /Page /Parent 2 0 R ${text}>>\nendobj\n`;
const tree = (count: number) => `2 0 obj\n<< /Type /Pages /Kids [] /Count ${count} >>\nendobj\n`;
const pdf = (...objects: string[]) =>
  Buffer.from(`%PDF-1.7\n${objects.join('')}trailer << /Root 1 0 R >>\n%%EOF`, 'latin1');

describe('pages of a PDF', () => {
  it('are counted when the tree of pages agrees', () => {
    expect(countPdfPages(pdf(CATALOG, tree(2), page(3), page(4)))).toBe(2);
  });

  it('packed into compressed objects are counted too', () => {
    const inner = [
      '<< /Type /Page /Parent 2 0 R >>',
      '<< /Type /Page /Parent 2 0 R >>',
      '<< /Type /Pages /Count 2 >>',
    ];
    const offsets = inner.map((_, index) => inner.slice(0, index).join(' ').length + (index > 0 ? 1 : 0));
    const header = `3 ${offsets[0]} 4 ${offsets[1]} 2 ${offsets[2]} `;
    const packed = deflateSync(Buffer.from(header + inner.join(' '))).toString('latin1');
    const stream = `9 0 obj\n<< /Type /ObjStm /N 3 /First ${header.length} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj\n`;
    expect(countPdfPages(pdf(CATALOG, stream))).toBe(2);
  });

  it('changed by a later edition are counted once', () => {
    expect(countPdfPages(pdf(CATALOG, tree(1), page(3), page(3, '/Rotate 90 ')))).toBe(1);
  });

  it('are not guessed when the file is encrypted, torn, or contradicts itself', () => {
    expect(countPdfPages(pdf(CATALOG, tree(3), page(3), page(4)))).toBeNull();
    expect(countPdfPages(pdf(CATALOG, page(3)))).toBeNull();
    expect(countPdfPages(pdf(CATALOG, tree(1), page(3), '5 0 obj << /Encrypt 6 0 R >> endobj'))).toBeNull();
    expect(countPdfPages(Buffer.from('PK not a pdf'))).toBeNull();
  });
});
