import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { FileInput } from '../appeals/appealInputs.graphql.ts';
import { acceptIntake } from './acceptIntake.ts';
import { IntakeType } from './intake.graphql.ts';
import { getIntake } from './intakes.store.ts';
import { releaseIntake } from './releaseIntake.ts';
import { takeIntake } from './takeIntake.ts';

const OralProtocolInput = builder.inputType('OralProtocolInput', {
  description: 'An oral appeal as it was said (АППК art. 63); the rest of its requisites is in the letter.',
  fields: (t) => ({
    essence: t.string({ required: true }),
    officialName: t.string(),
    representative: t.string(),
    papers: t.string(),
  }),
});

const AcceptIntakeInput = builder.inputType('AcceptIntakeInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    receivedAt: t.field({ type: 'Instant', description: 'Now, when it is not given.' }),
    source: t.string({ required: true }),
    form: t.string({ required: true }),
    applicantName: t.string({ required: true }),
    applicantIin: t.string(),
    applicantPhone: t.string(),
    applicantAddress: t.string(),
    addresseeBodyId: t.int(),
    language: t.string({ required: true }),
    sheets: t.int({ required: true }),
    barcode: t.string({ description: 'As scanned or typed; checked for letters of Kazpost.' }),
    note: t.string(),
    lateReason: t.string({ description: 'Why, where the journal of the day is closed already.' }),
    conversation: t.string({ description: 'What was said at the counter; stays with the letter.' }),
    protocol: t.field({ type: OralProtocolInput, description: 'Required when the form is oral.' }),
    fileHashes: t.field({ type: [FileInput] }),
  }),
});

export const IntakePayload = payloadType('IntakePayload', 'intake', IntakeType);

builder.mutationFields((t) => ({
  acceptIntake: t.field({
    type: IntakePayload,
    args: { input: t.arg({ type: AcceptIntakeInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await acceptIntake(office, input), (id) => getIntake(office, id)),
  }),
  takeIntake: t.field({
    type: IntakePayload,
    description: 'The letter named, or the oldest that nobody has.',
    args: { id: t.arg.int() },
    resolve: async (_root, { id }, office) =>
      toPayload(await takeIntake(office, id ?? null), (taken) => getIntake(office, taken)),
  }),
  releaseIntake: t.field({
    type: IntakePayload,
    args: { id: t.arg.int({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (_root, { id, version }, office) =>
      toPayload(await releaseIntake(office, id, version), (released) => getIntake(office, released)),
  }),
}));
