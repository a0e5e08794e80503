import type { RatedWork, Rating } from '@tyndau/domain/reports/rateBody';
import type { RatingFact, RatingMethodVersion } from '../../db/generated/client.ts';
import { askedYear } from '../../graphql/askedYear.ts';
import { builder } from '../../graphql/builder.ts';
import { DonePayload, toDone } from '../../graphql/payload.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { listFacts, methodOf, type RatedBody, rateBodies } from './rating.store.ts';
import { noteRatingFact, saveRatingMethod, settleRatingFact } from './ratingFacts.ts';

const WorkType = builder.objectRef<RatedWork>('RatedWork').implement({
  fields: (t) => ({
    considered: t.exposeInt('considered'),
    late: t.exposeInt('late'),
    justified: t.exposeInt('justified'),
    satisfied: t.exposeInt('satisfied'),
    unreliable: t.exposeInt('unreliable'),
  }),
});

const ScoreType = builder.objectRef<Rating>('BodyRating').implement({
  fields: (t) => ({
    criteria: t.floatList({
      description: 'Terms, justified, satisfied; 0 to 100.',
      resolve: ({ criteria }) => [...criteria],
    }),
    before: t.exposeFloat('before'),
    penalty: t.exposeFloat('penalty'),
    score: t.exposeFloat('score'),
    degree: t.exposeString('degree', { description: 'high medium low ineffective' }),
  }),
});

export const RatedBodyType = builder.objectRef<RatedBody>('RatedBody').implement({
  fields: (t) => ({
    bodyId: t.exposeInt('bodyId'),
    work: t.field({ type: WorkType, resolve: ({ work }) => work }),
    rating: t.field({
      type: ScoreType,
      nullable: true,
      description: 'null: nothing was considered, there are no data.',
      resolve: ({ rating }) => rating,
    }),
  }),
});

export const MethodType = builder.objectRef<RatingMethodVersion>('RatingMethod').implement({
  fields: (t) => ({
    validFrom: t.field({ type: 'PlainDate', resolve: ({ validFrom }) => validFrom }),
    weights: t.floatList({ resolve: ({ terms, justified, satisfied }) => [terms, justified, satisfied] }),
    perFact: t.exposeFloat('perFact'),
    mostTaken: t.exposeFloat('mostTaken'),
    source: t.exposeString('source'),
    isOfficial: t.exposeBoolean('isOfficial'),
    isProposed: t.boolean({
      description: 'Set by the system itself and by nobody of the office.',
      resolve: ({ savedById }) => savedById === null,
    }),
  }),
});

export const RatingFactType = builder.objectRef<RatingFact>('RatingFact').implement({
  fields: (t) => ({
    id: t.exposeInt('id'),
    version: t.exposeInt('version'),
    kind: t.exposeString('kind', { description: 'unreliable justified' }),
    bodyId: t.exposeInt('bodyId'),
    appealId: t.exposeInt('appealId', { nullable: true }),
    text: t.exposeString('text'),
    state: t.exposeString('state', { description: 'found objected proved rejected' }),
    objection: t.exposeString('objection'),
    decision: t.exposeString('decision'),
    foundAt: t.field({ type: 'Instant', resolve: ({ foundAt }) => foundAt }),
    foundBy: t.field({
      type: UserRefType,
      resolve: ({ foundById }, _args, { book }) => required(book.users.get(foundById), 'user'),
    }),
  }),
});

interface RatingOfYear {
  readonly year: number;
}
const RatingOfYearType = builder.objectRef<RatingOfYear>('RatingOfYear').implement({
  fields: (t) => ({
    year: t.exposeInt('year'),
    method: t.field({ type: MethodType, resolve: ({ year }, _args, office) => methodOf(office, year) }),
    bodies: t.field({
      type: [RatedBodyType],
      resolve: ({ year }, _args, office) => rateBodies(office, year),
    }),
    facts: t.field({ type: [RatingFactType], resolve: ({ year }, _args, office) => listFacts(office, year) }),
  }),
});

builder.queryField('ratingOfYear', (t) =>
  t.field({
    type: RatingOfYearType,
    args: { year: t.arg.int({ required: true }) },
    resolve: (_root, { year }, office) => {
      office.require('report.build');
      return { year: askedYear(year) };
    },
  }),
);

const NoteRatingFactInput = builder.inputType('NoteRatingFactInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    kind: t.string({ required: true, description: 'unreliable justified' }),
    bodyId: t.int({ required: true }),
    year: t.int({ required: true }),
    appealNumber: t.string({ required: true }),
    text: t.string({ required: true }),
  }),
});

const SettleRatingFactInput = builder.inputType('SettleRatingFactInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    state: t.string({ required: true, description: 'objected proved rejected' }),
    text: t.string({ required: true }),
  }),
});

const SaveRatingMethodInput = builder.inputType('SaveRatingMethodInput', {
  fields: (t) => ({
    validFrom: t.field({ type: 'PlainDate', required: true }),
    weights: t.floatList({ required: true }),
    perFact: t.float({ required: true }),
    mostTaken: t.float({ required: true }),
    source: t.string({ required: true }),
  }),
});

builder.mutationFields((t) => ({
  noteRatingFact: t.field({
    type: DonePayload,
    args: { input: t.arg({ type: NoteRatingFactInput, required: true }) },
    resolve: async (_root, { input }, office) => toDone(await noteRatingFact(office, input)),
  }),
  settleRatingFact: t.field({
    type: DonePayload,
    args: { input: t.arg({ type: SettleRatingFactInput, required: true }) },
    resolve: async (_root, { input }, office) => toDone(await settleRatingFact(office, input)),
  }),
  saveRatingMethod: t.field({
    type: DonePayload,
    args: { input: t.arg({ type: SaveRatingMethodInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toDone(await saveRatingMethod(office, { ...input, validFrom: String(input.validFrom) })),
  }),
}));
