import type { ElectronicMessage, MachineAccount } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { readPage } from '../../graphql/page.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import { RefusalType } from '../../graphql/shared.graphql.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { personalData } from '../appeals/personalData.ts';
import { IntakeType } from '../intake/intake.graphql.ts';
import { findIntake } from '../intake/intakes.store.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { completeElectronicMessage, rejectElectronicMessage } from './decideMessage.ts';
import {
  countMessages,
  findMessageOfLetter,
  getMessage,
  listMessages,
  textOfOriginal,
} from './messages.store.ts';
import type { MessageFields } from './readMessage.ts';
import './machineAccounts.graphql.ts';

const told = (row: ElectronicMessage) => row.fields as MessageFields;

export const ElectronicMessageType = builder.objectRef<ElectronicMessage>('ElectronicMessage').implement({
  description: 'A message of another system, kept word for word.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    machine: t.field({
      type: MachineNameType,
      resolve: ({ machineAccountId }, _args, { archive }) =>
        archive.prisma.machineAccount.findUniqueOrThrow({ where: { id: machineAccountId } }),
    }),
    externalId: t.exposeString('externalId'),
    receivedAt: t.expose('receivedAt', { type: 'Instant' }),
    original: t.string({
      nullable: true,
      description: 'As it came; null where its bytes are no text. For those who may see personal data.',
      resolve: (row, _args, office) => {
        office.require('appeal.seePersonalData');
        return textOfOriginal(row);
      },
    }),
    originalHash: t.exposeString('originalHash', { description: 'SHA-256 of its bytes.' }),
    state: t.exposeString('state', {
      description: 'accepted (a letter), unread (waits for a person), rejected.',
    }),
    refusals: t.field({
      type: [RefusalType],
      description: 'Why it could not be read.',
      resolve: ({ refusals }) => refusals as unknown as Refusal[],
    }),
    applicantName: t.string({ resolve: (row) => told(row).applicantName ?? '' }),
    applicantIin: t.string({
      nullable: true,
      resolve: (row, _args, office) => personalData(office).iin(told(row).applicantIin || null),
    }),
    applicantPhone: t.string({
      nullable: true,
      resolve: (row, _args, office) => personalData(office).phone(told(row).applicantPhone || null),
    }),
    applicantAddress: t.string({
      resolve: (row, _args, office) => personalData(office).address(told(row).applicantAddress ?? ''),
    }),
    language: t.string({ resolve: (row) => told(row).language ?? '' }),
    text: t.string({ resolve: (row) => told(row).text ?? '' }),
    intake: t.field({
      type: IntakeType,
      nullable: true,
      resolve: ({ intakeId }, _args, office) => (intakeId === null ? null : findIntake(office, intakeId)),
    }),
    decidedBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ decidedById }, _args, { book }) =>
        decidedById === null ? null : (book.users.get(decidedById) ?? null),
    }),
    reason: t.exposeString('reason'),
  }),
});

const MachineNameType = builder.objectRef<MachineAccount>('MachineName').implement({
  description: 'The system a message came from.',
  fields: (t) => ({
    name: t.exposeString('name'),
    source: t.exposeString('source'),
    responsible: t.field({
      type: UserRefType,
      resolve: ({ responsibleId }, _args, { book }) => required(book.users.get(responsibleId), 'user'),
    }),
  }),
});

builder.objectField(IntakeType, 'message', (t) =>
  t.field({
    type: ElectronicMessageType,
    nullable: true,
    description: 'The message it was made of, where it came by wire.',
    resolve: ({ id, form }, _args, office) =>
      form === 'electronic' ? findMessageOfLetter(office, id) : null,
  }),
);

interface MessagePage {
  readonly state: string;
  readonly limit: number;
  readonly offset: number;
}

const MessagePageType = builder.objectRef<MessagePage>('ElectronicMessagePage').implement({
  fields: (t) => ({
    items: t.field({
      type: [ElectronicMessageType],
      resolve: ({ state, ...page }, _args, office) => listMessages(office, state, page),
    }),
    total: t.int({ resolve: ({ state }, _args, office) => countMessages(office, state) }),
  }),
});

builder.queryFields((t) => ({
  electronicMessages: t.field({
    type: MessagePageType,
    args: { state: t.arg.string({ required: true }), page: t.arg.int(), pageSize: t.arg.int() },
    resolve: (_root, { state, page, pageSize }, office) => {
      office.require('intake.read');
      return { state, ...readPage({ page, pageSize }) };
    },
  }),
  electronicMessage: t.field({
    type: ElectronicMessageType,
    args: { id: t.arg.int({ required: true }) },
    resolve: (_root, { id }, office) => {
      office.require('intake.read');
      return getMessage(office, id);
    },
  }),
}));

const MessageFieldsInput = builder.inputType('MessageFieldsInput', {
  fields: (t) => ({
    applicantName: t.string(),
    applicantIin: t.string(),
    applicantPhone: t.string(),
    applicantAddress: t.string(),
    language: t.string(),
    text: t.string(),
  }),
});

const MessagePayload = payloadType('ElectronicMessagePayload', 'message', ElectronicMessageType);

builder.mutationFields((t) => ({
  completeElectronicMessage: t.field({
    type: MessagePayload,
    args: {
      id: t.arg.int({ required: true }),
      fields: t.arg({ type: MessageFieldsInput, required: true }),
    },
    resolve: async (_root, { id, fields }, office) =>
      toPayload(await completeElectronicMessage(office, id, fields), (done) => getMessage(office, done)),
  }),
  rejectElectronicMessage: t.field({
    type: MessagePayload,
    args: { id: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (_root, { id, reason }, office) =>
      toPayload(await rejectElectronicMessage(office, id, reason), (done) => getMessage(office, done)),
  }),
}));
