import type { TermRecount } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { type MovedTerm, movedTerms } from './movedTerms.ts';
import { recountTerms } from './recountTerms.ts';

const MovedTermType = builder.objectRef<MovedTerm>('TermToRecount').implement({
  description: 'A term that another calendar ends on another day; both days.',
  fields: (t) => ({
    id: t.exposeInt('id', { description: 'Of the appeal.' }),
    number: t.exposeString('number'),
    fromOn: t.field({ type: 'PlainDate', resolve: ({ fromOn }) => fromOn }),
    toOn: t.field({ type: 'PlainDate', resolve: ({ toOn }) => toOn }),
  }),
});

interface Preview {
  readonly looked: number;
  readonly later: number;
  readonly earlier: number;
  readonly terms: readonly MovedTerm[];
}

const RecountPreviewType = builder.objectRef<Preview>('RecountPreview').implement({
  fields: (t) => ({
    looked: t.exposeInt('looked', { description: 'Open terms counted by the law.' }),
    later: t.exposeInt('later'),
    earlier: t.exposeInt('earlier'),
    terms: t.field({
      type: [MovedTermType],
      description: 'The first hundred.',
      resolve: ({ terms }) => [...terms],
    }),
  }),
});

const TermRecountType = builder.objectRef<TermRecount>('TermRecount').implement({
  description: 'Open terms were counted anew after a change of the calendar.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    reason: t.exposeString('reason'),
    state: t.exposeString('state', { description: 'running, done or failed' }),
    startedAt: t.expose('startedAt', { type: 'Instant' }),
    startedBy: t.field({
      type: UserRefType,
      resolve: ({ startedById }, _args, { book }) => required(book.users.get(startedById), 'user'),
    }),
    endedAt: t.expose('endedAt', { type: 'Instant', nullable: true }),
    looked: t.exposeInt('looked'),
    total: t.exposeInt('total'),
    moved: t.exposeInt('moved'),
  }),
});

const MOST_SHOWN = 100;

builder.queryFields((t) => ({
  recountPreview: t.field({
    type: RecountPreviewType,
    description: 'What a recount would move; changes nothing.',
    async resolve(_root, _args, office): Promise<Preview> {
      office.require('term.recount');
      const preview = { looked: 0, later: 0, earlier: 0, terms: [] as MovedTerm[] };
      for await (const { looked, moved } of movedTerms(office.archive, office.book)) {
        preview.looked += looked;
        for (const term of moved) {
          preview[term.toOn > term.fromOn ? 'later' : 'earlier'] += 1;
          if (preview.terms.length < MOST_SHOWN) preview.terms.push(term);
        }
      }
      return preview;
    },
  }),
  termRecounts: t.field({
    type: [TermRecountType],
    resolve: (_root, _args, office) => {
      office.require('term.recount');
      return office.archive.prisma.termRecount.findMany({ orderBy: { id: 'desc' }, take: 50 });
    },
  }),
}));

const TermRecountPayload = payloadType('TermRecountPayload', 'recount', TermRecountType);

builder.mutationField('recountTerms', (t) =>
  t.field({
    type: TermRecountPayload,
    args: { reason: t.arg.string({ required: true }) },
    resolve: async (_root, { reason }, office) =>
      toPayload(await recountTerms(office, reason), (id) =>
        office.archive.prisma.termRecount.findUniqueOrThrow({ where: { id } }),
      ),
  }),
);
