import { nextAttemptDelay } from '@tyndau/domain/reminders/outboxPauses';
import type { App } from '../../app.ts';
import type { OutboxMail } from '../../db/generated/client.ts';
import { mailSettings } from './mailSettings.ts';

const AT_ONCE = 50;
const PATIENCE_MS = 10_000;
/** While a letter is being sent, the other servers leave it alone; a server that dies gives it back after this time. */
const LEASE_MS = 5 * 60_000;

/** Sends the letters whose time has come. Gives how many were sent and how many failed. */
export async function sendOutbox(app: App): Promise<{ sent: number; failed: number }> {
  const settings = mailSettings(app.keeper.current);
  const count = { sent: 0, failed: 0 };
  if (!settings) return count;
  const { host, port, secure, user } = settings;
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    ...{ host, port, secure, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS },
    socketTimeout: PATIENCE_MS,
    ...(user ? { auth: { user, pass: app.env.mailPassword ?? '' } } : {}),
  });
  try {
    for (let mails = await lease(app); mails.length > 0; mails = await lease(app)) {
      for (const mail of mails) {
        const { id, address: to, subject, text } = mail;
        const error = await transport
          // The same id at every attempt: a letter that arrived though we did not hear of it is known again.
          .sendMail({ from: settings.from, to, subject, text, messageId: `<${id}.tyndau@${host}>` })
          .then(() => null)
          .catch((fault: unknown) => (fault instanceof Error ? fault : new Error(String(fault))));
        if (error) await markFailed(app, mail, error);
        else await markSent(app, mail);
        count[error ? 'failed' : 'sent'] += 1;
      }
    }
  } finally {
    transport.close();
  }
  return count;
}

function lease(app: App): Promise<OutboxMail[]> {
  const now = app.clock();
  const until = new Date(now.getTime() + LEASE_MS);
  return app.archive.prisma.$queryRaw<OutboxMail[]>`
    UPDATE outbox_mails SET next_attempt_at = ${until} WHERE id IN (
      SELECT id FROM outbox_mails WHERE state = 'waiting' AND next_attempt_at <= ${now}
      ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
    RETURNING id, user_id AS "userId", address, kind, subject, text, state, attempts,
      next_attempt_at AS "nextAttemptAt", last_error AS "lastError", created_at AS "createdAt", sent_at AS "sentAt"`;
}

async function markSent(app: App, { id, attempts }: OutboxMail): Promise<void> {
  const data = { state: 'sent', attempts: attempts + 1, sentAt: app.clock(), lastError: '' };
  await app.archive.prisma.outboxMail.update({ where: { id }, data });
}

async function markFailed(app: App, { id, attempts }: OutboxMail, error: Error): Promise<void> {
  const delay = nextAttemptDelay(attempts + 1);
  await app.archive.prisma.outboxMail.update({
    where: { id },
    data: {
      attempts: attempts + 1,
      lastError: error.message.slice(0, 300),
      ...(delay === null
        ? { state: 'dead' }
        : { nextAttemptAt: new Date(app.clock().getTime() + delay * 1000) }),
    },
  });
}
