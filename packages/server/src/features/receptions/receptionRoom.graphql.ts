import { builder } from '../../graphql/builder.ts';
import { LocalizedType } from '../../graphql/shared.graphql.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { BodyType } from '../reference/body.graphql.ts';
import { QuestionType } from '../reference/question.graphql.ts';
import * as store from './bodyRoom.store.ts';

const InquiryToBodyType = builder.objectRef<store.BodyInquiry>('InquiryToBody').implement({
  description:
    'A request for information that came to the viewer’s body, with what it may know of the reception.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    number: t.exposeString('number'),
    applicantName: t.exposeString('applicantName'),
    essence: t.exposeString('essence'),
    question: t.field({
      type: QuestionType,
      resolve: ({ questionCode }, _args, { book }) => required(book.questions.get(questionCode), 'question'),
    }),
    body: t.field({
      type: BodyType,
      nullable: true,
      resolve: ({ bodyId }, _args, { book }) => (bodyId === null ? null : (book.bodies.get(bodyId) ?? null)),
    }),
    text: t.exposeString('text'),
    dueOn: t.expose('dueOn', { type: 'PlainDate' }),
    isLate: t.boolean({
      resolve: ({ dueOn, answeredAt }, _args, { today }) =>
        answeredAt === null && dueOn.toISOString().slice(0, 10) < today,
    }),
    answer: t.exposeString('answer'),
    answeredAt: t.expose('answeredAt', { type: 'Instant', nullable: true }),
  }),
});

const InvitationToBodyType = builder.objectRef<store.BodyInvitation>('InvitationToBody').implement({
  description:
    'An invitation that came to the viewer’s body: who comes with what, when and where; its own position.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    number: t.exposeString('number'),
    applicantName: t.exposeString('applicantName'),
    essence: t.exposeString('essence'),
    question: t.field({
      type: QuestionType,
      resolve: ({ questionCode }, _args, { book }) => required(book.questions.get(questionCode), 'question'),
    }),
    startsAt: t.expose('startsAt', { type: 'Instant', nullable: true }),
    place: t.field({
      type: LocalizedType,
      nullable: true,
      resolve: async ({ dayId }, _args, { loaders }) => {
        if (dayId === null) return null;
        const { placeKk, placeRu } = await loaders.receptionDay.load(dayId);
        return { kk: placeKk, ru: placeRu, en: placeRu };
      },
    }),
    body: t.field({
      type: BodyType,
      nullable: true,
      resolve: ({ bodyId }, _args, { book }) => book.bodies.get(bodyId) ?? null,
    }),
    dueOn: t.expose('dueOn', { type: 'PlainDate' }),
    isLate: t.boolean({
      resolve: ({ dueOn, positionedAt }, _args, { today }) =>
        positionedAt === null && dueOn.toISOString().slice(0, 10) < today,
    }),
    position: t.exposeString('position'),
    representative: t.exposeString('representative'),
    representativePost: t.exposeString('representativePost'),
    representativePhone: t.exposeString('representativePhone'),
    positionedAt: t.expose('positionedAt', { type: 'Instant', nullable: true }),
    assessment: t.exposeString('assessment', { nullable: true }),
    remarks: t.exposeString('remarks'),
  }),
});

builder.queryFields((t) => ({
  inquiriesToBody: t.field({
    type: [InquiryToBodyType],
    resolve: (_root, _args, office) => store.listInquiriesOfBody(office),
  }),
  invitationsToBody: t.field({
    type: [InvitationToBodyType],
    resolve: (_root, _args, office) => store.listInvitationsOfBody(office),
  }),
}));
