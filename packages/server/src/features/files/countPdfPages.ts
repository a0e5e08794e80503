import { inflateSync } from 'node:zlib';

const LARGEST_INFLATED = 64 * 1024 * 1024;

/**
 * Pages of a PDF: its page objects counted, and the count believed only when the root of the page tree says the same.
 * Null where it cannot be known: encrypted, damaged, with pages left over from an earlier edition.
 */
export function countPdfPages(bytes: Buffer): number | null {
  const text = bytes.toString('latin1');
  if (!text.startsWith('%PDF-') || /\/Encrypt\b/.test(text)) return null;
  try {
    const objects = [...readObjects(text).values()];
    const pages = objects.filter((body) => /\/Type\s*\/Page(?![A-Za-z])/.test(body)).length;
    const roots = objects.filter((body) => /\/Type\s*\/Pages\b/.test(body) && !/\/Parent\b/.test(body));
    const count = Number(/\/Count\s+(\d+)/.exec(roots[0] ?? '')?.[1] ?? Number.NaN);
    return roots.length === 1 && count === pages ? pages : null;
  } catch {
    return null;
  }
}

/** Dictionaries of all objects by number; a later edition of an object takes the place of an earlier one. */
function readObjects(text: string): Map<string, string> {
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of text.matchAll(/(\d+)\s+\d+\s+obj\b([\s\S]*?)\bendobj\b/g)) {
    const streamAt = body.search(/\bstream\r?\n/);
    const dictionary = streamAt < 0 ? body : body.slice(0, streamAt);
    objects.set(number, dictionary);
    if (streamAt >= 0 && /\/Type\s*\/ObjStm\b/.test(dictionary)) {
      for (const [inner, content] of readObjectStream(dictionary, body.slice(streamAt))) {
        objects.set(inner, content);
      }
    }
  }
  return objects;
}

/** Objects packed into one compressed stream (ISO 32000-1, 7.5.7). */
function readObjectStream(dictionary: string, stream: string): [string, string][] {
  if (/\/DecodeParms\b/.test(dictionary)) throw new Error('An object stream with a predictor');
  const content = stream.replace(/^stream\r?\n/, '');
  const end = content.lastIndexOf('endstream');
  const raw = Buffer.from(content.slice(0, end), 'latin1');
  const isDeflated = /\/FlateDecode\b/.test(dictionary);
  const plain = (isDeflated ? inflateSync(raw, { maxOutputLength: LARGEST_INFLATED }) : raw).toString(
    'latin1',
  );
  const count = numberAfter(dictionary, 'N');
  const first = numberAfter(dictionary, 'First');
  const header = plain.slice(0, first).trim().split(/\s+/).map(Number);
  return Array.from({ length: count }, (_, index) => {
    const [number, from, to] = [header[2 * index], header[2 * index + 1], header[2 * index + 3]];
    if (number === undefined || from === undefined) throw new Error('A torn object stream');
    return [String(number), plain.slice(first + from, to === undefined ? undefined : first + to)];
  });
}

function numberAfter(dictionary: string, key: string): number {
  const found = new RegExp(`/${key}\\s+(\\d+)(?!\\s+\\d+\\s+R)`).exec(dictionary)?.[1];
  if (found === undefined) throw new Error(`No /${key}`);
  return Number(found);
}
