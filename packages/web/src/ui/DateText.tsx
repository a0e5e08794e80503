import { formatDate, formatDateTime } from '../i18n/formats.ts';

/** A day ('YYYY-MM-DD') or a moment (ISO) as the office writes it; a dash when there is none. */
export function DateText({ on, at }: { on?: string | null | undefined; at?: string | null | undefined }) {
  if (on) return <time dateTime={on}>{formatDate(on)}</time>;
  if (at) return <time dateTime={at}>{formatDateTime(at)}</time>;
  return <span aria-hidden="true">—</span>;
}
