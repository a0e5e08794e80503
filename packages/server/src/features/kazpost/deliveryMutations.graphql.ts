import type { PostalDelivery } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import { RefusalType } from '../../graphql/shared.graphql.ts';
import { acceptEnvelopes } from './acceptEnvelopes.ts';
import { closeDelivery } from './closeDelivery.ts';
import { decideEnvelopes } from './decideEnvelopes.ts';
import { getDelivery } from './deliveries.store.ts';
import { chosenColumns, DeliveryType, ListColumnsInput } from './delivery.graphql.ts';
import { openDelivery } from './openDelivery.ts';
import { type RefusedScan, recordScans } from './recordScans.ts';

const OpenInput = builder.inputType('OpenPostalDeliveryInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    broughtOn: t.field({ type: 'PlainDate', required: true }),
    listNumber: t.string(),
    courierName: t.string(),
    note: t.string(),
    fileHash: t.string({ description: 'The courier’s table, uploaded.' }),
    columns: t.field({ type: ListColumnsInput }),
    typedList: t.string({ description: 'A row on each line: number; addressee; sender.' }),
  }),
});

const ScanInput = builder.inputType('PostalScanInput', {
  fields: (t) => ({
    key: t.string({
      required: true,
      description: 'Made by the browser: the same key again changes nothing.',
    }),
    code: t.string(),
    lineId: t.int({ description: 'The line the clerk names for an envelope without a readable number.' }),
    method: t.string({ required: true, description: 'scanner camera manual' }),
    reason: t.string({ description: 'Owed by a manual entry.' }),
    replaces: t.string({ description: 'The unread scan in whose place this one stands.' }),
    isUndone: t.boolean({ description: 'Taken back.' }),
  }),
});

interface ScansPayload {
  readonly delivery: PostalDelivery | null;
  readonly refused: readonly RefusedScan[];
  readonly refusals: readonly Refusal[];
}

const RefusedScanType = builder.objectRef<RefusedScan>('RefusedScan').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    refusals: t.field({ type: [RefusalType], resolve: ({ refusals }) => [...refusals] }),
  }),
});

const RecordScansPayload = builder.objectRef<ScansPayload>('RecordPostalScansPayload').implement({
  fields: (t) => ({
    delivery: t.field({ type: DeliveryType, nullable: true, resolve: ({ delivery }) => delivery }),
    refused: t.field({
      type: [RefusedScanType],
      description: 'Scans that could not be taken; the others were.',
      resolve: ({ refused }) => [...refused],
    }),
    refusals: t.field({ type: [RefusalType], resolve: ({ refusals }) => [...refusals] }),
  }),
});

const DeliveryPayload = payloadType('PostalDeliveryPayload', 'delivery', DeliveryType);

builder.mutationFields((t) => ({
  openPostalDelivery: t.field({
    type: DeliveryPayload,
    args: { input: t.arg({ type: OpenInput, required: true }) },
    resolve: async (_root, { input }, office) => {
      const columns = input.columns ? chosenColumns(input.columns) : null;
      return toPayload(await openDelivery(office, { ...input, columns }), (id) => getDelivery(office, id));
    },
  }),
  recordPostalScans: t.field({
    type: RecordScansPayload,
    args: {
      deliveryId: t.arg.int({ required: true }),
      scans: t.arg({ type: [ScanInput], required: true }),
    },
    resolve: async (_root, { deliveryId, scans }, office) => {
      const done = await recordScans(office, deliveryId, scans);
      if (!done.ok) return { delivery: null, refused: [], refusals: done.refusal };
      return { delivery: await getDelivery(office, deliveryId), refused: done.value, refusals: [] };
    },
  }),
  decidePostalEnvelopes: t.field({
    type: DeliveryPayload,
    description: 'To the journal (accepted), or back with the courier (wrongAddressee).',
    args: {
      deliveryId: t.arg.int({ required: true }),
      keys: t.arg.stringList({ required: true }),
      fate: t.arg.string({ required: true }),
    },
    resolve: async (_root, { deliveryId, keys, fate }, office) =>
      toPayload(await decideEnvelopes(office, deliveryId, keys, fate), (id) => getDelivery(office, id)),
  }),
  acceptPostalEnvelopes: t.field({
    type: DeliveryPayload,
    description: 'Gives the envelopes named their through numbers before the delivery is closed.',
    args: {
      deliveryId: t.arg.int({ required: true }),
      keys: t.arg.stringList({ required: true }),
    },
    resolve: async (_root, { deliveryId, keys }, office) =>
      toPayload(await acceptEnvelopes(office, deliveryId, keys), (id) => getDelivery(office, id)),
  }),
  closePostalDelivery: t.field({
    type: DeliveryPayload,
    args: {
      deliveryId: t.arg.int({ required: true }),
      missing: t.arg.int({ required: true, description: 'So many lines are missing, says the clerk.' }),
    },
    resolve: async (_root, { deliveryId, missing }, office) =>
      toPayload(await closeDelivery(office, deliveryId, missing), (id) => getDelivery(office, id)),
  }),
}));
