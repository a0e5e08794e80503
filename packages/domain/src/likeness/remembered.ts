/** So many texts are remembered: a letter beside a hundred earlier ones, several registrars at once. */
const MOST = 1000;

/**
 * A reading of a text that is not made twice: a letter is compared with a hundred others, and each comparison needs the same
 * words of it. Gives what the reading itself would give.
 */
export function remembered<Reading>(read: (text: string) => Reading): (text: string) => Reading {
  const known = new Map<string, Reading>();
  return (text) => {
    let reading = known.get(text);
    if (reading === undefined) {
      reading = read(text);
      if (known.size >= MOST) known.clear();
      known.set(text, reading);
    }
    return reading;
  };
}
