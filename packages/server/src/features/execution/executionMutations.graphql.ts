import { builder } from '../../graphql/builder.ts';
import { toPayload } from '../../graphql/payload.ts';
import { FileInput, NoticeInput } from '../appeals/appealInputs.graphql.ts';
import { AppealPayload, thenAppeal } from '../appeals/appealMutations.graphql.ts';
import { recallDraft, returnDraft, sendDraft } from './approveAnswer.ts';
import { askExtension, grantExtension, refuseExtension } from './extensionRequests.ts';
import { passOn } from './passOn.ts';
import { reportPart } from './reportPart.ts';
import { saveAnswerDraft } from './saveAnswerDraft.ts';
import { signAnswer } from './signAnswer.ts';

const HelperInput = builder.inputType('HelperInput', {
  fields: (t) => ({
    bodyId: t.int(),
    userId: t.int(),
    text: t.string({ required: true }),
    dueOn: t.field({ type: 'PlainDate' }),
  }),
});

const PassOnInput = builder.inputType('PassOnInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    bodyId: t.int({ description: 'A unit, where nobody is named.' }),
    userId: t.int(),
    text: t.string({ required: true }),
    dueOn: t.field({ type: 'PlainDate' }),
    helpers: t.field({ type: [HelperInput] }),
  }),
});

const ReportPartInput = builder.inputType('ReportPartInput', {
  fields: (t) => ({
    appealId: t.int({ required: true }),
    resolutionId: t.int({ description: 'None: the part of the viewer’s body as co-executor.' }),
    report: t.string({ required: true }),
    files: t.field({ type: [FileInput] }),
  }),
});

const SaveAnswerDraftInput = builder.inputType('SaveAnswerDraftInput', {
  fields: (t) => ({
    appealId: t.int({ required: true }),
    version: t.int({ description: 'The version of the draft that was edited; none: the first.' }),
    outcome: t.string({ required: true }),
    language: t.string({ required: true }),
    text: t.string({ required: true }),
    outgoingNumber: t.string(),
    withoutPartsReason: t.string(),
    keptFileIds: t.intList(),
    files: t.field({ type: [FileInput] }),
  }),
});

const DraftStepInput = builder.inputType('DraftStepInput', {
  fields: (t) => ({
    appealId: t.int({ required: true }),
    version: t.int({ required: true, description: 'Of the draft.' }),
    approverId: t.int(),
    remarks: t.string(),
  }),
});

const SignAnswerInput = builder.inputType('SignAnswerInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    draftVersion: t.int({ required: true }),
    password: t.string({ description: 'The password once more, for the signature of the account.' }),
    cms: t.string({ description: 'A CMS over the document in base64, for an electronic digital signature.' }),
  }),
});

const AskExtensionInput = builder.inputType('AskExtensionInput', {
  fields: (t) => ({
    appealId: t.int({ required: true }),
    dueOn: t.field({ type: 'PlainDate', required: true }),
    ground: t.string({ required: true }),
  }),
});

const GrantExtensionInput = builder.inputType('GrantExtensionInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    dueOn: t.field({ type: 'PlainDate', required: true }),
    ground: t.string({ required: true }),
    decidedBy: t.string({ required: true }),
    notice: t.field({ type: NoticeInput }),
  }),
});

const RefuseExtensionInput = builder.inputType('RefuseExtensionInput', {
  fields: (t) => ({ appealId: t.int({ required: true }), reason: t.string({ required: true }) }),
});

builder.mutationFields((t) => ({
  passOn: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: PassOnInput, required: true }) },
    resolve: async (_root, { input }, office) => toPayload(await passOn(office, input), thenAppeal(office)),
  }),
  reportPart: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: ReportPartInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await reportPart(office, input), thenAppeal(office)),
  }),
  saveAnswerDraft: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: SaveAnswerDraftInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await saveAnswerDraft(office, input), thenAppeal(office)),
  }),
  sendDraftForApproval: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: DraftStepInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await sendDraft(office, { ...input, approverId: input.approverId ?? 0 }), thenAppeal(office)),
  }),
  recallDraft: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: DraftStepInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await recallDraft(office, input), thenAppeal(office)),
  }),
  returnDraft: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: DraftStepInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await returnDraft(office, { ...input, remarks: input.remarks ?? '' }), thenAppeal(office)),
  }),
  signAnswer: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: SignAnswerInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await signAnswer(office, input), thenAppeal(office)),
  }),
  askExtension: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: AskExtensionInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await askExtension(office, input), thenAppeal(office)),
  }),
  grantExtension: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: GrantExtensionInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await grantExtension(office, input), thenAppeal(office)),
  }),
  refuseExtension: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: RefuseExtensionInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await refuseExtension(office, input), thenAppeal(office)),
  }),
}));
