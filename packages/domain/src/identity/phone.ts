import { accept, type Result, refuse } from '../kernel/result.ts';

export const phoneRefusals = ['PHONE_LENGTH', 'PHONE_NOT_KAZAKHSTANI'] as const;

export type PhoneRefusal = (typeof phoneRefusals)[number];

/**
 * Reads a telephone number as people write it in Kazakhstan (8 7xx, +7 7xx, 7xx …) and gives '+7XXXXXXXXXX'.
 * @example parsePhone('8 (7142) 57-50-86') gives '+77142575086'
 */
export function parsePhone(text: string): Result<string, PhoneRefusal> {
  const digits = text.replace(/\D/g, '');
  const national = digits.length === 11 && /^[78]/.test(digits) ? digits.slice(1) : digits;
  if (national.length !== 10) return refuse('PHONE_LENGTH');
  // +7 is shared with Russia, whose numbers begin with 3, 4, 8 and 9; Kazakhstan has 6 and 7.
  if (!/^[67]/.test(national)) return refuse('PHONE_NOT_KAZAKHSTANI');
  return accept(`+7${national}`);
}

/** The same, for places where a wrong number is simply no number. */
export function normalisePhone(text: string): string | null {
  const parsed = parsePhone(text);
  return parsed.ok ? parsed.value : null;
}

/** '+77142575086' becomes '+7 714 257 50 86'; anything else is shown as it stands. */
export function formatPhone(phone: string): string {
  const match = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(phone);
  return match ? `+7 ${match.slice(1).join(' ')}` : phone;
}
