import type { DocxDocument } from './buildDocx.ts';

export type { DocxBlock, DocxColumn, DocxDocument } from './buildDocx.ts';

/** Writes a document for Word or LibreOffice; the large library that does it is loaded with the first of them. */
export async function writeDocx(document: DocxDocument): Promise<Buffer> {
  const { buildDocx } = await import('./buildDocx.ts');
  return buildDocx(document);
}
