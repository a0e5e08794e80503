import type { RegisterExport } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { AppealFilterInput, SortInput } from '../appeals/appeals.graphql.ts';
import { cancelExport } from './cancelExport.ts';
import { startExport } from './startExport.ts';

const MOST_SHOWN = 30;

const RegisterExportType = builder.objectRef<RegisterExport>('RegisterExport').implement({
  description: 'A list taken away as a file: made in the background, kept for a week.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    title: t.exposeString('title'),
    format: t.exposeString('format', { description: 'xlsx csv' }),
    state: t.exposeString('state', { description: 'waiting running done failed cancelled' }),
    rowsTotal: t.exposeInt('rowsTotal'),
    rowsDone: t.exposeInt('rowsDone'),
    size: t.exposeInt('size'),
    createdAt: t.field({ type: 'Instant', resolve: (row) => row.createdAt }),
    url: t.string({
      nullable: true,
      resolve: ({ id, state }) => (state === 'done' ? `/api/exports/${id}` : null),
    }),
  }),
});

builder.queryField('exports', (t) =>
  t.field({
    type: [RegisterExportType],
    description: 'The files that the viewer asked for, the latest first.',
    resolve: (_root, _args, office) => {
      office.require('export');
      return office.archive.prisma.registerExport.findMany({
        where: { userId: office.signedIn.id },
        orderBy: { id: 'desc' },
        take: MOST_SHOWN,
      });
    },
  }),
);

const StartExportInput = builder.inputType('StartExportInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    format: t.string({ required: true, description: 'xlsx csv' }),
    title: t.string({ required: true }),
    language: t.string({ required: true }),
    columns: t.stringList({ required: true, description: 'In their order; none: all of them.' }),
    filter: t.field({ type: AppealFilterInput }),
    where: t.string(),
    sort: t.field({ type: SortInput }),
    ids: t.intList({ description: 'Only these of the list.' }),
    exceptIds: t.intList(),
  }),
});

const StartExportPayload = payloadType('StartExportPayload', 'export', RegisterExportType);

builder.mutationField('startExport', (t) =>
  t.field({
    type: StartExportPayload,
    args: { input: t.arg({ type: StartExportInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await startExport(office, input), (id) =>
        office.archive.prisma.registerExport.findUniqueOrThrow({ where: { id } }),
      ),
  }),
);

builder.mutationField('cancelExport', (t) =>
  t.field({
    type: payloadType('CancelExportPayload', 'export', RegisterExportType),
    description: 'Stops a file of the viewer’s that is still being made.',
    args: { id: t.arg.int({ required: true }) },
    resolve: async (_root, { id }, office) =>
      toPayload(await cancelExport(office, id), (done) =>
        office.archive.prisma.registerExport.findUniqueOrThrow({ where: { id: done } }),
      ),
  }),
);
