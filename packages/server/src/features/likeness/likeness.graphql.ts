import type { LikenessDecision } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { findAppeal } from '../appeals/appeals.store.ts';
import { AppealRefType, AppealType, required } from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { letterToCompare } from './letterToCompare.ts';
import { type LikeLetter, listLikeLetters } from './likeLetters.store.ts';

const LikeLetterType = builder.objectRef<LikeLetter>('LikeLetter').implement({
  description: 'An earlier filing that the letter may repeat, what the program proposes, and why.',
  fields: (t) => ({
    appeal: t.field({ type: AppealType, resolve: ({ appeal }) => appeal }),
    verdict: t.exposeString('verdict', {
      description: 'newQuestion repeat sameLetter returnIdentical attachWithoutAnswer',
    }),
    likeness: t.exposeFloat('likeness', { description: 'Of the texts, from 0 to 1.' }),
    reasons: t.stringList({ resolve: ({ reasons }) => [...reasons] }),
  }),
});

const ComparedLetterInput = builder.inputType('ComparedLetterInput', {
  fields: (t) => ({
    iin: t.string(),
    bin: t.string(),
    name: t.string({ description: 'Surname and first name, or the name of the company.' }),
    address: t.string(),
    phone: t.string(),
    questionCode: t.string(),
    territoryCode: t.string(),
    annotation: t.string({ required: true }),
    text: t.string(),
    form: t.string({ required: true }),
    receivedOn: t.field({ type: 'PlainDate' }),
  }),
});

builder.queryField('likeLetters', (t) =>
  t.field({
    type: [LikeLetterType],
    args: { letter: t.arg({ type: ComparedLetterInput, required: true }) },
    async resolve(_root, { letter }, office) {
      office.require('appeal.register');
      return listLikeLetters(office, letterToCompare(office, letter));
    },
  }),
);

const LikenessDecisionType = builder.objectRef<LikenessDecision>('LikenessDecision').implement({
  description: 'What a registrar decided on seeing an earlier filing beside the letter.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    verdict: t.exposeString('verdict'),
    proposed: t.exposeString('proposed', { nullable: true }),
    likeness: t.exposeFloat('likeness', { nullable: true }),
    reasons: t.stringList({ resolve: ({ reasons }) => reasons as string[] }),
    reason: t.exposeString('reason'),
    decidedAt: t.field({ type: 'Instant', resolve: ({ decidedAt }) => decidedAt }),
    decidedBy: t.field({
      type: UserRefType,
      resolve: ({ decidedById }, _args, office) => required(office.book.users.get(decidedById), 'user'),
    }),
    earlier: t.field({
      type: AppealRefType,
      nullable: true,
      description: 'Null where the viewer may not know of it.',
      resolve: ({ earlierId }, _args, office) => findAppeal(office, earlierId),
    }),
  }),
});

builder.objectField(AppealType, 'likenessDecisions', (t) =>
  t.field({
    type: [LikenessDecisionType],
    resolve: ({ id }, _args, office) =>
      office.archive.prisma.likenessDecision.findMany({ where: { appealId: id }, orderBy: { id: 'asc' } }),
  }),
);
