import type { Session } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { getViewer } from './getViewer.ts';

const SessionType = builder.objectRef<Session>('Session').implement({
  description: 'A device on which the person is signed in.',
  fields: (t) => ({
    // Enough to tell two apart in a list, nothing to sign in with.
    id: t.string({ resolve: (session) => session.tokenHash.slice(0, 12) }),
    createdAt: t.expose('createdAt', { type: 'Instant' }),
    lastSeenAt: t.expose('lastSeenAt', { type: 'Instant' }),
    expiresAt: t.expose('expiresAt', { type: 'Instant' }),
    userAgent: t.exposeString('userAgent'),
    isCurrent: t.boolean({
      resolve: (session, _args, office) => session.tokenHash === office.viewer?.sessionId,
    }),
  }),
});

builder.queryField('sessions', (t) =>
  t.field({
    type: [SessionType],
    description: "The viewer's own open sessions, the last used first.",
    resolve: (_root, _args, office) =>
      office.archive.prisma.session.findMany({
        where: { userId: getViewer(office).id, expiresAt: { gt: office.now } },
        orderBy: { lastSeenAt: 'desc' },
      }),
  }),
);
