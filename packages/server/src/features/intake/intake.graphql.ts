import type { Intake, OralProtocol } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { AttachmentType } from '../appeals/appealPapers.graphql.ts';
import { AppealRefType, required } from '../appeals/appealType.graphql.ts';
import { personalData } from '../appeals/personalData.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { BodyType } from '../reference/body.graphql.ts';
import { intakePapers } from './intakePapers.ts';

const OralProtocolType = builder.objectRef<OralProtocol>('OralProtocol').implement({
  description: 'An oral appeal as it was taken down (АППК art. 63).',
  fields: (t) => ({
    essence: t.exposeString('essence'),
    officialName: t.exposeString('officialName', { description: 'The official it is addressed to.' }),
    representative: t.exposeString('representative'),
    papers: t.exposeString('papers', { description: 'What the person handed over with it.' }),
  }),
});

export const IntakeType = builder.objectRef<Intake>('Intake').implement({
  description: 'A letter accepted at the counter or over a channel, before it becomes a card.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    throughNumber: t.exposeInt('throughNumber'),
    journalOn: t.expose('journalOn', {
      type: 'PlainDate',
      description: 'The day whose journal it stands in: a late letter belongs to the next working day.',
    }),
    talonNumber: t.exposeString('talonNumber'),
    receivedAt: t.expose('receivedAt', { type: 'Instant' }),
    source: t.exposeString('source'),
    form: t.exposeString('form'),
    acceptedBy: t.field({
      type: UserRefType,
      resolve: ({ acceptedById }, _args, { book }) => required(book.users.get(acceptedById), 'user'),
    }),
    acceptedAt: t.expose('acceptedAt', { type: 'Instant' }),
    applicantName: t.exposeString('applicantName'),
    applicantIin: t.string({
      nullable: true,
      resolve: ({ applicantIin }, _args, office) => personalData(office).iin(applicantIin),
    }),
    applicantPhone: t.string({
      nullable: true,
      resolve: ({ applicantPhone }, _args, office) => personalData(office).phone(applicantPhone),
    }),
    applicantAddress: t.string({
      nullable: true,
      resolve: ({ applicantAddress }, _args, office) =>
        applicantAddress === null ? null : personalData(office).address(applicantAddress),
    }),
    addressee: t.field({
      type: BodyType,
      nullable: true,
      resolve: ({ addresseeBodyId }, _args, { book }) =>
        addresseeBodyId === null ? null : (book.bodies.get(addresseeBodyId) ?? null),
    }),
    language: t.exposeString('language'),
    sheets: t.exposeInt('sheets'),
    barcode: t.exposeString('barcode', { nullable: true }),
    note: t.exposeString('note'),
    conversation: t.exposeString('conversation', { description: 'What was said at the counter.' }),
    protocol: t.field({
      type: OralProtocolType,
      nullable: true,
      description: 'Of an oral appeal only.',
      resolve: ({ id, form }, _args, office) =>
        form === 'oral' ? intakePapers(office).protocol.load(id) : null,
    }),
    state: t.exposeString('state', {
      description:
        'accepted, distributed (a registrar has it), registered, joined (to `appeal`), returnedToSender.',
    }),
    registrar: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ registrarId }, _args, { book }) =>
        registrarId === null ? null : (book.users.get(registrarId) ?? null),
    }),
    takenAt: t.expose('takenAt', { type: 'Instant', nullable: true }),
    appeal: t.field({
      type: AppealRefType,
      nullable: true,
      resolve: ({ id }, _args, office) => intakePapers(office).appeal.load(id),
    }),
    attachments: t.field({
      type: [AttachmentType],
      resolve: ({ id }, _args, office) => intakePapers(office).attachments.load(id),
    }),
    lateReason: t.exposeString('lateReason', {
      nullable: true,
      description: 'Entered after its journal was closed, and why; empty where it came by wire.',
    }),
    version: t.exposeInt('version'),
    talonUrl: t.string({
      description: 'The talon as PDF; ?size=a6 or slip.',
      resolve: ({ id }) => `/api/intakes/${id}/talon.pdf`,
    }),
    protocolUrl: t.string({
      nullable: true,
      description: 'The protocol of an oral appeal as PDF, to be signed; ?language=kk or ru.',
      resolve: ({ id, form }) => (form === 'oral' ? `/api/intakes/${id}/protocol.pdf` : null),
    }),
  }),
});
