import { readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { detectEncoding } from '../imports/decodeText.ts';
import type { Detected } from './fileTypes.ts';

/** As much as is needed to tell the encoding. */
const HEAD = 64 * 1024;

/** What a file really is, by its content; its name is not asked. */
export async function detectContent(path: string): Promise<Detected> {
  const found = await fileTypeFromFile(path);
  // The mark of UTF-16 is also how a recording of MPEG layer I may begin; what reads as text is a text.
  if (found && found.mime !== 'audio/mpeg') return { mime: found.mime };
  const bytes = await readFile(path);
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? detectUtf16(bytes, 'utf-16le') : null;
  return marked ?? (found ? { mime: found.mime } : detectText(bytes));
}

// Letters and numbers of any language are text; bytes that steer a terminal or stand for nothing are not.
function detectText(bytes: Buffer): Detected {
  const encoding = detectEncoding(bytes.subarray(0, HEAD));
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return detectUtf16(bytes, encoding);
  if (bytes.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte))) return null;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { encoding: 'utf-8' };
  } catch {
    // 0x98 is the one place of code page 1251 where no letter stands; 0x7F deletes.
    return bytes.includes(0x98) || bytes.includes(0x7f) ? null : { encoding: 'windows-1251' };
  }
}

// Old programs of offices write tables two bytes to the letter. Halves of a pair or steering signs: it is no text.
function detectUtf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): Detected {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return /[^\P{Cc}\t\n\f\r]|\uFFFE|\uFFFF/u.test(text) ? null : { encoding };
  } catch {
    return null;
  }
}
