import type { MachineAccount } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import { RefusalType } from '../../graphql/shared.graphql.ts';
import { FileInput } from '../appeals/appealInputs.graphql.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { requireMachine } from './findMachine.ts';
import { issueMachineAccount, revokeMachineAccount } from './issueMachineAccount.ts';
import { receiveElectronicAppeal } from './receiveElectronicAppeal.ts';

const MachineAccountType = builder.objectRef<MachineAccount>('MachineAccount').implement({
  description: 'Another system that brings letters by wire.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    name: t.exposeString('name'),
    source: t.exposeString('source'),
    externalSystem: t.exposeString('externalSystem'),
    callsPerMinute: t.exposeInt('callsPerMinute'),
    responsible: t.field({
      type: UserRefType,
      description: 'In whose name its letters are accepted.',
      resolve: ({ responsibleId }, _args, { book }) => required(book.users.get(responsibleId), 'user'),
    }),
    createdAt: t.expose('createdAt', { type: 'Instant' }),
    revokedAt: t.expose('revokedAt', { type: 'Instant', nullable: true }),
    messages: t.int({
      description: 'How many it has brought.',
      resolve: ({ id }, _args, { archive }) =>
        archive.prisma.electronicMessage.count({ where: { machineAccountId: id } }),
    }),
  }),
});

builder.queryField('machineAccounts', (t) =>
  t.field({
    type: [MachineAccountType],
    resolve: (_root, _args, office) => {
      office.require('people.edit');
      return office.archive.prisma.machineAccount.findMany({ orderBy: { id: 'desc' } });
    },
  }),
);

const IssueMachineAccountInput = builder.inputType('IssueMachineAccountInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    name: t.string({ required: true }),
    source: t.string({ required: true }),
    externalSystem: t.string({ required: true, description: 'Latin letters; the namespace of its numbers.' }),
    callsPerMinute: t.int({ required: true }),
    responsibleId: t.int({ required: true }),
  }),
});

interface Issued {
  readonly account: MachineAccount;
  readonly secret: string;
}

const IssuedType = builder.objectRef<Issued>('IssuedMachineAccount').implement({
  fields: (t) => ({
    account: t.field({ type: MachineAccountType, resolve: ({ account }) => account }),
    secret: t.exposeString('secret', { description: 'Told once; for the header Authorization: Bearer.' }),
  }),
});

const IssuedPayload = payloadType('IssueMachineAccountPayload', 'issued', IssuedType);
const AccountPayload = payloadType('MachineAccountPayload', 'account', MachineAccountType);

const ReceiveElectronicAppealInput = builder.inputType('ReceiveElectronicAppealInput', {
  fields: (t) => ({
    externalId: t.string({ required: true, description: 'The number of the message in the sending system.' }),
    receivedAt: t.field({
      type: 'Instant',
      description: 'When the person sent it; now, when it is not given.',
    }),
    original: t.string({ description: 'The message word for word.' }),
    originalBase64: t.string({ description: 'The same, where it is not text.' }),
    applicantName: t.string(),
    applicantIin: t.string({ description: 'ИИН or БИН.' }),
    applicantPhone: t.string(),
    applicantAddress: t.string(),
    language: t.string({ description: 'kk, ru or other; told from the text when it is not given.' }),
    text: t.string({ description: 'The essence, as the person wrote it.' }),
    files: t.field({ type: [FileInput], description: 'Uploaded before to /api/files with the same header.' }),
  }),
});

interface Receipt {
  readonly id: number;
  readonly state: string;
  readonly originalHash: string;
  readonly talonNumber: string | null;
}

const ReceiptType = builder.objectRef<Receipt>('ElectronicReceipt').implement({
  description: 'What the sending system is told.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    state: t.exposeString('state', { description: 'accepted, or unread: kept, and waits for a person.' }),
    originalHash: t.exposeString('originalHash'),
    talonNumber: t.exposeString('talonNumber', { nullable: true }),
  }),
});

interface ReceivePayload {
  readonly receipt: Receipt | null;
  readonly refusals: readonly Refusal[];
}

const ReceivePayloadType = builder.objectRef<ReceivePayload>('ReceiveElectronicAppealPayload').implement({
  fields: (t) => ({
    receipt: t.field({ type: ReceiptType, nullable: true, resolve: ({ receipt }) => receipt }),
    refusals: t.field({ type: [RefusalType], resolve: ({ refusals }) => [...refusals] }),
  }),
});

builder.mutationFields((t) => ({
  issueMachineAccount: t.field({
    type: IssuedPayload,
    args: { input: t.arg({ type: IssueMachineAccountInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await issueMachineAccount(office, input), async ({ id, secret }) => ({
        account: await office.archive.prisma.machineAccount.findUniqueOrThrow({ where: { id } }),
        secret,
      })),
  }),
  revokeMachineAccount: t.field({
    type: AccountPayload,
    args: { id: t.arg.int({ required: true }) },
    resolve: async (_root, { id }, office) =>
      toPayload(await revokeMachineAccount(office, id), (done) =>
        office.archive.prisma.machineAccount.findUniqueOrThrow({ where: { id: done } }),
      ),
  }),
  receiveElectronicAppeal: t.field({
    type: ReceivePayloadType,
    description: 'For machine accounts: brings one message; the same identity again gives the first receipt.',
    args: { input: t.arg({ type: ReceiveElectronicAppealInput, required: true }) },
    resolve: async (_root, { input }, office): Promise<ReceivePayload> => {
      const machine = await requireMachine(office);
      const outcome = await receiveElectronicAppeal(office, machine, input);
      if (!outcome.ok) return { receipt: null, refusals: outcome.refusal };
      const { prisma } = office.archive;
      const message = await prisma.electronicMessage.findUniqueOrThrow({ where: { id: outcome.value } });
      const letter =
        message.intakeId === null
          ? null
          : await prisma.intake.findUnique({
              where: { id: message.intakeId },
              select: { talonNumber: true },
            });
      const { id, state, originalHash } = message;
      return { receipt: { id, state, originalHash, talonNumber: letter?.talonNumber ?? null }, refusals: [] };
    },
  }),
}));
