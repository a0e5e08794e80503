import { accept, refuse } from '@tyndau/domain/kernel/result';
import { checkPublished, type Finding, type PublishedFigure } from '@tyndau/domain/reports/checkPublished';
import type { PublishedReport } from '../../db/generated/client.ts';
import { Refused } from '../../db/inTransaction.ts';
import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import {
  figuresOf,
  getPublished,
  listPublished,
  readPublishedTable,
  savePublished,
} from './savePublished.ts';

const PublishedFigureType = builder.objectRef<PublishedFigure>('PublishedFigure').implement({
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    printed: t.exposeString('printed', { description: 'As it was printed: «1 321 050», «37,95».' }),
    check: t.exposeString('check', {
      description:
        '«= a + b», «= a / b» (percent), «= growth(a; b)», «= times(a; b)», «<= a»; several apart by «|».',
    }),
  }),
});

const FindingType = builder.objectRef<Finding>('PublishedFinding').implement({
  description: 'What came of one check of a published figure.',
  fields: (t) => ({
    code: t.exposeString('code'),
    check: t.exposeString('check'),
    holds: t.exposeBoolean('holds'),
    computed: t.float({
      nullable: true,
      resolve: ({ computed }) => (Number.isFinite(computed) ? computed : null),
    }),
    printed: t.exposeFloat('printed'),
    tolerance: t.exposeFloat('tolerance', { description: 'What rounding before printing allows.' }),
    suspicion: t.exposeString('suspicion', { nullable: true, description: 'truncated otherBase' }),
  }),
});

const PublishedReportType = builder.objectRef<PublishedReport>('PublishedReport').implement({
  fields: (t) => ({
    id: t.exposeInt('id'),
    title: t.exposeString('title'),
    source: t.exposeString('source'),
    version: t.exposeInt('version'),
    figures: t.field({ type: [PublishedFigureType], resolve: (report) => [...figuresOf(report)] }),
    findings: t.field({ type: [FindingType], resolve: (report) => [...checkPublished(figuresOf(report))] }),
    savedBy: t.field({
      type: UserRefType,
      resolve: ({ savedById }, _args, { book }) => required(book.users.get(savedById), 'user'),
    }),
    savedAt: t.field({ type: 'Instant', resolve: ({ savedAt }) => savedAt }),
  }),
});

interface ReadFigures {
  readonly figures: readonly PublishedFigure[];
}
const ReadFiguresType = builder.objectRef<ReadFigures>('ReadFigures').implement({
  fields: (t) => ({
    figures: t.field({ type: [PublishedFigureType], resolve: ({ figures }) => [...figures] }),
  }),
});

builder.queryFields((t) => ({
  publishedReports: t.field({
    type: [PublishedReportType],
    description: 'Reports whose figures were written down to be checked, the latest first.',
    resolve: (_root, _args, office) => listPublished(office),
  }),
  publishedReport: t.field({
    type: PublishedReportType,
    args: { id: t.arg.int({ required: true }) },
    resolve: (_root, { id }, office) => getPublished(office, id),
  }),
}));

const PublishedFigureInput = builder.inputType('PublishedFigureInput', {
  fields: (t) => ({
    code: t.string({ required: true }),
    name: t.string({ required: true }),
    printed: t.string({ required: true }),
    check: t.string({ required: true }),
  }),
});

const SavePublishedReportInput = builder.inputType('SavePublishedReportInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    id: t.int({ description: 'None: a new one.' }),
    version: t.int(),
    title: t.string({ required: true }),
    source: t.string({ required: true }),
    figures: t.field({ type: [PublishedFigureInput], required: true }),
  }),
});

const PublishedReportPayload = payloadType('PublishedReportPayload', 'report', PublishedReportType);
const ReadFiguresPayload = payloadType('ReadFiguresPayload', 'read', ReadFiguresType);

builder.mutationFields((t) => ({
  savePublishedReport: t.field({
    type: PublishedReportPayload,
    args: { input: t.arg({ type: SavePublishedReportInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await savePublished(office, input), (id) => getPublished(office, id)),
  }),
  readPublishedTable: t.field({
    type: ReadFiguresPayload,
    description: 'Figures of an uploaded CSV or XLSX: code, name, printed, check.',
    args: { fileHash: t.arg.string({ required: true }) },
    resolve: async (_root, { fileHash }, office) => {
      const outcome = await readPublishedTable(office, fileHash).then(
        (figures) => accept(figures),
        (error: unknown) => {
          if (error instanceof Refused) return refuse(error.refusals);
          throw error;
        },
      );
      return toPayload(outcome, (figures) => ({ figures }));
    },
  }),
}));
