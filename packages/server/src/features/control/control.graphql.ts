import { controlMarks } from '@tyndau/domain/control/controlMark';
import type { InterimReport, Routing } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { readPage } from '../../graphql/page.ts';
import { toPayload } from '../../graphql/payload.ts';
import { AppealPayload, thenAppeal } from '../appeals/appealMutations.graphql.ts';
import { SortInput } from '../appeals/appeals.graphql.ts';
import { AppealType, required } from '../appeals/appealType.graphql.ts';
import { takeRows } from '../appeals/listRegister.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { BodyType } from '../reference/body.graphql.ts';
import * as store from './control.store.ts';
import { controlInRegister } from './controlInRegister.ts';
import { judgeControl } from './judgeControl.ts';
import { type ControlItem, readChains } from './readChains.ts';
import { reportOnControl } from './reportOnControl.ts';

const InterimReportType = builder.objectRef<InterimReport>('InterimReport').implement({
  description: 'What a body tells of a thing under control before it is removed.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    kind: t.exposeString('kind', { description: 'progress done' }),
    text: t.exposeString('text'),
    body: t.field({
      type: BodyType,
      resolve: ({ bodyId }, _args, office) => required(office.book.bodies.get(bodyId), 'body'),
    }),
    author: t.field({
      type: UserRefType,
      resolve: ({ authorId }, _args, office) => required(office.book.users.get(authorId), 'user'),
    }),
    reportedAt: t.expose('reportedAt', { type: 'Instant' }),
  }),
});

const ControlLinkType = builder.objectRef<Routing>('ControlLink').implement({
  description: 'A body in the chain of those who must do it.',
  fields: (t) => ({
    body: t.field({
      type: BodyType,
      resolve: ({ bodyId }, _args, office) => required(office.book.bodies.get(bodyId), 'body'),
    }),
    role: t.exposeString('role'),
    dueOn: t.expose('dueOn', { type: 'PlainDate' }),
    takenBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ takenById }, _args, office) =>
        takenById === null ? null : (office.book.users.get(takenById) ?? null),
    }),
    endReason: t.exposeString('endReason', { nullable: true }),
  }),
});

const ControlItemType = builder.objectRef<ControlItem>('ControlItem').implement({
  description: 'A thing under control: its light is judged on the day of asking.',
  fields: (t) => ({
    appeal: t.field({ type: AppealType, resolve: ({ appeal }) => appeal }),
    mark: t.string({ resolve: ({ appeal }, _args, office) => judgeControl(office, appeal).mark }),
    dueOn: t.field({
      type: 'PlainDate',
      nullable: true,
      resolve: ({ appeal }, _args, office) => judgeControl(office, appeal).dueOn,
    }),
    isUntilDone: t.boolean({ resolve: ({ appeal }) => appeal.controlUntilDone }),
    hasOwnTerm: t.boolean({ resolve: ({ appeal }) => appeal.controlDueOn !== null }),
    chain: t.field({ type: [ControlLinkType], resolve: ({ chain }) => [...chain] }),
    reports: t.field({ type: [InterimReportType], resolve: ({ reports }) => [...reports] }),
  }),
});

builder.objectFields(AppealType, (t) => ({
  control: t.field({
    type: ControlItemType,
    nullable: true,
    description: 'Null where it is not on control now.',
    async resolve(appeal, _args, office) {
      if (appeal.controlLevel === null || appeal.controlEndedOn !== null) return null;
      return (await readChains(office, [appeal]))[0] ?? null;
    },
  }),
}));

const ControlFilterInput = builder.inputType('ControlFilter', {
  fields: (t) => ({
    marks: t.stringList({ description: controlMarks.join(' ') }),
    levels: t.stringList(),
    bodyIds: t.intList(),
    districtCodes: t.stringList(),
    mine: t.boolean(),
  }),
});

const ControlTallyType = builder.objectRef<store.ControlTally>('ControlTally').implement({
  description: 'How many things on control bear one mark within a group.',
  fields: (t) => ({
    grouping: t.exposeString('grouping', { description: 'level body district all' }),
    key: t.exposeString('key', { description: 'Empty where the group has no value.' }),
    mark: t.exposeString('mark'),
    count: t.exposeInt('count'),
  }),
});

const ControlPageType = builder
  .objectRef<{ filter: store.ControlFilter; items: readonly ControlItem[]; total: number | null }>(
    'ControlPage',
  )
  .implement({
    fields: (t) => ({
      items: t.field({ type: [ControlItemType], resolve: ({ items }) => [...items] }),
      total: t.int({
        resolve: ({ filter, total }, _args, office) => total ?? store.countControl(office, filter),
      }),
    }),
  });

builder.queryFields((t) => ({
  controlTallies: t.field({
    type: [ControlTallyType],
    args: { filter: t.arg({ type: ControlFilterInput }) },
    async resolve(_root, { filter }, office) {
      office.require('control.read');
      const board = await controlInRegister(office, filter ?? {});
      return board ? [...board.tallies] : store.tallyControl(office, filter ?? {});
    },
  }),
  controlItems: t.field({
    type: ControlPageType,
    args: {
      filter: t.arg({ type: ControlFilterInput }),
      sort: t.arg({
        type: SortInput,
        description: 'number mark essence body report level setBy state; the most pressing first without it.',
      }),
      page: t.arg.int(),
      pageSize: t.arg.int(),
    },
    async resolve(_root, { filter, sort, page, pageSize }, office) {
      office.require('control.read');
      const { limit, offset } = readPage({ page, pageSize });
      const asked = filter ?? {};
      const board = await controlInRegister(office, asked);
      // The order of a column is the archive's; the usual one is the board's own.
      const rows =
        board && !sort
          ? await takeRows(office, board, { from: offset, to: offset + limit })
          : await store.listControl(office, asked, sort, { limit, offset });
      const total = board ? board.ids.length : null;
      return { filter: asked, items: await readChains(office, rows), total };
    },
  }),
}));

const InterimReportInput = builder.inputType('InterimReportInput', {
  fields: (t) => ({
    appealId: t.int({ required: true }),
    idempotencyKey: t.string({ required: true }),
    kind: t.string({ required: true, description: 'progress done' }),
    text: t.string({ required: true }),
  }),
});

builder.mutationFields((t) => ({
  reportOnControl: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: InterimReportInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await reportOnControl(office, input), thenAppeal(office)),
  }),
}));
