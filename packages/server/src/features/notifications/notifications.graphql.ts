import type { Notification } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { DonePayload, toDone } from '../../graphql/payload.ts';
import { listNotifications, markNotificationsRead } from './notifications.ts';

const NotificationType = builder.objectRef<Notification>('Notification').implement({
  fields: (t) => ({
    id: t.exposeInt('id'),
    kind: t.exposeString('kind'),
    entity: t.exposeString('entity'),
    entityId: t.exposeInt('entityId'),
    facts: t.expose('facts', { type: 'Json', description: 'Fill the sentence of the kind.' }),
    createdAt: t.expose('createdAt', { type: 'Instant' }),
    readAt: t.expose('readAt', { type: 'Instant', nullable: true }),
  }),
});

builder.queryField('notifications', (t) =>
  t.field({
    type: [NotificationType],
    description: 'What the viewer was told, the latest hundred.',
    args: { unreadOnly: t.arg.boolean() },
    resolve: (_root, { unreadOnly }, office) => listNotifications(office, unreadOnly ?? false),
  }),
);

builder.mutationField('markNotificationsRead', (t) =>
  t.field({
    type: DonePayload,
    args: { ids: t.arg.intList({ required: true }) },
    resolve: async (_root, { ids }, office) => toDone(await markNotificationsRead(office, ids)),
  }),
);
