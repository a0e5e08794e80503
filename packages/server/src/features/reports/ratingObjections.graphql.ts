import type { RatingObjection } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { DonePayload, toDone } from '../../graphql/payload.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { MethodType, RatedBodyType, RatingFactType } from './rating.graphql.ts';
import { factsOfBody, listMethods, methodOf, rateOwnBody } from './rating.store.ts';
import { decideObjection, fileObjection, listObjections } from './ratingObjections.ts';

const ObjectionType = builder.objectRef<RatingObjection>('RatingObjection').implement({
  description: 'A body does not agree with its score.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    version: t.exposeInt('version'),
    bodyId: t.exposeInt('bodyId'),
    subject: t.exposeString('subject', { description: 'fact terms justified satisfied' }),
    factId: t.exposeInt('factId', { nullable: true }),
    ground: t.exposeString('ground'),
    state: t.exposeString('state', { description: 'filed upheld refused' }),
    decision: t.exposeString('decision'),
    filedAt: t.field({ type: 'Instant', resolve: ({ filedAt }) => filedAt }),
    filedBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ filedById }, _args, { book }) => book.users.get(filedById) ?? null,
    }),
  }),
});

interface OwnRating {
  readonly year: number;
}
const OwnRatingType = builder.objectRef<OwnRating>('OwnRating').implement({
  description: 'The score of the viewer’s own body, and nobody else’s.',
  fields: (t) => ({
    year: t.exposeInt('year'),
    method: t.field({ type: MethodType, resolve: ({ year }, _args, office) => methodOf(office, year) }),
    body: t.field({
      type: RatedBodyType,
      nullable: true,
      description: 'null: nothing was considered and nothing was found.',
      resolve: ({ year }, _args, office) => rateOwnBody(office, year),
    }),
    facts: t.field({
      type: [RatingFactType],
      resolve: ({ year }, _args, office) => factsOfBody(office, year, office.signedIn.bodyId),
    }),
    objections: t.field({
      type: [ObjectionType],
      resolve: ({ year }, _args, office) => listObjections(office, year),
    }),
  }),
});

builder.queryFields((t) => ({
  ownRating: t.field({
    type: OwnRatingType,
    args: { year: t.arg.int({ required: true }) },
    resolve(_root, { year }, office) {
      office.require('rating.object');
      return { year };
    },
  }),
  ratingObjections: t.field({
    type: [ObjectionType],
    args: { year: t.arg.int({ required: true }) },
    resolve(_root, { year }, office) {
      office.require('report.build');
      return listObjections(office, year);
    },
  }),
  ratingMethods: t.field({
    type: [MethodType],
    description: 'Every version of the method, the latest first.',
    resolve: (_root, _args, office) => listMethods(office),
  }),
}));

const FileRatingObjectionInput = builder.inputType('FileRatingObjectionInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    year: t.int({ required: true }),
    subject: t.string({ required: true, description: 'fact terms justified satisfied' }),
    factId: t.int(),
    ground: t.string({ required: true }),
  }),
});

const DecideRatingObjectionInput = builder.inputType('DecideRatingObjectionInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    state: t.string({ required: true, description: 'upheld refused' }),
    text: t.string({ required: true }),
  }),
});

builder.mutationFields((t) => ({
  fileRatingObjection: t.field({
    type: DonePayload,
    args: { input: t.arg({ type: FileRatingObjectionInput, required: true }) },
    resolve: async (_root, { input }, office) => toDone(await fileObjection(office, input)),
  }),
  decideRatingObjection: t.field({
    type: DonePayload,
    args: { input: t.arg({ type: DecideRatingObjectionInput, required: true }) },
    resolve: async (_root, { input }, office) => toDone(await decideObjection(office, input)),
  }),
}));
