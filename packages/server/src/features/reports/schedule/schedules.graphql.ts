import type { Role } from '@tyndau/domain/access/roles';
import { type ScheduledKind, scheduledKinds } from '@tyndau/domain/reports/reportSchedule';
import type { ReportDelivery, ReportSchedule, User } from '../../../db/generated/client.ts';
import { builder } from '../../../graphql/builder.ts';
import { DonePayload, payloadType, toDone, toPayload } from '../../../graphql/payload.ts';
import { mailSettings } from '../../outbox/mailSettings.ts';
import { UserRefType } from '../../people/people.graphql.ts';
import { formatOf } from './makeReport.ts';
import { orderNow } from './orderNow.ts';
import { removeSchedule } from './removeSchedule.ts';
import { saveSchedule } from './saveSchedule.ts';
import { mayReceive } from './scheduleReceivers.ts';
import { getSchedule, listDeliveries, listReceived, listSchedules } from './schedules.store.ts';

const DeliveryType = builder.objectRef<ReportDelivery>('ReportDelivery').implement({
  description: 'A report made for one receiver, with his sight.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    dueAt: t.field({ type: 'Instant', resolve: ({ dueAt }) => dueAt }),
    state: t.exposeString('state', { description: 'waiting running ready refused failed swept' }),
    failure: t.exposeString('failure', { description: 'The code of the refusal, or FAULT.' }),
    size: t.exposeInt('size'),
    name: t.string({
      resolve: async ({ scheduleId }, _args, { archive }) =>
        (await archive.prisma.reportSchedule.findUniqueOrThrow({ where: { id: scheduleId } })).name,
    }),
    to: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ userId }, _args, { book }) => book.users.get(userId) ?? null,
    }),
    mail: t.string({
      description: 'none waiting sent dead: what became of the letter.',
      resolve: async ({ mailId }, _args, { archive }) =>
        (mailId && (await archive.prisma.outboxMail.findUnique({ where: { id: mailId } }))?.state) || 'none',
    }),
    url: t.string({
      nullable: true,
      resolve: ({ id, state, userId }, _args, office) =>
        state === 'ready' && userId === office.signedIn.id ? `/api/deliveries/${id}` : null,
    }),
  }),
});

const ScheduleType = builder.objectRef<ReportSchedule>('ReportSchedule').implement({
  description:
    'A report that is made at its time and sent to people of the office, each within his own rights.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    version: t.exposeInt('version'),
    name: t.exposeString('name'),
    kind: t.exposeString('kind', { description: 'statistical linear halfYear memo board' }),
    subject: t.exposeString('subject', {
      description: 'Of a linear report its number, of a board its number or code.',
    }),
    span: t.exposeString('span'),
    format: t.string({ resolve: formatOf }),
    language: t.exposeString('language'),
    rhythm: t.exposeString('rhythm'),
    weekday: t.exposeInt('weekday'),
    monthDay: t.exposeInt('monthDay'),
    atTime: t.exposeString('atTime'),
    onlyWorkingDays: t.exposeBoolean('onlyWorkingDays'),
    isActive: t.exposeBoolean('isActive'),
    nextAt: t.field({ type: 'Instant', resolve: ({ nextAt }) => nextAt }),
    receivers: t.field({
      type: [UserRefType],
      resolve: ({ receiverIds }, _args, { book }) => receiverIds.flatMap((id) => book.users.get(id) ?? []),
    }),
    owner: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ ownerId }, _args, { book }) => book.users.get(ownerId) ?? null,
    }),
    deliveries: t.field({
      type: [DeliveryType],
      description: 'The latest first.',
      resolve: ({ id }, _args, office) => listDeliveries(office, id),
    }),
  }),
});

interface Receiver {
  readonly user: User;
}
const ReceiverType = builder.objectRef<Receiver>('ReportReceiver').implement({
  fields: (t) => ({
    user: t.field({ type: UserRefType, resolve: ({ user }) => user }),
    hasAddress: t.boolean({ resolve: ({ user }) => Boolean(user.email?.trim()) }),
    kinds: t.stringList({
      description: 'The reports that may be sent to him.',
      resolve: ({ user }) => scheduledKinds.filter((kind) => mayReceive(user.role as Role, kind)),
    }),
  }),
});

builder.queryFields((t) => ({
  reportSchedules: t.field({
    type: [ScheduleType],
    resolve: (_root, _args, office) => listSchedules(office),
  }),
  reportsReceived: t.field({
    type: [DeliveryType],
    description: 'What was sent to the viewer, the latest first.',
    resolve: (_root, _args, office) => listReceived(office),
  }),
  reportReceivers: t.field({
    type: [ReceiverType],
    description: 'People of the office to whom any report may be sent.',
    resolve(_root, _args, office) {
      office.require('report.draft');
      return [...office.book.users.values()]
        .filter((user) => user.disabledAt === null)
        .filter((user) => scheduledKinds.some((kind: ScheduledKind) => mayReceive(user.role as Role, kind)))
        .map((user) => ({ user }));
    },
  }),
  sendsMail: t.boolean({
    description: 'A mail server is set; without one people are told by the bell alone.',
    resolve(_root, _args, office) {
      office.require('report.draft');
      return mailSettings(office.book) !== null;
    },
  }),
}));

const SaveReportScheduleInput = builder.inputType('SaveReportScheduleInput', {
  fields: (t) => ({
    id: t.int(),
    version: t.int(),
    idempotencyKey: t.string({ required: true }),
    name: t.string({ required: true }),
    kind: t.string({ required: true, description: 'statistical linear halfYear memo board' }),
    subject: t.string({ required: true }),
    span: t.string({ required: true, description: 'day week month quarter halfYear sinceYear' }),
    format: t.string({ required: true, description: 'xlsx csv' }),
    language: t.string({ required: true, description: 'kk ru' }),
    rhythm: t.string({ required: true, description: 'daily weekly monthly' }),
    weekday: t.int({ required: true, description: '1 = Monday' }),
    monthDay: t.int({ required: true }),
    atTime: t.string({ required: true, description: 'HH:MM' }),
    onlyWorkingDays: t.boolean({ required: true }),
    receiverIds: t.intList({ required: true }),
    isActive: t.boolean({ required: true }),
  }),
});

const SchedulePayload = payloadType('ReportSchedulePayload', 'schedule', ScheduleType);

builder.mutationFields((t) => ({
  saveReportSchedule: t.field({
    type: SchedulePayload,
    args: { input: t.arg({ type: SaveReportScheduleInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await saveSchedule(office, input as never), (id) => getSchedule(office, id)),
  }),
  removeReportSchedule: t.field({
    type: DonePayload,
    args: { id: t.arg.int({ required: true }) },
    resolve: async (_root, { id }, office) => toDone(await removeSchedule(office, id)),
  }),
  sendReportNow: t.field({
    type: SchedulePayload,
    description: 'Has the report made and sent now, beside its schedule.',
    args: { id: t.arg.int({ required: true }) },
    resolve: async (_root, { id }, office) =>
      toPayload(await orderNow(office, id), (done) => getSchedule(office, done)),
  }),
}));
