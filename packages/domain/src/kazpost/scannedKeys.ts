/**
 * The sign of a key by its place on the keyboard. A scanner types as an American keyboard would; where the computer
 * stands on Russian or Kazakh, its letters arrive as «К» and its digits as «ә», and only the place tells what was read.
 * Null for keys that no postal number has.
 */
export function scannedSign(keyCode: string): string | null {
  return /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(keyCode)?.[1] ?? null;
}

const russian = 'ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ';
const latin = 'QWERTYUIOPASDFGHJKLZXCVBNM';

/** A number typed in the Russian layout, by the places of its letters: «КК123456785ЛЯ» is RR123456785KZ. */
export function toLatinLayout(text: string): string {
  return text.toUpperCase().replace(/[А-ЯЁ]/g, (letter) => latin[russian.indexOf(letter)] ?? letter);
}
