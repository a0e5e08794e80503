import { availableStepResults } from '@tyndau/domain/receptions/decideReceptionStep';
import { whyMayNotReceive } from '@tyndau/domain/receptions/receivingOfficial';
import type * as rows from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { AppealRefType } from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { BodyType } from '../reference/body.graphql.ts';
import { listEarlierAppeals } from './earlierAppeals.store.ts';
import { earlierDeciders } from './earlierDeciders.ts';
import { type ProposedBrief, proposeBrief } from './proposeBrief.ts';
import { OfficialType, ReceptionType } from './reception.graphql.ts';
import { receptionFacts } from './takeStep.ts';

const ChecklistType = builder.objectRef<rows.ReceptionChecklist>('ReceptionChecklist').implement({
  description: 'The four answers of step 1.',
  fields: (t) => ({
    character: t.exposeString('character'),
    competentBodies: t.field({
      type: [BodyType],
      resolve: ({ competentBodyIds }, _args, { book }) =>
        competentBodyIds.flatMap((id) => book.bodies.get(id) ?? []),
    }),
    earlierAppeals: t.exposeString('earlierAppeals'),
    documentsMatch: t.exposeBoolean('documentsMatch'),
    documents: t.exposeString('documents'),
    checkedAt: t.expose('checkedAt', { type: 'Instant' }),
  }),
});

const InquiryType = builder.objectRef<rows.ReceptionInquiry>('ReceptionInquiry').implement({
  description: 'What was asked for a reception, of a body or (without one) of the applicant.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    body: t.field({
      type: BodyType,
      nullable: true,
      resolve: ({ bodyId }, _args, { book }) => (bodyId === null ? null : (book.bodies.get(bodyId) ?? null)),
    }),
    text: t.exposeString('text'),
    sentAt: t.expose('sentAt', { type: 'Instant' }),
    dueOn: t.expose('dueOn', { type: 'PlainDate' }),
    answer: t.exposeString('answer'),
    answeredAt: t.expose('answeredAt', { type: 'Instant', nullable: true }),
  }),
});

const BriefType = builder.objectRef<rows.ReceptionBrief>('ReceptionBrief').implement({
  fields: (t) => ({
    text: t.exposeString('text'),
    proposal: t.exposeString('proposal'),
    proposedOn: t.expose('proposedOn', { type: 'PlainDate', nullable: true }),
    official: t.field({
      type: OfficialType,
      nullable: true,
      resolve: ({ officialId }, _args, { loaders }) =>
        officialId === null ? null : loaders.official.load(officialId),
    }),
    ground: t.exposeString('ground', { nullable: true }),
    submittedAt: t.expose('submittedAt', { type: 'Instant' }),
    submittedBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ submittedById }, _args, { book }) => book.users.get(submittedById) ?? null,
    }),
  }),
});

const ProposedBriefType = builder.objectRef<ProposedBrief>('ProposedBrief').implement({
  description: 'The brief as the system fills it from the card.',
  fields: (t) => ({
    text: t.exposeString('text'),
    proposedOn: t.field({ type: 'PlainDate', nullable: true, resolve: ({ proposedOn }) => proposedOn }),
  }),
});

const NoticeType = builder.objectRef<rows.ReceptionNotice>('ReceptionNotice').implement({
  fields: (t) => ({
    id: t.exposeInt('id'),
    kind: t.exposeString('kind'),
    language: t.exposeString('language'),
    text: t.exposeString('text'),
    channel: t.exposeString('channel'),
    sentAt: t.expose('sentAt', { type: 'Instant' }),
  }),
});

const InvitationType = builder.objectRef<rows.ReceptionInvitation>('ReceptionInvitation').implement({
  description: 'A body invited to a reception, its position and representative.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    body: t.field({
      type: BodyType,
      nullable: true,
      resolve: ({ bodyId }, _args, { book }) => book.bodies.get(bodyId) ?? null,
    }),
    dueOn: t.expose('dueOn', { type: 'PlainDate' }),
    position: t.exposeString('position'),
    representative: t.exposeString('representative'),
    representativePost: t.exposeString('representativePost'),
    representativePhone: t.exposeString('representativePhone'),
    positionedAt: t.expose('positionedAt', { type: 'Instant', nullable: true }),
    assessment: t.exposeString('assessment', { nullable: true }),
    remarks: t.exposeString('remarks'),
  }),
});

