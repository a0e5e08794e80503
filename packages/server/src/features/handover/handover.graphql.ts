import type { LoadHandover } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { NotFound } from '../../graphql/errors.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { mayAdminister } from '../people/bodiesToAdminister.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { handOverLoad, returnLoad } from './handOverLoad.ts';
import { type LoadItem, listLoad } from './load.store.ts';

const LoadItemType = builder.objectRef<LoadItem>('LoadItem').implement({
  description: 'One open thing that a person answers for.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'appealControl, appealWork or assignmentControl' }),
    id: t.exposeInt('id'),
    number: t.exposeString('number'),
    dueOn: t.expose('dueOn', { type: 'PlainDate', nullable: true }),
  }),
});

const LoadHandoverType = builder.objectRef<LoadHandover>('LoadHandover').implement({
  description: 'All that a person answered for went to another in one act.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    number: t.exposeString('number'),
    from: t.field({
      type: UserRefType,
      resolve: ({ fromId }, _args, { book }) => required(book.users.get(fromId), 'user'),
    }),
    to: t.field({
      type: UserRefType,
      resolve: ({ toId }, _args, { book }) => required(book.users.get(toId), 'user'),
    }),
    reason: t.exposeString('reason'),
    doneAt: t.expose('doneAt', { type: 'Instant' }),
    doneBy: t.field({
      type: UserRefType,
      resolve: ({ doneById }, _args, { book }) => required(book.users.get(doneById), 'user'),
    }),
    returnedAt: t.expose('returnedAt', { type: 'Instant', nullable: true }),
    total: t.int({
      resolve: ({ id }, _args, { archive }) =>
        archive.prisma.loadHandoverItem.count({ where: { handoverId: id } }),
    }),
    returned: t.int({
      description: 'How many of them went back.',
      resolve: ({ id }, _args, { archive }) =>
        archive.prisma.loadHandoverItem.count({ where: { handoverId: id, isReturned: true } }),
    }),
  }),
});

const HandOverLoadInput = builder.inputType('HandOverLoadInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    fromId: t.int({ required: true }),
    toId: t.int({ required: true }),
    reason: t.string({ required: true }),
    expected: t.int({ required: true, description: 'How many things the preview showed.' }),
  }),
});

const HandoverPayload = payloadType('LoadHandoverPayload', 'handover', LoadHandoverType);

builder.queryFields((t) => ({
  loadOf: t.field({
    type: [LoadItemType],
    description: 'Everything open that the person answers for: the preview of a hand-over.',
    args: { userId: t.arg.int({ required: true }) },
    resolve: (_root, { userId }, office) => {
      office.require('load.handOver');
      const person = office.book.users.get(userId);
      if (!person || !mayAdminister(office, person.bodyId)) throw new NotFound('user');
      return listLoad(office.archive.prisma, userId);
    },
  }),
  loadHandovers: t.field({
    type: [LoadHandoverType],
    resolve: (_root, _args, office) => {
      office.require('load.handOver');
      return office.archive.prisma.loadHandover.findMany({ orderBy: { id: 'desc' }, take: 100 });
    },
  }),
}));

builder.mutationFields((t) => ({
  handOverLoad: t.field({
    type: HandoverPayload,
    args: { input: t.arg({ type: HandOverLoadInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await handOverLoad(office, input), (id) =>
        office.archive.prisma.loadHandover.findUniqueOrThrow({ where: { id } }),
      ),
  }),
  returnLoad: t.field({
    type: HandoverPayload,
    args: { id: t.arg.int({ required: true }) },
    resolve: async (_root, { id }, office) =>
      toPayload(await returnLoad(office, id), (returned) =>
        office.archive.prisma.loadHandover.findUniqueOrThrow({ where: { id: returned } }),
      ),
  }),
}));
