import type { User } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { LocalizedType } from '../../graphql/shared.graphql.ts';
import { displayNameOf, postOf } from './personNames.ts';

/**
 * A person as others see them: who accepted, who decided. Resolve a field of this type with a row of
 * `office.book.users`.
 */
export const UserRefType = builder.objectRef<User>('UserRef').implement({
  description: 'A person of the office as others see them.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    displayName: t.string({ resolve: displayNameOf }),
    post: t.field({ type: LocalizedType, resolve: postOf }),
  }),
});
