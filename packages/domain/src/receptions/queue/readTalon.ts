/** What a person shows at the door: the number of the queue, or the number of his reception. */
export type Talon =
  | { readonly kind: 'queue'; readonly number: number }
  | { readonly kind: 'reception'; readonly digits: string };

/** Longest number of a queue; anything longer is the number of a reception. */
const QUEUE_DIGITS = 4;

/**
 * Reads what was typed or scanned. Letters of a number are left out: scanners send them in whatever layout the computer
 * has, and digits alone tell receptions apart ("ЖҚ-2026-00012", "J-2026-00012" and "202600012" are one).
 */
export function readTalon(text: string): Talon | null {
  const digits = text.replace(/\D/g, '');
  if (digits === '') return null;
  if (digits.length <= QUEUE_DIGITS) return { kind: 'queue', number: Number(digits) };
  return { kind: 'reception', digits };
}

/** Whether the number of a reception is the one shown. */
export function isTalonOf(talon: Talon, person: { number: string; queueNumber: number | null }): boolean {
  if (talon.kind === 'queue') return person.queueNumber === talon.number;
  return person.number.replace(/\D/g, '') === talon.digits;
}
