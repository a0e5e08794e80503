import type { Readable } from 'node:stream';

/**
 * Kazakh letters stood in the places of Ukrainian and Serbian ones in the Kazakh variant of windows-1251 (KZ-1048).
 * Neither Russian nor Kazakh texts ever hold those, so reading them as Kazakh harms nothing.
 */
const kazakhOf: Readonly<Record<string, string>> = {
  Ќ: 'Қ',
  Ћ: 'Һ',
  ќ: 'қ',
  ћ: 'һ',
  Ў: 'Ұ',
  ў: 'ұ',
  Ј: 'Ә',
  ј: 'ә',
  Ґ: 'Ө',
  ґ: 'ө',
  Є: 'Ғ',
  є: 'ғ',
  Ї: 'Ү',
  ї: 'ү',
  Ѕ: 'Ң',
  ѕ: 'ң',
};

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

/** Finds the encoding by the mark at the beginning, or by what the bytes can and cannot be. */
export function detectEncoding(head: Buffer): TextEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Separators and digits of UTF-16 have an empty half, and no other encoding of text has empty bytes.
  if (even + odd > head.length / 50) return odd >= even ? 'utf-16le' : 'utf-16be';
  try {
    // `stream`: a letter cut at the end of the head is no mistake.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1251';
  }
}

/** The text of a file, piece by piece; without the mark at the beginning. */
export async function* decodeText(content: Readable, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of content)
    yield translate(decoder.decode(chunk as Buffer, { stream: true }), encoding);
  yield translate(decoder.decode(), encoding);
}

/** The same for a piece that is in hand. */
export function decodeHead(head: Buffer, encoding: TextEncoding): string {
  return translate(new TextDecoder(encoding).decode(head, { stream: true }), encoding);
}

function translate(text: string, encoding: TextEncoding): string {
  if (encoding !== 'windows-1251') return text;
  return text.replace(/[ЌЋќћЎўЈјҐґЄєЇїЅѕ]/g, (letter) => kazakhOf[letter] ?? letter);
}
