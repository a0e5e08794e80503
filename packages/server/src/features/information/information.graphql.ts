import {
  type InformationTab,
  informationTabs,
  usualDueOn,
} from '@tyndau/domain/execution/informationRequest';
import { toPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { FileInput } from '../appeals/appealInputs.graphql.ts';
import { AppealPayload, thenAppeal } from '../appeals/appealMutations.graphql.ts';
import { AttachmentType } from '../appeals/appealPapers.graphql.ts';
import { findAppeal, getAppeal } from '../appeals/appeals.store.ts';
import { AppealType, required } from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { BodyType } from '../reference/body.graphql.ts';
import { peopleAsked } from './askedBodies.ts';
import { askInformation, informationDays } from './askInformation.ts';
import * as store from './information.store.ts';
import { joinInformation } from './joinInformation.ts';
import { replyInformation } from './replyInformation.ts';
import { earlierRequests } from './sameMatter.ts';
import { withdrawInformation } from './withdrawInformation.ts';

const InformationRequestType = builder.objectRef<store.RequestSeen>('InformationRequest').implement({
  description:
    'A body is asked for what the consideration of an appeal needs; asked once, read by all who consider.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    number: t.string({
      description: 'Of the appeal it was asked for.',
      resolve: async ({ appealId }, _args, { archive }) =>
        (await archive.prisma.appeal.findUniqueOrThrow({ where: { id: appealId }, select: { number: true } }))
          .number,
    }),
    appealId: t.int({
      nullable: true,
      description: 'The appeal, where the viewer may open its card.',
      resolve: async ({ appealId }, _args, office) => (await findAppeal(office, appealId))?.id ?? null,
    }),
    isJoined: t.boolean({
      description: 'Asked for another appeal of the matter and joined to this one.',
      resolve: ({ appealId, forAppealId }) => forAppealId !== undefined && forAppealId !== appealId,
    }),
    toBody: t.field({
      type: BodyType,
      resolve: ({ toBodyId }, _args, { book }) => required(book.bodies.get(toBodyId), 'body'),
    }),
    fromBody: t.field({
      type: BodyType,
      resolve: ({ fromBodyId }, _args, { book }) => required(book.bodies.get(fromBodyId), 'body'),
    }),
    askedBy: t.field({
      type: UserRefType,
      resolve: ({ askedById }, _args, { book }) => required(book.users.get(askedById), 'user'),
    }),
    askedAt: t.expose('askedAt', { type: 'Instant' }),
    text: t.exposeString('text'),
    anewReason: t.exposeString('anewReason'),
    dueOn: t.expose('dueOn', { type: 'PlainDate' }),
    isLate: t.boolean({
      description: 'The day has passed without a reply, or the reply came after it.',
      resolve: ({ dueOn, repliedAt, withdrawnAt }, _args, { today }) =>
        withdrawnAt === null && toPlainDate(dueOn) < (repliedAt === null ? today : toPlainDate(repliedAt)),
    }),
    reply: t.exposeString('reply'),
    repliedBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ repliedById }, _args, { book }) =>
        repliedById === null ? null : (book.users.get(repliedById) ?? null),
    }),
    repliedAt: t.expose('repliedAt', { type: 'Instant', nullable: true }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'Instant', nullable: true }),
    withdrawReason: t.exposeString('withdrawReason'),
    hasAccounts: t.boolean({
      description:
        'Somebody of the body asked has an account; else the asker writes down what came on paper.',
      resolve: ({ toBodyId }, _args, { book }) => peopleAsked(book, toBodyId).length > 0,
    }),
    mayReply: t.boolean({ resolve: (request, _args, office) => store.mayReply(office, request) }),
    mayWithdraw: t.boolean({ resolve: (request, _args, office) => store.mayWithdraw(office, request) }),
    attachments: t.field({
      type: [AttachmentType],
      resolve: ({ id }, _args, office) =>
        office.archive.prisma.attachment.findMany({
          where: { informationRequestId: id },
          orderBy: { id: 'asc' },
          include: { file: true },
        }),
    }),
  }),
});

