import type { DeliveryCounts } from '@tyndau/domain/kazpost/closing';
import type { BadListRow, ListedEnvelope } from '@tyndau/domain/kazpost/postalList';
import type { Intake, PostalDelivery, PostalLine, PostalScan } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { readPage } from '../../graphql/page.ts';
import { RefusalType } from '../../graphql/shared.graphql.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { countDeliveries, findDelivery, listDeliveries } from './deliveries.store.ts';
import { deliveryPapers } from './deliveryPapers.ts';
import { type ListPreview, previewList } from './previewList.ts';

const CountsType = builder.objectRef<DeliveryCounts>('PostalCounts').implement({
  description: 'How a delivery stands; computed from its list and scans.',
  fields: (t) => ({
    listed: t.exposeInt('listed'),
    matched: t.exposeInt('matched'),
    missing: t.exposeInt('missing'),
    surplus: t.exposeInt('surplus'),
    returned: t.exposeInt('returned'),
    accepted: t.exposeInt('accepted'),
  }),
});

const LineType = builder.objectRef<PostalLine>('PostalLine').implement({
  description: 'An envelope that the courier’s list promises.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    lineNumber: t.exposeInt('lineNumber'),
    identifier: t.exposeString('identifier', { nullable: true }),
    addressee: t.exposeString('addressee'),
    sender: t.exposeString('sender'),
    isForAnother: t.exposeBoolean('isForAnother', {
      description: 'The list names another body of the directory.',
    }),
  }),
});

const ReceivedType = builder
  .objectRef<Pick<Intake, 'id' | 'throughNumber' | 'talonNumber'>>('PostalIntake')
  .implement({
    description: 'The letter that an envelope became.',
    fields: (t) => ({
      id: t.exposeInt('id'),
      throughNumber: t.exposeInt('throughNumber'),
      talonNumber: t.exposeString('talonNumber'),
      talonUrl: t.string({ resolve: ({ id }) => `/api/intakes/${id}/talon.pdf` }),
    }),
  });

const ScanType = builder.objectRef<PostalScan>('PostalScan').implement({
  description: 'One reading of an envelope; one that was taken back carries the mark.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    key: t.exposeString('key'),
    code: t.exposeString('code', { nullable: true }),
    lineId: t.exposeInt('lineId', { nullable: true }),
    method: t.exposeString('method', { description: 'scanner camera manual' }),
    reason: t.exposeString('reason'),
    fate: t.exposeString('fate', { nullable: true, description: 'accepted wrongAddressee' }),
    isUndone: t.boolean({ resolve: ({ undoneAt }) => undoneAt !== null }),
    scannedAt: t.expose('scannedAt', { type: 'Instant' }),
    scannedBy: t.field({
      type: UserRefType,
      resolve: ({ scannedById }, _args, { book }) => required(book.users.get(scannedById), 'user'),
    }),
    intake: t.field({
      type: ReceivedType,
      nullable: true,
      resolve: ({ intakeId }, _args, office) =>
        intakeId === null ? null : deliveryPapers(office).intakes.load(intakeId),
    }),
  }),
});

const BadRowType = builder.objectRef<BadListRow>('PostalBadRow').implement({
  description: 'A row of the list that could not be taken, and why.',
  fields: (t) => ({
    rowNumber: t.exposeInt('rowNumber'),
    identifier: t.exposeString('identifier'),
    addressee: t.exposeString('addressee'),
    sender: t.exposeString('sender'),
    code: t.exposeString('code'),
  }),
});

