import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { confirmShare } from './confirmShare.ts';
import { distributeIntakes } from './distributeIntakes.ts';
import { getDistribution } from './distributions.store.ts';
import { DistributionType } from './distributionTypes.graphql.ts';
import { takeBackLetters } from './takeBackLetters.ts';

const ShareInput = builder.inputType('DistributionShareInput', {
  fields: (t) => ({
    registrarId: t.int({ required: true }),
    intakeIds: t.intList({ required: true }),
  }),
});

const DistributeIntakesInput = builder.inputType('DistributeIntakesInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    shares: t.field({ type: [ShareInput], required: true }),
    leaveOut: t.intList({ description: 'Registrars at work who get nothing of this pack.' }),
    reason: t.string({ description: 'Why the shares differ by more than one.' }),
  }),
});

const TakeBackLettersInput = builder.inputType('TakeBackLettersInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    distributionId: t.int({ required: true }),
    intakeIds: t.intList({ required: true }),
    reason: t.string({ required: true }),
  }),
});

const DistributionPayload = payloadType('DistributionPayload', 'distribution', DistributionType);

builder.mutationFields((t) => ({
  distributeIntakes: t.field({
    type: DistributionPayload,
    description: 'Hands a pack of letters to registrars: all of it, or none.',
    args: { input: t.arg({ type: DistributeIntakesInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await distributeIntakes(office, input), (id) => getDistribution(office, id)),
  }),
  confirmShare: t.field({
    type: DistributionPayload,
    description: 'The registrar signs for the letters received; `letters` is how many he saw.',
    args: { shareId: t.arg.int({ required: true }), letters: t.arg.int({ required: true }) },
    resolve: async (_root, { shareId, letters }, office) =>
      toPayload(await confirmShare(office, shareId, letters), (id) => getDistribution(office, id)),
  }),
  takeBackLetters: t.field({
    type: DistributionPayload,
    description: 'Takes letters back from registrars: an act of its own, with a reason.',
    args: { input: t.arg({ type: TakeBackLettersInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await takeBackLetters(office, input), (id) => getDistribution(office, id)),
  }),
}));
