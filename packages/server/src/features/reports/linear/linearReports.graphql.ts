import { languageNamed } from '@tyndau/domain/kernel/localized';
import type { LinearReport } from '../../../db/generated/client.ts';
import { builder } from '../../../graphql/builder.ts';
import { DonePayload, payloadType, toDone, toPayload } from '../../../graphql/payload.ts';
import { LocalizedType } from '../../../graphql/shared.graphql.ts';
import { SortInput } from '../../appeals/appeals.graphql.ts';
import { columnsFor, exportColumns } from '../../exports/exportColumns.ts';
import { UserRefType } from '../../people/people.graphql.ts';
import { getLinearReport, listLinearReports } from './linearReports.store.ts';
import { type LinearPreview, previewLinear } from './previewLinear.ts';
import { removeLinearReport, saveLinearReport } from './saveLinearReport.ts';

const LinearColumnType = builder.objectRef<{ name: string }>('LinearColumn').implement({
  description: 'A parameter of the card that can be a column.',
  fields: (t) => ({
    name: t.exposeString('name'),
    title: t.field({
      type: LocalizedType,
      resolve: ({ name }) => exportColumns[name]?.title ?? { kk: name, ru: name, en: name },
    }),
  }),
});

const LinearReportType = builder.objectRef<LinearReport>('LinearReport').implement({
  description: 'A row for each appeal with chosen columns. Whoever makes it gets rows within his own sight.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    version: t.exposeInt('version'),
    name: t.exposeString('name'),
    columns: t.exposeStringList('columns'),
    where: t.exposeString('where'),
    sortField: t.exposeString('sortField'),
    isDescending: t.exposeBoolean('isDescending'),
    sharedWith: t.exposeStringList('sharedWith', { description: 'Roles.' }),
    isOwn: t.boolean({ resolve: ({ ownerId }, _args, office) => ownerId === office.signedIn.id }),
    owner: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ ownerId }, _args, { book }) => book.users.get(ownerId) ?? null,
    }),
    savedAt: t.field({ type: 'Instant', resolve: ({ savedAt }) => savedAt }),
  }),
});

const LinearRowType = builder.objectRef<LinearPreview['rows'][number]>('LinearRow').implement({
  fields: (t) => ({
    id: t.exposeInt('id'),
    cells: t.stringList({ resolve: ({ cells }) => [...cells] }),
  }),
});

const LinearPreviewType = builder.objectRef<LinearPreview>('LinearPreview').implement({
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'How many rows the file will have.' }),
    titles: t.stringList({ resolve: ({ titles }) => [...titles] }),
    rows: t.field({ type: [LinearRowType], resolve: ({ rows }) => [...rows] }),
    leftOut: t.exposeInt('leftOut', { description: 'Columns the viewer may not take.' }),
  }),
});

builder.queryFields((t) => ({
  linearColumns: t.field({
    type: [LinearColumnType],
    description: 'Columns the viewer may take, in the order in which they are offered.',
    resolve(_root, _args, office) {
      office.require('report.build');
      return columnsFor(office, []).map((name) => ({ name }));
    },
  }),
  linearReports: t.field({
    type: [LinearReportType],
    resolve: (_root, _args, office) => listLinearReports(office),
  }),
  linearReport: t.field({
    type: LinearReportType,
    args: { id: t.arg.int({ required: true }) },
    resolve: (_root, { id }, office) => getLinearReport(office, id),
  }),
  linearPreview: t.field({
    type: LinearPreviewType,
    args: {
      columns: t.arg.stringList({ required: true }),
      where: t.arg.string(),
      sort: t.arg({ type: SortInput, required: true }),
      language: t.arg.string({ required: true }),
    },
    resolve: (_root, { language, ...asked }, office) =>
      previewLinear(office, { ...asked, language: languageNamed(language) }),
  }),
}));

const SaveLinearReportInput = builder.inputType('SaveLinearReportInput', {
  fields: (t) => ({
    id: t.int({ description: 'Of a report of one’s own, to write it anew.' }),
    version: t.int(),
    idempotencyKey: t.string({ required: true }),
    name: t.string({ required: true }),
    columns: t.stringList({ required: true }),
    where: t.string({ required: true }),
    sort: t.field({ type: SortInput, required: true }),
    sharedWith: t.stringList({ required: true }),
  }),
});

const LinearReportPayload = payloadType('LinearReportPayload', 'report', LinearReportType);

builder.mutationFields((t) => ({
  saveLinearReport: t.field({
    type: LinearReportPayload,
    args: { input: t.arg({ type: SaveLinearReportInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await saveLinearReport(office, input), (id) => getLinearReport(office, id)),
  }),
  removeLinearReport: t.field({
    type: DonePayload,
    args: { id: t.arg.int({ required: true }) },
    resolve: async (_root, { id }, office) => toDone(await removeLinearReport(office, id)),
  }),
}));
