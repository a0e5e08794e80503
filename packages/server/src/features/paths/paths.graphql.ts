import { type BarredBody, barredBodies } from '@tyndau/domain/appeals/routing';
import { toPlainDateOrNull } from '../../db/dates.ts';
import type { OutgoingNotice, PathProposal, PathStep } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { LocalizedType, RefusalType } from '../../graphql/shared.graphql.ts';
import type { Office } from '../../office.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { findAppeal } from '../appeals/appeals.store.ts';
import { AppealRefType, AppealType, required } from '../appeals/appealType.graphql.ts';
import { routingContext } from '../appeals/sendToBody.ts';
import { TermDayType } from '../appeals/term.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { BodyType } from '../reference/body.graphql.ts';
import { bodiesAtWork } from './forwardAppeal.ts';
import { signatories } from './issueNotice.ts';
import { listParts } from './parts.store.ts';
import {
  crimeBodyIds,
  crimeDueAt,
  type GroundOption,
  isLateStep,
  isNoticeLate,
  type PathOption,
  pathOptions,
} from './pathOptions.ts';

const userOf = (office: Office, id: number) => required(office.book.users.get(id), 'user');
const bodyOf = (office: Office, id: number | null) =>
  id === null ? null : (office.book.bodies.get(id) ?? null);

const PathStepType = builder.objectRef<PathStep>('PathStep').implement({
  description: 'A decision of procedure: ground, reason, who decided, and whether it kept its term.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    action: t.exposeString('action'),
    ground: t.exposeString('ground'),
    requirements: t.exposeStringList('requirements'),
    reason: t.exposeString('reason'),
    decidedBy: t.exposeString('decidedBy'),
    decidedOn: t.expose('decidedOn', { type: 'PlainDate' }),
    madeAt: t.expose('madeAt', { type: 'Instant' }),
    madeBy: t.field({
      type: UserRefType,
      resolve: ({ madeById }, _args, office) => userOf(office, madeById),
    }),
    dueOn: t.expose('dueOn', { type: 'PlainDate', nullable: true }),
    isLate: t.boolean({ description: 'A breach of the term, judged from the days.', resolve: isLateStep }),
    toBody: t.field({
      type: BodyType,
      nullable: true,
      resolve: ({ toBodyId }, _args, office) => bodyOf(office, toBodyId),
    }),
    earlier: t.field({
      type: AppealRefType,
      nullable: true,
      resolve: ({ earlierId }, _args, office) => (earlierId === null ? null : findAppeal(office, earlierId)),
    }),
    fixByOn: t.expose('fixByOn', { type: 'PlainDate', nullable: true }),
    endedAt: t.expose('endedAt', { type: 'Instant', nullable: true }),
    endReason: t.exposeString('endReason', { nullable: true }),
  }),
});

const OutgoingNoticeType = builder.objectRef<OutgoingNotice>('OutgoingNotice').implement({
  description: 'A notice to the applicant, with its number, its way and whether it has gone.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    templateCode: t.exposeString('templateCode'),
    outgoingNumber: t.exposeString('outgoingNumber'),
    issuedOn: t.expose('issuedOn', { type: 'PlainDate' }),
    signatory: t.field({
      type: UserRefType,
      resolve: ({ signatoryId }, _args, office) => userOf(office, signatoryId),
    }),
    language: t.exposeString('language'),
    delivery: t.exposeString('delivery'),
    dueOn: t.expose('dueOn', { type: 'PlainDate' }),
    sentOn: t.expose('sentOn', { type: 'PlainDate', nullable: true }),
    isVoid: t.boolean({ resolve: ({ voidedAt }) => voidedAt !== null }),
    isLate: t.boolean({ resolve: (notice, _args, office) => isNoticeLate(notice, office.today) }),
    url: t.string({ resolve: ({ id }) => `/api/notices/${id}/notice.pdf` }),
  }),
});

const PathProposalType = builder.objectRef<PathProposal>('PathProposal').implement({
  description: 'What a body or a registrar proposed, and what the department decided.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    action: t.exposeString('action'),
    ground: t.exposeString('ground'),
    reason: t.exposeString('reason'),
    earlierId: t.exposeInt('earlierId', { nullable: true }),
    proposedAt: t.expose('proposedAt', { type: 'Instant' }),
    proposedBy: t.field({
      type: UserRefType,
      resolve: ({ proposedById }, _args, office) => userOf(office, proposedById),
    }),
    verdict: t.exposeString('verdict', { nullable: true }),
    remarks: t.exposeString('remarks'),
  }),
});

const BarredBodyType = builder.objectRef<BarredBody>('BarredBody').implement({
  description: 'A body that may not have the appeal, why, and which one above it may instead.',
  fields: (t) => ({
    body: t.field({
      type: BodyType,
      resolve: ({ bodyId }, _args, office) => required(office.book.bodies.get(bodyId), 'body'),
    }),
    refusal: t.field({ type: RefusalType, resolve: ({ refusal }) => refusal }),
    instead: t.field({
      type: BodyType,
      nullable: true,
      resolve: ({ insteadId }, _args, office) => bodyOf(office, insteadId),
    }),
  }),
});