export const DeliveryType = builder.objectRef<PostalDelivery>('PostalDelivery').implement({
  description: 'A bag of envelopes that Kazpost’s courier brought with a list.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    listNumber: t.exposeString('listNumber'),
    broughtOn: t.expose('broughtOn', { type: 'PlainDate' }),
    courierName: t.exposeString('courierName'),
    note: t.exposeString('note'),
    state: t.exposeString('state', { description: 'open closed' }),
    openedBy: t.field({
      type: UserRefType,
      resolve: ({ openedById }, _args, { book }) => required(book.users.get(openedById), 'user'),
    }),
    openedAt: t.expose('openedAt', { type: 'Instant' }),
    closedBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ closedById }, _args, { book }) =>
        closedById === null ? null : (book.users.get(closedById) ?? null),
    }),
    closedAt: t.expose('closedAt', { type: 'Instant', nullable: true }),
    version: t.exposeInt('version'),
    counts: t.field({
      type: CountsType,
      resolve: ({ id }, _args, office) => deliveryPapers(office).counts.load(id),
    }),
    badRows: t.field({ type: [BadRowType], resolve: ({ badRows }) => badRows as unknown as BadListRow[] }),
    lines: t.field({
      type: [LineType],
      resolve: ({ id }, _args, { archive }) =>
        archive.prisma.postalLine.findMany({ where: { deliveryId: id }, orderBy: { lineNumber: 'asc' } }),
    }),
    scans: t.field({
      type: [ScanType],
      args: { after: t.arg.int({ description: 'Only what changed after this version of the delivery.' }) },
      resolve: ({ id }, { after }, { archive }) =>
        archive.prisma.postalScan.findMany({
          where: { deliveryId: id, version: { gt: after ?? 0 } },
          orderBy: { id: 'asc' },
        }),
    }),
  }),
});

const EnvelopeType = builder.objectRef<ListedEnvelope>('ListedEnvelope').implement({
  fields: (t) => ({
    rowNumber: t.exposeInt('rowNumber'),
    identifier: t.exposeString('identifier', { nullable: true }),
    addressee: t.exposeString('addressee'),
    sender: t.exposeString('sender'),
  }),
});

const PreviewType = builder.objectRef<ListPreview>('PostalListPreview').implement({
  description:
    'What the server read of the courier’s table: the columns chosen or proposed, and what they give.',
  fields: (t) => ({
    columns: t.stringList({ resolve: ({ columns }) => [...columns] }),
    chosen: t.field({ type: 'Json', resolve: ({ chosen }) => chosen }),
    envelopesTotal: t.int({ resolve: ({ envelopes }) => envelopes.length }),
    sample: t.field({ type: [EnvelopeType], resolve: ({ envelopes }) => envelopes.slice(0, 8) }),
    bad: t.field({ type: [BadRowType], resolve: ({ bad }) => [...bad] }),
    refusals: t.field({ type: [RefusalType], resolve: ({ refusals }) => [...refusals] }),
  }),
});

export const ListColumnsInput = builder.inputType('PostalColumnsInput', {
  fields: (t) => ({ identifier: t.string(), addressee: t.string(), sender: t.string() }),
});

/** Columns as the list reader wants them: what is not chosen is absent. */
export function chosenColumns(input: Readonly<Record<string, string | null | undefined>>) {
  return Object.fromEntries(Object.entries(input).filter(([, column]) => column));
}

const DeliveryPageType = builder
  .objectRef<{ limit: number; offset: number }>('PostalDeliveryPage')
  .implement({
    fields: (t) => ({
      items: t.field({
        type: [DeliveryType],
        resolve: (page, _args, office) => listDeliveries(office, page),
      }),
      total: t.int({ resolve: (_page, _args, office) => countDeliveries(office) }),
    }),
  });

builder.queryFields((t) => ({
  postalDeliveries: t.field({
    type: DeliveryPageType,
    args: { page: t.arg.int(), pageSize: t.arg.int() },
    resolve: (_root, { page, pageSize }, office) => {
      office.require('intake.read');
      return readPage({ page, pageSize });
    },
  }),
  postalDelivery: t.field({
    type: DeliveryType,
    nullable: true,
    args: { id: t.arg.int({ required: true }) },
    resolve: (_root, { id }, office) => {
      office.require('intake.read');
      return findDelivery(office, id);
    },
  }),
  postalListPreview: t.field({
    type: PreviewType,
    args: { fileHash: t.arg.string({ required: true }), columns: t.arg({ type: ListColumnsInput }) },
    resolve: (_root, { fileHash, columns }, office) =>
      previewList(office, fileHash, columns ? chosenColumns(columns) : null),
  }),
}));
