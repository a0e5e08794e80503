import { rolesThatMay } from '@tyndau/domain/access/permissions';
import type { User } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { LocalizedType } from '../../graphql/shared.graphql.ts';
import { BodyType } from '../reference/body.graphql.ts';
import { TerritoryType } from '../reference/territory.graphql.ts';
import { listUsers } from './listUsers.ts';
import { UserRefType } from './people.graphql.ts';
import { displayNameOf, postOf } from './personNames.ts';

export const UserType = builder.objectRef<User>('User').implement({
  description: 'An account, as the administrator sees it. The hash of the password is no field of it.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    login: t.exposeString('login'),
    lastName: t.exposeString('lastName'),
    firstName: t.exposeString('firstName'),
    patronymic: t.exposeString('patronymic', { nullable: true }),
    displayName: t.string({ resolve: displayNameOf }),
    post: t.field({ type: LocalizedType, resolve: postOf }),
    role: t.exposeString('role'),
    body: t.field({
      type: BodyType,
      resolve: ({ id, bodyId }, _args, { book }) => {
        const body = book.bodies.get(bodyId);
        if (!body) throw new Error(`User ${id} stands in the body ${bodyId}, which is not there`);
        return body;
      },
    }),
    territory: t.field({
      type: TerritoryType,
      nullable: true,
      resolve: ({ territoryCode }, _args, { book }) =>
        territoryCode ? (book.territories.get(territoryCode) ?? null) : null,
    }),
    language: t.exposeString('language'),
    signsAnswers: t.exposeBoolean('signsAnswers'),
    email: t.exposeString('email', { nullable: true }),
    iin: t.exposeString('iin', { nullable: true }),
    mustChangePassword: t.exposeBoolean('mustChangePassword'),
    disabledAt: t.expose('disabledAt', { type: 'Instant', nullable: true }),
    lockedUntil: t.field({
      type: 'Instant',
      nullable: true,
      description: 'While wrong passwords keep the account closed; null again when that time is over.',
      resolve: ({ lockedUntil }, _args, { now }) => (lockedUntil && lockedUntil > now ? lockedUntil : null),
    }),
    createdAt: t.expose('createdAt', { type: 'Instant' }),
    version: t.exposeInt('version'),
  }),
});

builder.queryFields((t) => ({
  users: t.field({
    type: [UserType],
    description: 'All accounts, by surname; `text` looks in names, login and e-mail.',
    args: { text: t.arg.string() },
    resolve: (_root, { text }, office) => listUsers(office, text ?? ''),
  }),
  registrars: t.field({
    type: [UserRefType],
    description: 'People who may register and are not disabled: for filters and for distribution.',
    resolve: (_root, _args, office) => {
      const allowed: readonly string[] = office.signedIn && rolesThatMay('appeal.register');
      return [...office.book.users.values()]
        .filter((user) => allowed.includes(user.role) && user.disabledAt === null)
        .sort((one, other) => displayNameOf(one).localeCompare(displayNameOf(other), 'kk'));
    },
  }),
}));
