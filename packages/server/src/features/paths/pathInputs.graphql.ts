import { builder } from '../../graphql/builder.ts';
import { FileInput, NoticeInput } from '../appeals/appealInputs.graphql.ts';

export const TakePathInput = builder.inputType('TakePathInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    ground: t.string({ required: true }),
    decidedBy: t.string({ description: 'head deputyHead authorised' }),
    reason: t.string(),
    earlierId: t.int({ description: 'The earlier appeal that the ground leans on.' }),
    files: t.field({ type: [FileInput] }),
    notice: t.field({ type: NoticeInput }),
  }),
});

export const ForwardInput = builder.inputType('ForwardInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    bodyId: t.int({ required: true }),
    ground: t.string({ required: true }),
    decidedBy: t.string(),
    reason: t.string(),
    files: t.field({ type: [FileInput] }),
    notice: t.field({ type: NoticeInput }),
  }),
});

export const ForwardInPartInput = builder.inputType('ForwardInPartInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    bodyId: t.int({ required: true }),
    ground: t.string({ required: true }),
    questionCode: t.string({ required: true }),
    annotation: t.string({ required: true }),
    decidedBy: t.string(),
    reason: t.string(),
    notice: t.field({ type: NoticeInput }),
  }),
});

const PartInput = builder.inputType('PartInput', {
  fields: (t) => ({
    questionCode: t.string({ required: true }),
    annotation: t.string({ required: true }),
    reportsCrime: t.boolean(),
    bodyId: t.int({ description: 'Sent on at once; else routed later.' }),
  }),
});

export const SplitInput = builder.inputType('SplitInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    parts: t.field({ type: [PartInput], required: true }),
    reason: t.string(),
  }),
});

export const AskToComplyInput = builder.inputType('AskToComplyInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    requirements: t.stringList({ required: true }),
    fixByOn: t.field({ type: 'PlainDate' }),
    reason: t.string(),
    notice: t.field({ type: NoticeInput }),
  }),
});

export const ComplyInput = builder.inputType('ComplyInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    reason: t.string(),
    files: t.field({ type: [FileInput] }),
  }),
});

export const ProposeInput = builder.inputType('ProposeInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    action: t.string({ required: true, description: 'appeal.return appeal.terminate' }),
    ground: t.string({ required: true }),
    reason: t.string({ required: true }),
    earlierId: t.int(),
  }),
});

export const MarkNoticeSentInput = builder.inputType('MarkNoticeSentInput', {
  fields: (t) => ({
    noticeId: t.int({ required: true }),
    sentOn: t.field({ type: 'PlainDate', description: 'Empty takes the mark off.' }),
    delivery: t.string({ required: true }),
  }),
});

export const PreviewNoticeInput = builder.inputType('PreviewNoticeInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    action: t.string({ required: true }),
    ground: t.string(),
    reason: t.string(),
    bodyId: t.int(),
    requirements: t.stringList(),
    fixByOn: t.field({ type: 'PlainDate' }),
    annotation: t.string({ description: 'The question that is sent away; what is about to be decided.' }),
    dueOn: t.field({ type: 'PlainDate', description: 'The longer term.' }),
    hearing: t.string({ description: 'When and where the applicant is heard.' }),
    signatoryId: t.int(),
  }),
});
