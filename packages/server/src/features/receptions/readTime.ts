import { Refused } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';

/** 'HH:MM' as typed, null where nothing was; throws the refusal for anything else. */
export function readTime(typed: string | null | undefined, field = 'time'): string | null {
  const text = typed?.trim() ?? '';
  if (text === '') return null;
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return text;
  throw new Refused([refusal('RECEPTION_TIME_FORMAT', field)]);
}
