import { permissionsOf } from '@tyndau/domain/access/permissions';
import type { Role } from '@tyndau/domain/access/roles';
import type { User } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { payloadType } from '../../graphql/payload.ts';
import { LocalizedType } from '../../graphql/shared.graphql.ts';
import type { Office } from '../../office.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { displayNameOf, initialsOf, postOf } from '../people/personNames.ts';
import { BodyType } from '../reference/body.graphql.ts';
import { TerritoryType } from '../reference/territory.graphql.ts';

import { listSubstitutions } from './actForAbsent.ts';

export const ViewerType = builder.objectRef<User>('Viewer').implement({
  description: 'The person who is signed in, and what they may do.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    login: t.exposeString('login'),
    displayName: t.string({ resolve: displayNameOf }),
    initials: t.string({ resolve: initialsOf }),
    post: t.field({ type: LocalizedType, resolve: postOf }),
    role: t.exposeString('role'),
    permissions: t.stringList({
      description: 'For showing and hiding; the server asks anew at every step.',
      resolve: (user) => [...permissionsOf[user.role as Role]],
    }),
    body: t.field({ type: BodyType, resolve: (user, _args, office) => bodyOf(user, office) }),
    territory: t.field({
      type: TerritoryType,
      nullable: true,
      resolve: (user, _args, { book }) =>
        user.territoryCode ? (book.territories.get(user.territoryCode) ?? null) : null,
    }),
    language: t.exposeString('language'),
    preferences: t.expose('preferences', { type: 'Json' }),
    actingFor: t.field({
      type: UserRefType,
      nullable: true,
      description: 'The absent person in whose place the viewer acts in this session.',
      resolve: (_user, _args, { viewer, book }) =>
        viewer?.actingForId == null ? null : (book.users.get(viewer.actingForId) ?? null),
    }),
    substitutions: t.field({
      type: [UserRefType],
      description: 'Absent people in whose place the viewer may act today.',
      resolve: (_user, _args, office) => listSubstitutions(office),
    }),
    mustChangePassword: t.exposeBoolean('mustChangePassword', {
      description:
        'The password was chosen by somebody else; until it is changed every other field answers PASSWORD_CHANGE_REQUIRED.',
    }),
    today: t.field({ type: 'PlainDate', resolve: (_user, _args, office) => office.today }),
    unreadNotifications: t.int({
      resolve: ({ id }, _args, { archive }) =>
        archive.prisma.notification.count({ where: { userId: id, readAt: null } }),
    }),
    developmentAccounts: t.boolean({
      description:
        'The server stands for trying out: the sign-in page names the accounts of the demonstration.',
      resolve: (_user, _args, office) => office.developmentAccounts,
    }),
  }),
});

export const SignInPayload = payloadType('SignInPayload', 'viewer', ViewerType);
export const ViewerPayload = payloadType('ViewerPayload', 'viewer', ViewerType);

function bodyOf(user: User, { book }: Office) {
  const body = book.bodies.get(user.bodyId);
  if (!body) throw new Error(`User ${user.id} stands in the body ${user.bodyId}, which is not there`);
  return body;
}

/** The signed-in person as the archive has them now; null when nobody is signed in. */
export async function findViewerUser({ viewer, archive }: Office): Promise<User | null> {
  const user = viewer && (await archive.prisma.user.findUnique({ where: { id: viewer.id } }));
  if (!user || viewer.actingForId == null) return user;
  // Shown with the rights he acts with; the name is his own.
  const { role, bodyId, territoryCode } = viewer;
  return { ...user, role, bodyId, territoryCode };
}

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerType,
    nullable: true,
    description: 'Who is signed in; null when nobody is.',
    resolve: (_root, _args, office) => findViewerUser(office),
  }),
);
