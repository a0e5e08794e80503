import { fromPlainDate } from '../../db/dates.ts';
import type { OutboxMail, TermSweep } from '../../db/generated/client.ts';
import { inTransaction, Refused } from '../../db/inTransaction.ts';
import { builder } from '../../graphql/builder.ts';
import { DonePayload, toDone } from '../../graphql/payload.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { mailSettings } from './mailSettings.ts';

const OutboxMailType = builder.objectRef<OutboxMail>('OutboxMail').implement({
  description: 'A letter of ours on its way out; its text is for the addressee.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    to: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ userId }, _args, { book }) => book.users.get(userId) ?? null,
    }),
    address: t.exposeString('address'),
    subject: t.exposeString('subject'),
    state: t.exposeString('state', { description: 'waiting, sent or dead' }),
    attempts: t.exposeInt('attempts'),
    nextAttemptAt: t.expose('nextAttemptAt', { type: 'Instant' }),
    lastError: t.exposeString('lastError'),
    createdAt: t.expose('createdAt', { type: 'Instant' }),
    sentAt: t.expose('sentAt', { type: 'Instant', nullable: true }),
  }),
});

const TermSweepType = builder.objectRef<TermSweep>('TermSweep').implement({
  description: 'One look at all open terms.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    startedAt: t.expose('startedAt', { type: 'Instant' }),
    endedAt: t.expose('endedAt', { type: 'Instant', nullable: true }),
    looked: t.exposeInt('looked'),
    reminded: t.exposeInt('reminded'),
    mails: t.exposeInt('mails'),
  }),
});

interface Outbox {
  readonly isSet: boolean;
}

const MOST_SHOWN = 200;

const OutboxType = builder.objectRef<Outbox>('Outbox').implement({
  fields: (t) => ({
    isSet: t.boolean({ description: 'A mail server is set.', resolve: ({ isSet }) => isSet }),
    waiting: t.int({ resolve: (_box, _args, office) => count(office, 'waiting') }),
    sent: t.int({ resolve: (_box, _args, office) => count(office, 'sent') }),
    dead: t.int({ resolve: (_box, _args, office) => count(office, 'dead') }),
    mails: t.field({
      type: [OutboxMailType],
      args: { state: t.arg.string() },
      resolve: (_box, { state }, { archive }) =>
        archive.prisma.outboxMail.findMany({
          where: state ? { state } : {},
          orderBy: { id: 'desc' },
          take: MOST_SHOWN,
        }),
    }),
    sweeps: t.field({
      type: [TermSweepType],
      resolve: (_box, _args, office) =>
        office.archive.prisma.termSweep.findMany({
          where: { on: { gte: fromPlainDate(office.today) } },
          orderBy: { id: 'desc' },
        }),
    }),
  }),
});

const count = (office: Office, state: string) => office.archive.prisma.outboxMail.count({ where: { state } });

builder.queryField('outbox', (t) =>
  t.field({
    type: OutboxType,
    description: 'Letters on their way out, for whoever keeps the house.',
    resolve: (_root, _args, office) => {
      office.require('settings.edit');
      return { isSet: mailSettings(office.book) !== null };
    },
  }),
);

builder.mutationField('retryMail', (t) =>
  t.field({
    type: DonePayload,
    description: 'Sends a letter again that was given up or still waits for its next attempt.',
    args: { id: t.arg.int({ required: true }) },
    async resolve(_root, { id }, office) {
      office.require('settings.edit');
      return toDone(
        await inTransaction(office, async ({ tx, note }) => {
          const changed = await tx.outboxMail.updateMany({
            where: { id, state: { in: ['waiting', 'dead'] } },
            data: { state: 'waiting', attempts: 0, nextAttemptAt: office.now },
          });
          if (changed.count === 0) throw new Refused([refusal('MAIL_ALREADY_SENT')]);
          note({ action: 'mail.retry', entity: 'outboxMail', entityId: id });
        }),
      );
    },
  }),
);