const InformationRoomType = builder.objectRef<{ readonly tab: InformationTab }>('InformationRoom').implement({
  description: 'What the viewer’s body was asked and asked itself.',
  fields: (t) => ({
    counts: t.field({
      type: [
        builder
          .objectRef<{ readonly tab: InformationTab; readonly count: number }>('InformationCount')
          .implement({ fields: (f) => ({ tab: f.exposeString('tab'), count: f.exposeInt('count') }) }),
      ],
      resolve: (_room, _args, office) =>
        Promise.all(informationTabs.map(async (tab) => ({ tab, count: await store.countRoom(office, tab) }))),
    }),
    rows: t.field({
      type: [InformationRequestType],
      resolve: ({ tab }, _args, office) => store.listRoom(office, tab),
    }),
  }),
});

const EarlierInformationType = builder
  .objectRef<{ readonly requests: store.RequestSeen[]; readonly usualDueOn: string }>('EarlierInformation')
  .implement({
    description: 'Before a body is asked: what it was asked already in this matter, and the usual term.',
    fields: (t) => ({
      requests: t.field({ type: [InformationRequestType], resolve: ({ requests }) => requests }),
      usualDueOn: t.field({ type: 'PlainDate', resolve: ({ usualDueOn: dueOn }) => dueOn }),
    }),
  });

// The appeal itself was found visible before this is asked for.
builder.objectField(AppealType, 'informationRequests', (t) =>
  t.field({
    type: [InformationRequestType],
    resolve: (appeal, _args, office) => store.listRequests(office, appeal),
  }),
);

builder.queryFields((t) => ({
  informationRoom: t.field({
    type: InformationRoomType,
    args: { tab: t.arg.string({ required: true, description: informationTabs.join(' ') }) },
    resolve: (_root, args, office) => {
      office.require('information.reply');
      return { tab: informationTabs.find((tab) => tab === args.tab) ?? 'toUs' };
    },
  }),
  earlierInformation: t.field({
    type: EarlierInformationType,
    args: { appealId: t.arg.int({ required: true }), toBodyId: t.arg.int() },
    resolve: async (_root, { appealId, toBodyId }, office) => {
      office.require('information.ask');
      const appeal = await getAppeal(office, appealId);
      const { today, book } = office;
      const days = { today, calendar: book.calendar, workingDays: informationDays(office) };
      const mayRead = toBodyId != null && store.readsRequests(office, appeal);
      const requests = mayRead ? await earlierRequests(office.archive, office, appeal, toBodyId) : [];
      return {
        usualDueOn: usualDueOn({ ...days, appealDueOn: toPlainDateOrNull(appeal.dueOn) }),
        requests: requests.map((request) => ({ ...request, forAppealId: appealId })),
      };
    },
  }),
}));

const AskInformationInput = builder.inputType('AskInformationInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    toBodyId: t.int({ required: true }),
    text: t.string({ required: true }),
    dueOn: t.field({ type: 'PlainDate' }),
    anewReason: t.string({ description: 'Why the earlier reply does not serve.' }),
  }),
});

const JoinInformationInput = builder.inputType('JoinInformationInput', {
  fields: (t) => ({
    id: t.int({ required: true, description: 'Of the appeal.' }),
    version: t.int({ required: true }),
    requestId: t.int({ required: true }),
  }),
});

const ReplyInformationInput = builder.inputType('ReplyInformationInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    reply: t.string({ required: true }),
    files: t.field({ type: [FileInput] }),
  }),
});

const RequestPayload = payloadType('InformationRequestPayload', 'request', InformationRequestType);

builder.mutationFields((t) => ({
  askInformation: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: AskInformationInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await askInformation(office, input), thenAppeal(office)),
  }),
  joinInformation: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: JoinInformationInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await joinInformation(office, input), thenAppeal(office)),
  }),
  replyInformation: t.field({
    type: RequestPayload,
    args: { input: t.arg({ type: ReplyInformationInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await replyInformation(office, input), (id) => find(office, id)),
  }),
  withdrawInformation: t.field({
    type: RequestPayload,
    args: { id: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (_root, args, office) =>
      toPayload(await withdrawInformation(office, args), (id) => find(office, id)),
  }),
}));

async function find(office: Parameters<typeof store.findRequest>[0], id: number) {
  return required((await store.findRequest(office, id)) ?? undefined, 'information request');
}
