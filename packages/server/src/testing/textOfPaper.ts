import { inflateRawSync } from 'node:zlib';

/** Everything that a person could read in an answer: of a PDF its text, of a DOCX or XLSX its parts, else the bytes. */
export async function textOfPaper(content: Buffer): Promise<string> {
  if (content.subarray(0, 5).toString() === '%PDF-') return textOfPdf(content);
  if (content.subarray(0, 2).toString() === 'PK') return partsOf(content).join('\n');
  return content.toString('utf8');
}

async function textOfPdf(content: Buffer): Promise<string> {
  offerResolvers();
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const paper = await getDocument({ data: Uint8Array.from(content), verbosity: 0 }).promise;
  const pages = Array.from({ length: paper.numPages }, async (_none, index) => {
    const { items } = await (await paper.getPage(index + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  });
  return (await Promise.all(pages)).join('\n');
}

/** The reader of PDF counts on a method that Node has only from 22 on. */
function offerResolvers(): void {
  if ('withResolvers' in Promise) return;
  Object.defineProperty(Promise, 'withResolvers', {
    value: () => {
      let [resolve, reject]: ((given: unknown) => void)[] = [];
      const promise = new Promise((done, failed) => {
        [resolve, reject] = [done, failed];
      });
      return { promise, resolve, reject };
    },
  });
}

const [DIRECTORY_ENTRY, DIRECTORY_END] = [0x02014b50, Buffer.from('504b0506', 'hex')];

/** The parts of a ZIP, unpacked, without the marks of XML between letters. */
function partsOf(zip: Buffer): string[] {
  const parts: string[] = [];
  const end = zip.lastIndexOf(DIRECTORY_END);
  let at = zip.readUInt32LE(end + 16);
  while (at < end && zip.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((place, index) =>
      index === 0 ? zip.readUInt32LE(at + place) : zip.readUInt16LE(at + place),
    ) as [number, number, number, number];
    const from = zip.readUInt32LE(at + 42);
    const start = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28);
    const packed = zip.subarray(start, start + size);
    const part = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    parts.push(part.toString('utf8').replace(/<[^>]+>/g, ''));
    at += 46 + name + extra + comment;
  }
  return parts;
}
