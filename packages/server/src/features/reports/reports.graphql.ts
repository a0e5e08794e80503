import { breachText } from '@tyndau/domain/reports/breachText';
import type { StatisticalRow } from '@tyndau/domain/reports/statisticalColumns';
import type { Breach } from '@tyndau/domain/reports/statisticalIdentities';
import type { StatisticalReport } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { LocalizedType } from '../../graphql/shared.graphql.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { type Amendment, amendmentsOf, breachesOf, getReport, listReports, rowsOf } from './reports.store.ts';

const ReportRowType = builder.objectRef<StatisticalRow>('StatisticalRow').implement({
  fields: (t) => ({
    section: t.exposeString('section', { description: 'total bodies kind applicant question district' }),
    code: t.exposeString('code'),
    name: t.field({ type: LocalizedType, resolve: ({ name }) => name }),
    values: t.field({
      type: ['Int'],
      nullable: { list: false, items: true },
      description: 'Columns 1…22; null where a column has no meaning for the row.',
      resolve: ({ values }) => [...values],
    }),
  }),
});

const BreachType = builder.objectRef<Breach>('ReportBreach').implement({
  description: 'Numbers of a report that do not agree.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'identity sectionSum carriedOver negative' }),
    section: t.string({ resolve: ({ row }) => row.section }),
    code: t.string({ resolve: ({ row }) => row.code }),
    column: t.exposeInt('column'),
    text: t.field({
      type: LocalizedType,
      resolve: (breach) => ({
        kk: breachText(breach, 'kk'),
        ru: breachText(breach, 'ru'),
        en: breachText(breach, 'en'),
      }),
    }),
  }),
});

const AmendmentType = builder.objectRef<Amendment>('ReportAmendment').implement({
  description: 'A cell put by hand beside what was counted.',
  fields: (t) => ({
    section: t.exposeString('section'),
    code: t.exposeString('code'),
    column: t.exposeInt('column'),
    counted: t.exposeInt('counted'),
    value: t.exposeInt('value'),
    reason: t.exposeString('reason'),
    by: t.field({
      type: UserRefType,
      resolve: ({ byId }, _args, { book }) => required(book.users.get(byId), 'user'),
    }),
  }),
});

export const StatisticalReportType = builder.objectRef<StatisticalReport>('StatisticalReport').implement({
  description:
    'Numbers of a period; once approved they stay as they are, and a mistake takes a further edition.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    from: t.field({ type: 'PlainDate', resolve: ({ fromOn }) => fromOn }),
    to: t.field({ type: 'PlainDate', resolve: ({ toOn }) => toOn }),
    territoryCode: t.exposeString('territoryCode', { nullable: true }),
    edition: t.exposeInt('edition'),
    state: t.exposeString('state', { description: 'draft approved replaced' }),
    version: t.exposeInt('version'),
    rows: t.field({ type: [ReportRowType], resolve: (report) => [...rowsOf(report)] }),
    breaches: t.field({
      type: [BreachType],
      resolve: async (report, _args, office) => [...(await breachesOf(office, report))],
    }),
    amendments: t.field({ type: [AmendmentType], resolve: (report) => [...amendmentsOf(report)] }),
    explanation: t.exposeString('explanation'),
    correctionReason: t.exposeString('correctionReason'),
    correctsId: t.exposeInt('correctsId', { nullable: true }),
    correctedById: t.int({
      nullable: true,
      description: 'The next edition, whether drafted or approved.',
      resolve: async ({ id }, _args, { archive }) =>
        (await archive.prisma.statisticalReport.findFirst({ where: { correctsId: id } }))?.id ?? null,
    }),
    countedAt: t.field({ type: 'Instant', resolve: ({ countedAt }) => countedAt }),
    draftedBy: t.field({
      type: UserRefType,
      resolve: ({ draftedById }, _args, { book }) => required(book.users.get(draftedById), 'user'),
    }),
    approvedBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ approvedById }, _args, { book }) =>
        approvedById === null ? null : (book.users.get(approvedById) ?? null),
    }),
    approvedAt: t.field({ type: 'Instant', nullable: true, resolve: ({ approvedAt }) => approvedAt }),
  }),
});

builder.queryFields((t) => ({
  statisticalReports: t.field({
    type: [StatisticalReportType],
    description: 'The latest period first, of it the latest edition.',
    resolve: (_root, _args, office) => listReports(office),
  }),
  statisticalReport: t.field({
    type: StatisticalReportType,
    args: { id: t.arg.int({ required: true }) },
    resolve: (_root, { id }, office) => getReport(office, id),
  }),
}));
