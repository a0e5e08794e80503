import type { DistributionShare } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import type { DistributionWithShares } from './distributions.store.ts';

export const ShareType = builder.objectRef<DistributionShare>('DistributionShare').implement({
  description: 'What one registrar got in a distribution, and the signature for it.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    registrar: t.field({
      type: UserRefType,
      resolve: ({ registrarId }, _args, { book }) => required(book.users.get(registrarId), 'user'),
    }),
    standsInFor: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ standsInForId }, _args, { book }) =>
        standsInForId === null ? null : (book.users.get(standsInForId) ?? null),
    }),
    letters: t.exposeInt('letters'),
    confirmedAt: t.expose('confirmedAt', { type: 'Instant', nullable: true }),
    confirmedNumbers: t.exposeIntList('confirmedNumbers', {
      description: 'Through numbers of the letters that were signed for.',
    }),
    isMine: t.boolean({
      resolve: ({ registrarId }, _args, office) => registrarId === office.signedIn.id,
    }),
  }),
});

export const DistributionType = builder.objectRef<DistributionWithShares>('Distribution').implement({
  description: 'A pack of letters handed to registrars in one act.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    number: t.exposeInt('number'),
    year: t.exposeInt('year'),
    on: t.expose('on', { type: 'PlainDate' }),
    letters: t.exposeInt('letters'),
    reason: t.exposeString('reason', { description: 'Why shares differ by more than one.' }),
    doneAt: t.expose('doneAt', { type: 'Instant' }),
    doneBy: t.field({
      type: UserRefType,
      resolve: ({ doneById }, _args, { book }) => required(book.users.get(doneById), 'user'),
    }),
    shares: t.field({ type: [ShareType], resolve: ({ shares }) => [...shares] }),
    mayTakeBack: t.boolean({ resolve: (_act, _args, office) => office.may('intake.distribute') }),
    sheetUrl: t.string({
      description: 'The hand-over sheet as PDF; ?language=kk or ru.',
      resolve: ({ id }) => `/api/distributions/${id}/sheet.pdf`,
    }),
  }),
});
