import { hearingTerms } from '@tyndau/domain/hearing/preliminaryDecision';
import type { PathStep, PreliminaryDecision } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { toPayload } from '../../graphql/payload.ts';
import type { Office } from '../../office.ts';
import { FileInput, NoticeInput } from '../appeals/appealInputs.graphql.ts';
import { AppealPayload, thenAppeal } from '../appeals/appealMutations.graphql.ts';
import { AppealType, required } from '../appeals/appealType.graphql.ts';
import { listStops } from '../clock/clockStops.store.ts';
import { resumeClock } from '../clock/resumeClock.ts';
import { stopClock } from '../clock/stopClock.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { hearingFactsOf, listDecisions } from './hearing.store.ts';
import { prepareDecision } from './prepareDecision.ts';
import { recordHearing } from './recordHearing.ts';

const ClockStopType = builder.objectRef<PathStep>('ClockStop').implement({
  description:
    'A time in which the term did not run: since when, until when at the latest, why, and both days of the term.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    action: t.exposeString('action'),
    ground: t.exposeString('ground'),
    reason: t.exposeString('reason'),
    stoppedOn: t.expose('decidedOn', { type: 'PlainDate' }),
    untilOn: t.expose('fixByOn', { type: 'PlainDate', nullable: true }),
    resumedOn: t.expose('resumedOn', { type: 'PlainDate', nullable: true }),
    endReason: t.exposeString('endReason', { nullable: true }),
    dueOnBefore: t.expose('dueOnBefore', { type: 'PlainDate', nullable: true }),
    dueOnAfter: t.expose('dueOnAfter', { type: 'PlainDate', nullable: true }),
    stoppedBy: t.field({
      type: UserRefType,
      resolve: ({ madeById }, _args, { book }) => required(book.users.get(madeById), 'user'),
    }),
  }),
});

const day = { type: 'PlainDate', nullable: true } as const;
const termsOf = (row: PreliminaryDecision, { book }: Pick<Office, 'book'>) =>
  hearingTerms(hearingFactsOf(row), book.calendar);

const PreliminaryDecisionType = builder.objectRef<PreliminaryDecision>('PreliminaryDecision').implement({
  description: 'What is about to be decided against the applicant, and how he was heard before it is.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    text: t.exposeString('text'),
    exemption: t.exposeString('exemption'),
    exemptionReason: t.exposeString('exemptionReason'),
    givenOn: t.expose('givenOn', { type: 'PlainDate' }),
    givenBy: t.field({
      type: UserRefType,
      resolve: ({ givenById }, _args, { book }) => required(book.users.get(givenById), 'user'),
    }),
    earliestActOn: t.field({
      type: 'PlainDate',
      description: 'The act is not taken before this day.',
      resolve: (row, _args, office) => termsOf(row, office).earliestActOn,
    }),
    deliveredOn: t.expose('deliveredOn', day),
    objectionDueOn: t.field({ ...day, resolve: (row, _args, office) => termsOf(row, office).objectionDueOn }),
    objectedOn: t.expose('objectedOn', day),
    objection: t.exposeString('objection'),
    hearingOn: t.expose('hearingOn', day),
    hearingTime: t.exposeString('hearingTime'),
    place: t.exposeString('place'),
    heldOn: t.expose('heldOn', day),
    protocolDueOn: t.field({ ...day, resolve: (row, _args, office) => termsOf(row, office).protocolDueOn }),
    protocol: t.exposeString('protocol'),
    protocolOn: t.expose('protocolOn', day),
    remarksDueOn: t.field({ ...day, resolve: (row, _args, office) => termsOf(row, office).remarksDueOn }),
    remarksOn: t.expose('remarksOn', day),
    remarks: t.exposeString('remarks'),
    isReplaced: t.boolean({ resolve: ({ replacedAt }) => replacedAt !== null }),
  }),
});

// The appeal itself was found visible before these are asked for.
builder.objectFields(AppealType, (t) => ({
  clockUntilOn: t.expose('clockUntilOn', {
    ...day,
    description: 'The clock stands still, until this day at the latest.',
  }),
  clockStops: t.field({
    type: [ClockStopType],
    resolve: ({ id }, _args, office) => listStops(office.archive.prisma, id),
  }),
  preliminaryDecisions: t.field({
    type: [PreliminaryDecisionType],
    resolve: (appeal, _args, office) => listDecisions(office, appeal),
  }),
}));

const StopClockInput = builder.inputType('StopClockInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    ground: t.string({ required: true }),
    untilOn: t.field({ type: 'PlainDate', required: true }),
    reason: t.string({ required: true }),
    notice: t.field({ type: NoticeInput }),
  }),
});

const ResumeClockInput = builder.inputType('ResumeClockInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    reason: t.string(),
    files: t.field({ type: [FileInput] }),
  }),
});

const PrepareDecisionInput = builder.inputType('PrepareDecisionInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    text: t.string({ required: true }),
    exemption: t.string({ description: 'The ground on which nobody is heard.' }),
    reason: t.string(),
    hearingOn: t.field({ type: 'PlainDate' }),
    hearingTime: t.string(),
    place: t.string(),
    notice: t.field({ type: NoticeInput }),
  }),
});

const RecordHearingInput = builder.inputType('RecordHearingInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    deliveredOn: t.field({ type: 'PlainDate' }),
    objectedOn: t.field({ type: 'PlainDate' }),
    objection: t.string({ required: true }),
    hearingOn: t.field({ type: 'PlainDate' }),
    hearingTime: t.string({ required: true }),
    place: t.string({ required: true }),
    heldOn: t.field({ type: 'PlainDate' }),
    protocol: t.string({ required: true }),
    protocolOn: t.field({ type: 'PlainDate' }),
    remarksOn: t.field({ type: 'PlainDate' }),
    remarks: t.string({ required: true }),
    files: t.field({ type: [FileInput] }),
  }),
});

builder.mutationFields((t) => ({
  stopClock: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: StopClockInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await stopClock(office, input), thenAppeal(office)),
  }),
  resumeClock: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: ResumeClockInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await resumeClock(office, input), thenAppeal(office)),
  }),
  prepareDecision: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: PrepareDecisionInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await prepareDecision(office, input), thenAppeal(office)),
  }),
  recordHearing: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: RecordHearingInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await recordHearing(office, input), thenAppeal(office)),
  }),
}));
