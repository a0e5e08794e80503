import { readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { Detected } from './fileTypes.ts';

/** What a file really is, by its content; its name is not asked. */
export async function detectContent(path: string): Promise<Detected> {
  const found = await fileTypeFromFile(path);
  if (found) return { mime: found.mime };
  return detectText(await readFile(path));
}

// Letters and numbers of any language are text; bytes that steer a terminal or stand for nothing are not.
function detectText(bytes: Buffer): Detected {
  if (bytes.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte))) return null;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { encoding: 'utf-8' };
  } catch {
    // 0x98 is the one place of code page 1251 where no letter stands; 0x7F deletes.
    return bytes.includes(0x98) || bytes.includes(0x7f) ? null : { encoding: 'windows-1251' };
  }
}
