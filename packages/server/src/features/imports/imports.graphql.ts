import type { ImportRow, ImportRun } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import { LocalizedType, RefusalType } from '../../graphql/shared.graphql.ts';
import type { AppealRef } from '../appeals/appealRef.ts';
import { AppealRefType } from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { cancelImport } from './cancelImport.ts';
import { type ImportField, importFields } from './importFields.ts';
import { appealsOfRows, findRun, getRun, listRows, listRuns } from './imports.store.ts';
import { type ImportPreview, previewImport } from './previewImport.ts';
import { startImport } from './startImport.ts';

const MOST_ROWS = 500;

interface RowWithAppeal {
  readonly row: ImportRow;
  readonly appeal: AppealRef | null;
}

const ImportRowType = builder.objectRef<RowWithAppeal>('ImportRow').implement({
  description: 'What became of one row: added, known already, or bad with the reasons and its cells.',
  fields: (t) => ({
    rowNumber: t.int({ resolve: ({ row }) => row.rowNumber }),
    state: t.string({ resolve: ({ row }) => row.state }),
    appeal: t.field({ type: AppealRefType, nullable: true, resolve: ({ appeal }) => appeal }),
    refusals: t.field({
      type: [RefusalType],
      resolve: ({ row }) => row.refusals as unknown as Refusal[],
    }),
    cells: t.field({ type: 'Json', resolve: ({ row }) => row.cells }),
  }),
});

const ImportRunType = builder.objectRef<ImportRun>('ImportRun').implement({
  description: 'One import of a table, or its rehearsal.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    fileHash: t.exposeString('fileHash'),
    fileName: t.exposeString('fileName'),
    format: t.exposeString('format', { description: 'csv xlsx' }),
    mapping: t.field({ type: 'Json', resolve: (run) => run.mapping }),
    isDryRun: t.exposeBoolean('isDryRun', {
      description: 'A rehearsal: everything was judged, nothing registered.',
    }),
    state: t.exposeString('state', { description: 'waiting running done cancelled failed' }),
    rowsTotal: t.exposeInt('rowsTotal'),
    rowsDone: t.exposeInt('rowsDone'),
    rowsAdded: t.exposeInt('rowsAdded'),
    rowsKnown: t.exposeInt('rowsKnown'),
    rowsBad: t.exposeInt('rowsBad'),
    failure: t.exposeString('failure', { nullable: true }),
    startedBy: t.field({
      type: UserRefType,
      resolve: async (run, _args, office) =>
        office.book.users.get(run.startedById) ??
        office.archive.prisma.user.findUniqueOrThrow({ where: { id: run.startedById } }),
    }),
    createdAt: t.field({ type: 'Instant', resolve: (run) => run.createdAt }),
    startedAt: t.field({ type: 'Instant', nullable: true, resolve: (run) => run.startedAt }),
    endedAt: t.field({ type: 'Instant', nullable: true, resolve: (run) => run.endedAt }),
    badRowsUrl: t.string({
      nullable: true,
      resolve: (run) => (run.rowsBad > 0 ? `/api/imports/${run.id}/bad.xlsx` : null),
    }),
    rows: t.field({
      type: [ImportRowType],
      args: { state: t.arg.string(), limit: t.arg.int(), offset: t.arg.int() },
      async resolve(run, { state, limit, offset }, office) {
        const page = {
          state: state ?? null,
          limit: Math.min(Math.max(limit ?? 50, 1), MOST_ROWS),
          offset: Math.max(offset ?? 0, 0),
        };
        const rows = await listRows(office, run.id, page);
        const appeals = await appealsOfRows(office, rows);
        return rows.map((row) => ({ row, appeal: appeals.get(row.appealId ?? 0) ?? null }));
      },
    }),
  }),
});

const ImportFieldType = builder.objectRef<ImportField>('ImportField').implement({
  description: 'Something of an appeal that a column, or one value for all rows, may tell.',
  fields: (t) => ({
    name: t.exposeString('name'),
    title: t.field({ type: LocalizedType, resolve: (field) => field.title }),
    isRequired: t.exposeBoolean('isRequired'),
    kind: t.exposeString('kind', { description: 'text date code question territory flag' }),
    dictionary: t.exposeString('dictionary', { nullable: true }),
    takesConstant: t.exposeBoolean('takesConstant'),
    isConstantOnly: t.exposeBoolean('isConstantOnly'),
  }),
});

const ImportPreviewType = builder.objectRef<ImportPreview>('ImportPreview').implement({
  description: 'What the server read of an uploaded table: columns, first rows, a proposed mapping.',
  fields: (t) => ({
    columns: t.stringList({ resolve: (preview) => [...preview.columns] }),
    sample: t.field({
      type: t.listRef(t.listRef('String')),
      resolve: (preview) => preview.sample.map((row) => [...row]),
    }),
    rowsTotal: t.exposeInt('rowsTotal'),
    proposedMapping: t.field({ type: 'Json', resolve: (preview) => preview.proposedMapping }),
    fields: t.field({ type: [ImportFieldType], resolve: () => [...importFields] as ImportField[] }),
    refusals: t.field({ type: [RefusalType], resolve: (preview) => [...preview.refusals] }),
  }),
});

builder.queryFields((t) => ({
  importPreview: t.field({
    type: ImportPreviewType,
    args: { fileHash: t.arg.string({ required: true }), fileName: t.arg.string({ required: true }) },
    resolve: (_root, { fileHash }, office) => previewImport(office, fileHash),
  }),
  importRuns: t.field({ type: [ImportRunType], resolve: (_root, _args, office) => listRuns(office) }),
  importRun: t.field({
    type: ImportRunType,
    nullable: true,
    args: { id: t.arg.int({ required: true }) },
    resolve: (_root, { id }, office) => findRun(office, id),
  }),
}));

const StartImportInput = builder.inputType('StartImportInput', {
  fields: (t) => ({
    fileHash: t.string({ required: true }),
    fileName: t.string({ required: true }),
    mapping: t.field({ type: 'Json', required: true }),
    isDryRun: t.boolean({ required: true }),
    idempotencyKey: t.string({ required: true }),
  }),
});

const ImportPayload = payloadType('ImportPayload', 'run', ImportRunType);

builder.mutationFields((t) => ({
  startImport: t.field({
    type: ImportPayload,
    args: { input: t.arg({ type: StartImportInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await startImport(office, input), (id) => getRun(office, id)),
  }),
  cancelImport: t.field({
    type: ImportPayload,
    args: { id: t.arg.int({ required: true }) },
    resolve: async (_root, { id }, office) =>
      toPayload(await cancelImport(office, id), (done) => getRun(office, done)),
  }),
}));
