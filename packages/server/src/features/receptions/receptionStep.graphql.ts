import { builder } from '../../graphql/builder.ts';
import { LocalizedType } from '../../graphql/shared.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import type { StepOfReception } from './receptionSteps.ts';

export const ReceptionStepType = builder.objectRef<StepOfReception>('ReceptionStep').implement({
  description: 'One of the thirteen, with its term; taken ones carry who and when.',
  fields: (t) => ({
    step: t.exposeInt('step'),
    name: t.field({ type: LocalizedType, resolve: ({ name }) => name }),
    responsible: t.field({ type: LocalizedType, resolve: ({ responsible }) => responsible }),
    dueOn: t.field({ type: 'PlainDate', nullable: true, resolve: ({ dueOn }) => dueOn }),
    takenAt: t.field({ type: 'Instant', nullable: true, resolve: ({ taken }) => taken?.takenAt ?? null }),
    takenBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ taken }, _args, office) =>
        taken ? (office.book.users.get(taken.takenById) ?? null) : null,
    }),
    result: t.string({ resolve: ({ taken }) => taken?.result ?? '' }),
    note: t.string({ resolve: ({ taken }) => taken?.note ?? '' }),
    timeliness: t.exposeString('timeliness'),
  }),
});
