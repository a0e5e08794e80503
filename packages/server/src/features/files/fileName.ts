import { basename } from 'node:path';
import { endingsOf, extensionOf } from './fileTypes.ts';

const LONGEST = 200;

/** The name alone, without the folders of whoever sent it and without signs that steer a terminal or a header. */
export function fileName(sent: string): string {
  const name = basename(sent.replaceAll('\\', '/'))
    .replace(/\p{Cc}/gu, '')
    .trim();
  return name.normalize('NFC').slice(-LONGEST);
}

/**
 * The name under which content known before is given out: its ending is one of that content, so that what came in as a text
 * goes to nobody as a program.
 */
export function fileNameFor(sent: string, mime: string): string {
  const name = fileName(sent);
  const endings = endingsOf(mime);
  if (endings.length === 0 || endings.includes(extensionOf(name))) return name;
  return `${name.slice(0, LONGEST - 10)}.${endings[0]}`;
}
