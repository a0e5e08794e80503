import { builder } from '../../graphql/builder.ts';

export const FileInput = builder.inputType('FileInput', {
  fields: (t) => ({ hash: t.string({ required: true }), name: t.string({ required: true }) }),
});

export const ApplicantInput = builder.inputType('ApplicantInput', {
  fields: (t) => ({
    kind: t.string({ required: true }),
    iin: t.string(),
    bin: t.string(),
    lastName: t.string(),
    firstName: t.string(),
    patronymic: t.string(),
    organisationName: t.string(),
    headName: t.string(),
    representative: t.string(),
    birthOn: t.field({ type: 'PlainDate' }),
    sex: t.string(),
    citizenship: t.string(),
    socialStatus: t.string(),
    occupation: t.string(),
    privilege: t.string(),
    territoryCode: t.string(),
    address: t.string(),
    phone: t.string(),
    email: t.string(),
  }),
});

const RouteInput = builder.inputType('RouteInput', {
  fields: (t) => ({
    bodyId: t.int({ required: true }),
    resolution: t.string(),
    dueOn: t.field({ type: 'PlainDate' }),
    coBodyIds: t.intList(),
  }),
});

const LikenessDecisionInput = builder.inputType('LikenessDecisionInput', {
  fields: (t) => ({
    earlierId: t.int({ required: true }),
    verdict: t.string({ required: true }),
    reason: t.string(),
  }),
});

export const RegisterAppealInput = builder.inputType('RegisterAppealInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    intakeId: t.int(),
    receivedAt: t.field({ type: 'Instant' }),
    applicant: t.field({ type: ApplicantInput, required: true }),
    cardId: t.int({ description: 'The filing continues this card; else a new one is opened.' }),
    repeatOfId: t.int(),
    likeness: t.field({
      type: LikenessDecisionInput,
      description: 'What was decided on seeing an earlier filing beside the letter; kept with the card.',
    }),
    source: t.string({ required: true }),
    form: t.string({ required: true }),
    type: t.string(),
    kind: t.string({ required: true }),
    character: t.string({ required: true }),
    signatories: t.int({ required: true }),
    language: t.string({ required: true }),
    addresseeBodyId: t.int(),
    category: t.string({ required: true }),
    strategicTopic: t.string(),
    questionCode: t.string({ required: true }),
    territoryCode: t.string(),
    annotation: t.string({ required: true }),
    text: t.string(),
    sheets: t.int({ required: true }),
    isAnonymous: t.boolean(),
    reportsCrime: t.boolean(),
    higherSource: t.string(),
    coverNumber: t.string(),
    coverOn: t.field({ type: 'PlainDate' }),
    complainedBodyId: t.int(),
    complainedPerson: t.string(),
    complainedPost: t.string(),
    fileHashes: t.field({ type: [FileInput] }),
    route: t.field({ type: RouteInput }),
    controlLevel: t.string(),
  }),
});

export const AppealStepInput = builder.inputType('AppealStepInput', {
  fields: (t) => ({ id: t.int({ required: true }), version: t.int({ required: true }), reason: t.string() }),
});

export const RouteAppealInput = builder.inputType('RouteAppealInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    bodyId: t.int({ required: true }),
    resolution: t.string(),
    dueOn: t.field({ type: 'PlainDate' }),
    coBodyIds: t.intList(),
    reason: t.string(),
  }),
});

export const AnswerInput = builder.inputType('AnswerInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    idempotencyKey: t.string({ required: true }),
    outcome: t.string({ required: true }),
    text: t.string({ required: true }),
    language: t.string({ required: true }),
    outgoingNumber: t.string(),
    signedByName: t.string({ required: true }),
    answeredOn: t.field({ type: 'PlainDate', required: true }),
    fileHashes: t.field({ type: [FileInput] }),
    withoutPartsReason: t.string({
      description: 'Why the answer does not wait for the parts of the helpers.',
    }),
  }),
});

export const ReturnAnswerInput = builder.inputType('ReturnAnswerInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    remarks: t.string({ required: true }),
    reworkDueOn: t.field({ type: 'PlainDate' }),
  }),
});

export const NoticeInput = builder.inputType('NoticeInput', {
  fields: (t) => ({
    signatoryId: t.int(),
    delivery: t.string({ required: true, description: 'personalCabinet email post byHand' }),
  }),
});

export const ExtendInput = builder.inputType('ExtendInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    dueOn: t.field({ type: 'PlainDate', required: true }),
    ground: t.string({ required: true }),
    decidedBy: t.string({ required: true, description: 'head deputyHead headOfApparatus' }),
    notice: t.field({ type: NoticeInput }),
  }),
});

export const AmendAppealInput = builder.inputType('AmendAppealInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    kind: t.string(),
    category: t.string(),
    strategicTopic: t.string(),
    questionCode: t.string(),
    territoryCode: t.string(),
    annotation: t.string(),
    text: t.string(),
    language: t.string(),
    character: t.string(),
    signatories: t.int(),
    type: t.string(),
    sheets: t.int(),
    addresseeBodyId: t.int(),
    higherSource: t.string(),
    coverNumber: t.string(),
    coverOn: t.field({ type: 'PlainDate' }),
    reason: t.string(),
  }),
});

export const AmendContactsInput = builder.inputType('AmendContactsInput', {
  fields: (t) => ({
    cardId: t.int({ required: true }),
    version: t.int({ required: true }),
    territoryCode: t.string(),
    address: t.string(),
    phone: t.string(),
    email: t.string(),
    reason: t.string(),
  }),
});

export const ControlInput = builder.inputType('ControlInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    level: t.string({ required: true }),
    dueOn: t.field({ type: 'PlainDate', description: 'The term of the control; else that of the appeal.' }),
    reason: t.string(),
  }),
});

export const AttachFilesInput = builder.inputType('AttachFilesInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    files: t.field({ type: [FileInput], required: true }),
  }),
});