const GroundOptionType = builder.objectRef<GroundOption>('GroundOption').implement({
  description: 'A ground that fits the kind of the appeal: who decides, by when, what stands against it.',
  fields: (t) => ({
    code: t.string({ resolve: ({ rule }) => rule.code }),
    deciders: t.stringList({ resolve: ({ rule }) => [...rule.deciders] }),
    article: t.field({ type: LocalizedType, resolve: ({ rule }) => rule.article }),
    verified: t.boolean({ resolve: ({ rule }) => rule.verified }),
    needs: t.string({ nullable: true, resolve: ({ rule }) => rule.needs }),
    dueOn: t.field({ type: 'PlainDate', nullable: true, resolve: ({ term }) => term?.dueOn ?? null }),
    dueAt: t.expose('dueAt', { type: 'Instant', nullable: true }),
    isLate: t.exposeBoolean('isLate'),
    derivation: t.field({ type: [TermDayType], resolve: ({ term }) => [...(term?.derivation ?? [])] }),
    refusal: t.field({ type: RefusalType, nullable: true, resolve: ({ refusal }) => refusal }),
    earlier: t.field({ type: [AppealRefType], resolve: ({ earlier }) => [...earlier] }),
  }),
});

const PathOptionType = builder.objectRef<PathOption>('PathOption').implement({
  description: 'A way out of the procedure that is open to the viewer, with its grounds.',
  fields: (t) => ({
    action: t.exposeString('action'),
    grounds: t.field({ type: [GroundOptionType], resolve: ({ grounds }) => [...grounds] }),
  }),
});

// The appeal itself was found visible before these are asked for; other appeals are read with the viewer's own sight.
builder.objectFields(AppealType, (t) => ({
  partOf: t.field({
    type: AppealRefType,
    nullable: true,
    resolve: ({ partOfId }, _args, office) => (partOfId === null ? null : findAppeal(office, partOfId)),
  }),
  splitOn: t.expose('splitOn', { type: 'PlainDate', nullable: true }),
  forwardedOn: t.expose('forwardedOn', { type: 'PlainDate', nullable: true }),
  attachedTo: t.field({
    type: AppealRefType,
    nullable: true,
    resolve: ({ attachedToId }, _args, office) =>
      attachedToId === null ? null : findAppeal(office, attachedToId),
  }),
  parts: t.field({
    type: [AppealType],
    description: 'The questions of the letter that became parts with numbers of their own.',
    resolve: ({ id }, _args, office) => listParts(office, id),
  }),
  pathSteps: t.field({
    type: [PathStepType],
    resolve: ({ id }, _args, office) =>
      office.archive.prisma.pathStep.findMany({ where: { appealId: id }, orderBy: { id: 'asc' } }),
  }),
  notices: t.field({
    type: [OutgoingNoticeType],
    resolve: ({ id }, _args, office) =>
      office.archive.prisma.outgoingNotice.findMany({ where: { appealId: id }, orderBy: { id: 'asc' } }),
  }),
  proposals: t.field({
    type: [PathProposalType],
    resolve: ({ id }, _args, office) =>
      office.archive.prisma.pathProposal.findMany({ where: { appealId: id }, orderBy: { id: 'asc' } }),
  }),
  barredBodies: t.field({
    type: [BarredBodyType],
    description: 'Bodies that may not have it: complained about, or having decided it before.',
    resolve: (appeal, _args, office) => findBarred(office, appeal),
  }),
  pathOptions: t.field({
    type: [PathOptionType],
    resolve: (appeal, _args, office) => pathOptions(office, appeal),
  }),
  bodyIdsAtWork: t.intList({
    description: 'Bodies that work in this register: an appeal forwarded to one of them is considered here.',
    resolve: (_appeal, _args, office) => bodiesAtWork(office),
  }),
  noticeSignatories: t.field({
    type: [UserRefType],
    description: 'Who may sign a notice for the department.',
    resolve: (_appeal, _args, office) => signatories(office),
  }),
  crimeDueAt: t.field({
    type: 'Instant',
    nullable: true,
    description: 'By when a report of a crime must have gone on; null where none is reported.',
    resolve: (appeal, _args, office) => (appeal.reportsCrime ? crimeDueAt(office, appeal) : null),
  }),
  crimeBodies: t.field({
    type: [BodyType],
    resolve: (_appeal, _args, office) =>
      crimeBodyIds(office).map((id) => required(office.book.bodies.get(id), 'body')),
  }),
}));

async function findBarred(office: Office, appeal: AppealRow): Promise<BarredBody[]> {
  const dueOn = toPlainDateOrNull(appeal.dueOn);
  return barredBodies(await routingContext(office.archive.prisma, office, { ...appeal, dueOn }));
}
