import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { DisciplineProposalType, RecordInspectionType, StaffBriefingType } from './discipline.graphql.ts';
import { getInspection, getProposal } from './discipline.store.ts';
import { planInspection, recordInspection, recordMending } from './inspectRecords.ts';
import { proposeDiscipline, recordDisciplineOutcome } from './proposeDiscipline.ts';
import { recordBriefing } from './recordBriefing.ts';

const ProposeDisciplineInput = builder.inputType('ProposeDisciplineInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    bodyId: t.int({ description: 'Left out, it is refused at its field.' }),
    personName: t.string({ required: true }),
    personPost: t.string({ required: true }),
    ground: t.string({ required: true }),
    circumstances: t.string({ required: true }),
    assignmentId: t.int(),
    penalty: t.string({ required: true }),
    answerDueOn: t.field({ type: 'PlainDate', description: 'Left out, it is refused at its field.' }),
  }),
});

const DisciplineOutcomeInput = builder.inputType('DisciplineOutcomeInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    outcome: t.string({ required: true, description: 'imposed or declined' }),
    imposedPenalty: t.string(),
    orderNumber: t.string({ required: true }),
    decidedOn: t.field({ type: 'PlainDate', required: true }),
    note: t.string({ required: true }),
  }),
});

const PlanInspectionInput = builder.inputType('PlanInspectionInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    bodyId: t.int({ description: 'Left out, it is refused at its field.' }),
    plannedOn: t.field({ type: 'PlainDate', required: true }),
    inspectors: t.string({ required: true }),
    scope: t.string({ required: true }),
  }),
});

const ChecklistLineInput = builder.inputType('ChecklistLineInput', {
  fields: (t) => ({
    code: t.string({ required: true }),
    verdict: t.string({ required: true }),
    remark: t.string({ required: true }),
  }),
});

const RecordInspectionInput = builder.inputType('RecordInspectionInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    heldOn: t.field({ type: 'PlainDate', required: true }),
    checklist: t.field({ type: [ChecklistLineInput], required: true }),
    findings: t.string({ required: true }),
    mendBy: t.field({ type: 'PlainDate' }),
  }),
});

const RecordMendingInput = builder.inputType('RecordMendingInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    mendedOn: t.field({ type: 'PlainDate', required: true }),
    isMended: t.boolean({ required: true }),
    note: t.string({ required: true }),
  }),
});

const RecordBriefingInput = builder.inputType('RecordBriefingInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    bodyId: t.int({ description: 'Left out, it is refused at its field.' }),
    personName: t.string({ required: true }),
    personPost: t.string({ required: true }),
    hiredOn: t.field({ type: 'PlainDate', required: true }),
    briefedOn: t.field({ type: 'PlainDate', required: true }),
    topics: t.string({ required: true }),
  }),
});

const ProposalPayload = payloadType('DisciplineProposalPayload', 'proposal', DisciplineProposalType);
const InspectionPayload = payloadType('RecordInspectionPayload', 'inspection', RecordInspectionType);
const BriefingPayload = payloadType('StaffBriefingPayload', 'briefing', StaffBriefingType);

builder.mutationFields((t) => ({
  proposeDiscipline: t.field({
    type: ProposalPayload,
    args: { input: t.arg({ type: ProposeDisciplineInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await proposeDiscipline(office, input), (id) => getProposal(office, id)),
  }),
  recordDisciplineOutcome: t.field({
    type: ProposalPayload,
    args: { input: t.arg({ type: DisciplineOutcomeInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await recordDisciplineOutcome(office, input), (id) => getProposal(office, id)),
  }),
  planInspection: t.field({
    type: InspectionPayload,
    args: { input: t.arg({ type: PlanInspectionInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await planInspection(office, input), (id) => getInspection(office, id)),
  }),
  recordInspection: t.field({
    type: InspectionPayload,
    args: { input: t.arg({ type: RecordInspectionInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await recordInspection(office, input), (id) => getInspection(office, id)),
  }),
  recordMending: t.field({
    type: InspectionPayload,
    args: { input: t.arg({ type: RecordMendingInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await recordMending(office, input), (id) => getInspection(office, id)),
  }),
  recordBriefing: t.field({
    type: BriefingPayload,
    args: { input: t.arg({ type: RecordBriefingInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await recordBriefing(office, input), (id) =>
        office.archive.prisma.staffBriefing.findUniqueOrThrow({ where: { id } }),
      ),
  }),
}));
