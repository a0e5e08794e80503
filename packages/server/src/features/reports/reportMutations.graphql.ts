import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { builder } from '../../graphql/builder.ts';
import { DonePayload, payloadType, toDone, toPayload } from '../../graphql/payload.ts';
import type { Office } from '../../office.ts';
import { amendReport, approveReport, discardReport, recountReport } from './changeReport.ts';
import { correctReport, draftReport } from './draftReport.ts';
import { StatisticalReportType } from './reports.graphql.ts';
import { getReport } from './reports.store.ts';

const ReportPayload = payloadType('StatisticalReportPayload', 'report', StatisticalReportType);
const reportNow = (office: Office) => (id: number) => getReport(office, id);

const DraftReportInput = builder.inputType('DraftReportInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    from: t.field({ type: 'PlainDate', required: true }),
    to: t.field({ type: 'PlainDate', required: true }),
  }),
});

const AmendReportInput = builder.inputType('AmendReportInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    section: t.string({ required: true }),
    code: t.string({ required: true }),
    column: t.int({ required: true }),
    value: t.int({ description: 'None: back to what was counted.' }),
    reason: t.string({ required: true }),
  }),
});

builder.mutationFields((t) => ({
  draftReport: t.field({
    type: ReportPayload,
    args: { input: t.arg({ type: DraftReportInput, required: true }) },
    resolve: async (_root, { input }, office) => {
      const { from, to } = input;
      const asked = { ...input, from: String(from) as PlainDate, to: String(to) as PlainDate };
      return toPayload(await draftReport(office, asked), reportNow(office));
    },
  }),
  recountReport: t.field({
    type: ReportPayload,
    args: { id: t.arg.int({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (_root, asked, office) => toPayload(await recountReport(office, asked), reportNow(office)),
  }),
  amendReport: t.field({
    type: ReportPayload,
    args: { input: t.arg({ type: AmendReportInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await amendReport(office, input), reportNow(office)),
  }),
  approveReport: t.field({
    type: ReportPayload,
    args: {
      id: t.arg.int({ required: true }),
      version: t.arg.int({ required: true }),
      explanation: t.arg.string({ required: true }),
    },
    resolve: async (_root, asked, office) => toPayload(await approveReport(office, asked), reportNow(office)),
  }),
  correctReport: t.field({
    type: ReportPayload,
    description: 'Begins the next edition of an approved report.',
    args: { id: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (_root, { id, reason }, office) =>
      toPayload(await correctReport(office, id, reason), reportNow(office)),
  }),
  discardReport: t.field({
    type: DonePayload,
    args: { id: t.arg.int({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (_root, asked, office) => toDone(await discardReport(office, asked)),
  }),
}));