const CallType = builder.objectRef<rows.ReceptionCall>('ReceptionCall').implement({
  fields: (t) => ({
    id: t.exposeInt('id'),
    calledAt: t.expose('calledAt', { type: 'Instant' }),
    calledBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ calledById }, _args, { book }) => book.users.get(calledById) ?? null,
    }),
    outcome: t.exposeString('outcome'),
    note: t.exposeString('note'),
  }),
});

const officialField = (name: 'fromOfficialId' | 'toOfficialId') => (move: rows.ReceptionMove) => move[name];

const MoveType = builder.objectRef<rows.ReceptionMove>('ReceptionMove').implement({
  fields: (t) => ({
    id: t.exposeInt('id'),
    movedAt: t.expose('movedAt', { type: 'Instant' }),
    fromStartsAt: t.expose('fromStartsAt', { type: 'Instant', nullable: true }),
    toStartsAt: t.expose('toStartsAt', { type: 'Instant', nullable: true }),
    fromOfficial: t.field({
      type: OfficialType,
      nullable: true,
      resolve: (move, _args, { loaders }) => loadOfficial(officialField('fromOfficialId')(move), loaders),
    }),
    toOfficial: t.field({
      type: OfficialType,
      nullable: true,
      resolve: (move, _args, { loaders }) => loadOfficial(officialField('toOfficialId')(move), loaders),
    }),
    reason: t.exposeString('reason'),
  }),
});

function loadOfficial(
  id: number | null,
  { official }: { official: { load(id: number): Promise<rows.Official> } },
) {
  return id === null ? null : official.load(id);
}

const PackType = builder.objectRef<rows.ReceptionPack>('ReceptionPack').implement({
  fields: (t) => ({
    id: t.exposeInt('id'),
    handedAt: t.expose('handedAt', { type: 'Instant' }),
    handedTo: t.exposeString('handedTo'),
  }),
});

type Meeting = rows.ReceptionMeeting & { readonly attendance: readonly rows.MeetingAttendee[] };
type Decision = rows.MeetingDecision & { readonly meeting: Meeting };

const AttendeeType = builder.objectRef<rows.MeetingAttendee>('MeetingAttendee').implement({
  fields: (t) => ({ name: t.exposeString('name'), came: t.exposeBoolean('came') }),
});

const DecisionType = builder.objectRef<Decision>('MeetingDecision').implement({
  description: 'What a meeting with the bodies agreed on for this person.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    decision: t.exposeString('decision'),
    heldOn: t.field({ type: 'PlainDate', resolve: ({ meeting }) => meeting.heldOn }),
    agenda: t.string({ resolve: ({ meeting }) => meeting.agenda }),
    attendance: t.field({ type: [AttendeeType], resolve: ({ meeting }) => [...meeting.attendance] }),
  }),
});

type Order = rows.ProtocolOrder & { readonly protocol: rows.ReceptionProtocol };

const OrderType = builder.objectRef<Order>('ProtocolOrder').implement({
  description: 'A line of the protocol about this person.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    protocolId: t.exposeInt('protocolId'),
    protocolNumber: t.string({ resolve: ({ protocol }) => protocol.number }),
    approvedByName: t.string({ resolve: ({ protocol }) => protocol.approvedByName }),
    approvedOn: t.field({ type: 'PlainDate', resolve: ({ protocol }) => protocol.approvedOn }),
    body: t.field({
      type: BodyType,
      nullable: true,
      resolve: ({ bodyId }, _args, { book }) => (bodyId === null ? null : (book.bodies.get(bodyId) ?? null)),
    }),
    text: t.exposeString('text'),
    dueOn: t.expose('dueOn', { type: 'PlainDate', nullable: true }),
  }),
});

