import { builder } from '../../graphql/builder.ts';
import { ApplicantInput } from '../appeals/appealInputs.graphql.ts';

/** Which reception, as last seen. */
export const ReceptionAsSeenInput = builder.inputType('ReceptionAsSeen', {
  fields: (t) => ({ id: t.int({ required: true }), version: t.int({ required: true }) }),
});

export const RequestReceptionInput = builder.inputType('RequestReceptionInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    appealId: t.int({
      description: 'The appeal the request grows from; then the applicant is the appeal’s.',
    }),
    applicant: t.field({ type: ApplicantInput }),
    source: t.string({ required: true }),
    essence: t.string({ required: true }),
    questionCode: t.string({ required: true }),
    territoryCode: t.string(),
    language: t.string({ required: true }),
    format: t.string({ required: true }),
    complainedBodyId: t.int(),
  }),
});

export const ExamineReceptionInput = builder.inputType('ExamineReceptionInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    result: t.string({ required: true }),
    character: t.string({ required: true }),
    competentBodyIds: t.intList({ required: true }),
    earlierAppeals: t.string({ required: true }),
    documentsMatch: t.boolean({ required: true }),
    documents: t.string({ required: true }),
    note: t.string(),
  }),
});

const InquiryInput = builder.inputType('InquiryInput', {
  fields: (t) => ({
    bodyId: t.int({ description: 'Without it the applicant is asked.' }),
    text: t.string({ required: true }),
    dueOn: t.field({ type: 'PlainDate' }),
  }),
});

export const InquireForReceptionInput = builder.inputType('InquireForReceptionInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    inquiries: t.field({ type: [InquiryInput], required: true }),
  }),
});

export const AnswerInquiryInput = builder.inputType('AnswerInquiryInput', {
  fields: (t) => ({ id: t.int({ required: true }), answer: t.string({ required: true }) }),
});

export const BriefReceptionInput = builder.inputType('BriefReceptionInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    text: t.string({ required: true }),
    proposal: t.string({ required: true }),
    proposedOn: t.field({ type: 'PlainDate' }),
    officialId: t.int(),
    ground: t.string(),
  }),
});

export const AppointReceptionInput = builder.inputType('AppointReceptionInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    receptionOn: t.field({ type: 'PlainDate', required: true }),
    officialId: t.int({ required: true }),
    time: t.string(),
    note: t.string(),
  }),
});

export const DeclineReceptionInput = builder.inputType('DeclineReceptionInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    ground: t.string({ required: true }),
    note: t.string(),
  }),
});

export const EnterReceptionsInput = builder.inputType('EnterReceptionsInput', {
  fields: (t) => ({
    receptions: t.field({ type: [ReceptionAsSeenInput], required: true }),
    channel: t.string({ required: true }),
  }),
});

export const InviteBodiesInput = builder.inputType('InviteBodiesInput', {
  fields: (t) => ({
    receptions: t.field({ type: [ReceptionAsSeenInput], required: true }),
    bodyIds: t.intList({ required: true, description: 'Empty: the competent bodies of each checklist.' }),
    dueOn: t.field({ type: 'PlainDate', required: true }),
  }),
});

export const GivePositionInput = builder.inputType('GivePositionInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    position: t.string({ required: true }),
    representative: t.string({ required: true }),
    representativePost: t.string({ required: true }),
    representativePhone: t.string({ required: true }),
  }),
});

const AssessmentInput = builder.inputType('AssessmentInput', {
  fields: (t) => ({
    invitationId: t.int({ required: true }),
    assessment: t.string({ required: true }),
    remarks: t.string({ required: true }),
  }),
});

export const AssessPositionsInput = builder.inputType('AssessPositionsInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    assessments: t.field({ type: [AssessmentInput], required: true }),
  }),
});

export const RecordCallInput = builder.inputType('RecordCallInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    outcome: t.string({ required: true }),
    note: t.string({ required: true }),
    receptionOn: t.field({ type: 'PlainDate' }),
    time: t.string(),
  }),
});

export const HandMaterialsInput = builder.inputType('HandMaterialsInput', {
  fields: (t) => ({
    receptions: t.field({ type: [ReceptionAsSeenInput], required: true }),
    handedTo: t.string({ required: true }),
  }),
});

const AttendeeInput = builder.inputType('AttendeeInput', {
  fields: (t) => ({
    bodyId: t.int(),
    name: t.string({ required: true }),
    came: t.boolean({ required: true }),
  }),
});

const DecisionInput = builder.inputType('MeetingDecisionInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    decision: t.string({ required: true }),
  }),
});

export const HoldMeetingInput = builder.inputType('HoldMeetingInput', {
  fields: (t) => ({
    heldOn: t.field({ type: 'PlainDate', required: true }),
    place: t.string({ required: true }),
    agenda: t.string({ required: true }),
    attendance: t.field({ type: [AttendeeInput], required: true }),
    decisions: t.field({ type: [DecisionInput], required: true }),
  }),
});

export const AnswerReceptionInput = builder.inputType('AnswerReceptionInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    came: t.boolean({ required: true }),
    format: t.string({ required: true }),
    outcome: t.string(),
    note: t.string({ required: true }),
  }),
});

const OrderInput = builder.inputType('OrderInput', {
  fields: (t) => ({
    bodyId: t.int({ description: 'Without it the line only says that the person was answered.' }),
    text: t.string({ required: true }),
    dueOn: t.field({ type: 'PlainDate' }),
  }),
});

const ProtocolPersonInput = builder.inputType('ProtocolPersonInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    orders: t.field({ type: [OrderInput], required: true }),
  }),
});

export const ApproveProtocolInput = builder.inputType('ApproveProtocolInput', {
  fields: (t) => ({
    approvedByName: t.string({ required: true }),
    approvedOn: t.field({ type: 'PlainDate', required: true }),
    people: t.field({ type: [ProtocolPersonInput], required: true }),
  }),
});

export const ControlReceptionInput = builder.inputType('ControlReceptionInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    isExecuted: t.boolean({ required: true }),
    note: t.string({ required: true }),
  }),
});

export const ArchiveReceptionInput = builder.inputType('ArchiveReceptionInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    note: t.string({ required: true }),
  }),
});

export const MoveReceptionInput = builder.inputType('MoveReceptionInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    on: t.field({ type: 'PlainDate', required: true }),
    time: t.string({ required: true }),
    officialId: t.int({ required: true }),
    reason: t.string({ required: true }),
  }),
});
