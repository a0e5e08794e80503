import type { JournalEntry } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { maskChanges } from './maskChanges.ts';

/** Resolve a list of this type with `listHistory`. */
export const HistoryEntryType = builder.objectRef<JournalEntry>('HistoryEntry').implement({
  description: 'One thing that was done: who, when, what from what to what, why.',
  fields: (t) => ({
    id: t.string({ resolve: ({ id }) => String(id) }),
    at: t.expose('at', { type: 'Instant' }),
    actor: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ actorId }, _args, { book }) =>
        actorId === null ? null : (book.users.get(actorId) ?? null),
    }),
    action: t.exposeString('action'),
    changes: t.field({
      type: 'Json',
      description: '{field: [before, after]}',
      resolve: ({ changes, entity }, _args, office) => maskChanges(office, changes, entity),
    }),
    reason: t.exposeString('reason', { nullable: true }),
  }),
});