const byId = { orderBy: { id: 'asc' } } as const;

builder.objectFields(ReceptionType, (t) => ({
  language: t.exposeString('language'),
  journalNumber: t.exposeInt('journalNumber', { nullable: true }),
  endsAt: t.expose('endsAt', { type: 'Instant', nullable: true }),
  isPinned: t.exposeBoolean('isPinned'),
  complainedBody: t.field({
    type: BodyType,
    nullable: true,
    resolve: ({ complainedBodyId }, _args, { book }) =>
      complainedBodyId === null ? null : (book.bodies.get(complainedBodyId) ?? null),
  }),
  stepResults: t.field({
    type: ['String'],
    description: 'The exits of the present step that the viewer may give.',
    resolve: async (reception, _args, office) =>
      availableStepResults(await receptionFacts(office.archive.prisma, reception), office.signedIn.role),
  }),
  earlierAppeals: t.field({
    type: [AppealRefType],
    resolve: (reception, _args, office) => listEarlierAppeals(office, reception),
  }),
  checklist: t.field({
    type: ChecklistType,
    nullable: true,
    resolve: ({ id }, _args, { archive }) =>
      archive.prisma.receptionChecklist.findUnique({ where: { receptionId: id } }),
  }),
  inquiries: t.field({
    type: [InquiryType],
    resolve: ({ id }, _args, { archive }) =>
      archive.prisma.receptionInquiry.findMany({ where: { receptionId: id }, ...byId }),
  }),
  brief: t.field({
    type: BriefType,
    nullable: true,
    resolve: ({ id }, _args, { archive }) =>
      archive.prisma.receptionBrief.findUnique({ where: { receptionId: id } }),
  }),
  proposedBrief: t.field({
    type: ProposedBriefType,
    nullable: true,
    description: 'Only while step 3 is due.',
    resolve: (reception, _args, office) =>
      reception.step === 3 && office.may('reception.prepare') ? proposeBrief(office, reception) : null,
  }),
  notices: t.field({
    type: [NoticeType],
    resolve: ({ id }, _args, { archive }) =>
      archive.prisma.receptionNotice.findMany({ where: { receptionId: id }, ...byId }),
  }),
  invitations: t.field({
    type: [InvitationType],
    resolve: ({ id }, _args, { loaders }) => loaders.receptionInvitations.load(id),
  }),
  calls: t.field({
    type: [CallType],
    resolve: ({ id }, _args, { archive }) =>
      archive.prisma.receptionCall.findMany({ where: { receptionId: id }, ...byId }),
  }),
  moves: t.field({
    type: [MoveType],
    resolve: ({ id }, _args, { archive }) =>
      archive.prisma.receptionMove.findMany({ where: { receptionId: id }, ...byId }),
  }),
  packs: t.field({
    type: [PackType],
    resolve: ({ id }, _args, { archive }) =>
      archive.prisma.receptionPack.findMany({ where: { receptionId: id }, ...byId }),
  }),
  decisions: t.field({
    type: [DecisionType],
    resolve: ({ id }, _args, { archive }) =>
      archive.prisma.meetingDecision.findMany({
        where: { receptionId: id },
        include: { meeting: { include: { attendance: byId } } },
        ...byId,
      }),
  }),
  orders: t.field({
    type: [OrderType],
    resolve: ({ id }, _args, { archive }) =>
      archive.prisma.protocolOrder.findMany({
        where: { receptionId: id },
        include: { protocol: true },
        ...byId,
      }),
  }),
  bannedOfficialIds: t.field({
    type: ['Int'],
    description: 'Officials who may not receive this person: complained about, or decided the matter before.',
    resolve: async (reception, _args, office) => {
      const deciders = (await earlierDeciders(office.archive.prisma, [reception])).get(reception.id);
      if (!deciders) return [];
      const officials = await office.archive.prisma.official.findMany({ where: { disabledAt: null } });
      return officials.filter((one) => whyMayNotReceive(one, deciders) !== null).map(({ id }) => id);
    },
  }),
}));
