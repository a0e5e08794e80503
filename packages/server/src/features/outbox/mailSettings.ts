import type { ReferenceBook } from '../../reference/book.ts';

export interface MailSettings {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly from: string;
}

/** The mail server as the administrator set it; null: none, and nothing is sent. The password comes from SMTP_PASSWORD. */
export function mailSettings({ settings }: Pick<ReferenceBook, 'settings'>): MailSettings | null {
  const host = String(settings.get('mail.host') ?? '').trim();
  if (host === '') return null;
  const port = Number(settings.get('mail.port') ?? 25);
  return {
    host,
    port,
    secure: port === 465,
    user: String(settings.get('mail.user') ?? '').trim(),
    from: String(settings.get('mail.from') ?? '').trim() || `tyndau@${host}`,
  };
}
