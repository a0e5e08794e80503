import { refuseUndo, UNDO_MINUTES } from '@tyndau/domain/appeals/bulkActs';
import type { BulkAct } from '../../db/generated/client.ts';
import { Refused } from '../../db/inTransaction.ts';
import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { RefusalType } from '../../graphql/shared.graphql.ts';
import type { Office } from '../../office.ts';
import { AppealFilterInput, SortInput } from '../appeals/appeals.graphql.ts';
import { actOnAppeals } from './actOnAppeals.ts';
import { type BulkResult, getBulkAct, listResults } from './bulkActs.store.ts';
import { idsOfScope } from './bulkScope.ts';
import { type BulkPreview, previewBulk, type RefusedGroup } from './previewBulk.ts';
import { undoBulkAct } from './undoBulkAct.ts';

const MOST_SHOWN = 20;
/** A stretch ticked with Shift over rows that were not read yet. */
const MOST_IDS = 5000;

export const AppealScopeInput = builder.inputType('AppealScopeInput', {
  description: 'Which appeals: those named, or all that answer the list but for some.',
  fields: (t) => ({
    ids: t.intList(),
    filter: t.field({ type: AppealFilterInput }),
    where: t.string(),
    sort: t.field({ type: SortInput }),
    exceptIds: t.intList(),
  }),
});

const BulkPreviewInput = builder.inputType('BulkPreviewInput', {
  fields: (t) => ({
    action: t.string({ required: true, description: 'A key of the table of actions.' }),
    scope: t.field({ type: AppealScopeInput, required: true }),
    level: t.string(),
    bodyId: t.int(),
    resolution: t.string(),
    reason: t.string(),
  }),
});

const BulkActInput = builder.inputType('BulkActInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    action: t.string({ required: true }),
    scope: t.field({ type: AppealScopeInput, required: true }),
    level: t.string(),
    bodyId: t.int(),
    resolution: t.string(),
    reason: t.string(),
  }),
});

const RefusedGroupType = builder.objectRef<RefusedGroup>('RefusedGroup').implement({
  description: 'Appeals that cannot be acted on for one reason.',
  fields: (t) => ({
    refusal: t.field({ type: RefusalType, resolve: ({ refusal }) => refusal }),
    count: t.exposeInt('count'),
    numbers: t.stringList({ resolve: ({ numbers }) => [...numbers] }),
  }),
});

const BulkPreviewType = builder.objectRef<BulkPreview>('BulkPreview').implement({
  description: 'What would happen if the act were done now.',
  fields: (t) => ({
    total: t.exposeInt('total'),
    can: t.exposeInt('can'),
    groups: t.field({ type: [RefusedGroupType], resolve: ({ groups }) => [...groups] }),
    refusals: t.field({ type: [RefusalType], resolve: ({ refusals }) => [...refusals] }),
  }),
});

const BulkResultType = builder.objectRef<BulkResult>('BulkResult').implement({
  description: 'What became of one appeal.',
  fields: (t) => ({
    appealId: t.exposeInt('appealId'),
    number: t.exposeString('number', {
      nullable: true,
      description: 'Null where the viewer may no longer know of it.',
    }),
    applicantName: t.exposeString('applicantName', { nullable: true }),
    outcome: t.exposeString('outcome', { description: 'waiting done refused' }),
    refusals: t.field({ type: [RefusalType], resolve: ({ refusals }) => [...refusals] }),
  }),
});

const BulkActType = builder.objectRef<BulkAct>('BulkAct').implement({
  description: 'One thing done with many appeals, with the result of each.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    action: t.exposeString('action'),
    facts: t.field({ type: 'Json', resolve: ({ facts }) => facts }),
    state: t.exposeString('state', { description: 'waiting running done failed' }),
    total: t.exposeInt('total'),
    done: t.exposeInt('done'),
    refused: t.exposeInt('refused'),
    createdAt: t.expose('createdAt', { type: 'Instant' }),
    endedAt: t.expose('endedAt', { type: 'Instant', nullable: true }),
    undoUntil: t.field({
      type: 'Instant',
      nullable: true,
      description: 'Until when it can be taken back; null when it cannot.',
      resolve: undoUntil,
    }),
    results: t.field({
      type: [BulkResultType],
      resolve: ({ id }, _args, office) => listResults(office, id),
    }),
  }),
});

async function undoUntil(
  { id, action, endedAt }: BulkAct,
  _args: unknown,
  office: Office,
): Promise<Date | null> {
  const isUndone = (await office.archive.prisma.bulkAct.count({ where: { undoOfId: id } })) > 0;
  const act = { action, endedAt: endedAt?.getTime() ?? null, isUndone };
  if (endedAt === null || refuseUndo(act, office.now.getTime())) return null;
  return new Date(endedAt.getTime() + UNDO_MINUTES * 60_000);
}

builder.queryFields((t) => ({
  bulkPreview: t.field({
    type: BulkPreviewType,
    args: { input: t.arg({ type: BulkPreviewInput, required: true }) },
    async resolve(_root, { input }, office): Promise<BulkPreview> {
      try {
        return await previewBulk(office, input);
      } catch (error) {
        if (error instanceof Refused) return { total: 0, can: 0, groups: [], refusals: error.refusals };
        throw error;
      }
    },
  }),
  bulkAct: t.field({
    type: BulkActType,
    args: { id: t.arg.int({ required: true }) },
    resolve(_root, { id }, office) {
      office.require('appeal.read');
      return getBulkAct(office, id);
    },
  }),
  bulkActs: t.field({
    type: [BulkActType],
    description: 'What the viewer has done with many appeals, the latest first.',
    resolve(_root, _args, office) {
      office.require('appeal.read');
      return office.archive.prisma.bulkAct.findMany({
        where: { userId: office.signedIn.id },
        orderBy: { id: 'desc' },
        take: MOST_SHOWN,
      });
    },
  }),
  appealIds: t.field({
    type: ['Int'],
    description: 'Of a list, the ids of a stretch: what Shift and a click tick over rows that were not read.',
    args: {
      filter: t.arg({ type: AppealFilterInput }),
      where: t.arg.string(),
      sort: t.arg({ type: SortInput }),
      offset: t.arg.int({ required: true }),
      limit: t.arg.int({ required: true }),
    },
    async resolve(_root, { filter, where, sort, offset, limit }, office) {
      office.require('appeal.read');
      const ids = await idsOfScope(office, { filter, where, sort });
      const from = Math.max(0, offset);
      return [...ids.subarray(from, from + Math.min(Math.max(0, limit), MOST_IDS))];
    },
  }),
}));

const BulkActPayload = payloadType('BulkActPayload', 'act', BulkActType);

builder.mutationFields((t) => ({
  actOnAppeals: t.field({
    type: BulkActPayload,
    args: { input: t.arg({ type: BulkActInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await actOnAppeals(office, input), (id) => getBulkAct(office, id)),
  }),
  undoBulkAct: t.field({
    type: BulkActPayload,
    args: { id: t.arg.int({ required: true }) },
    resolve: async (_root, { id }, office) =>
      toPayload(await undoBulkAct(office, id), (undoId) => getBulkAct(office, undoId)),
  }),
}));
