import { builder } from '../../graphql/builder.ts';
import { FileInput } from '../appeals/appealInputs.graphql.ts';

export const OrderAssignmentInput = builder.inputType('OrderAssignmentInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    level: t.string({ required: true }),
    sourceKind: t.string({ required: true }),
    sourceDocument: t.string({ required: true }),
    sourceOn: t.field({ type: 'PlainDate', required: true }),
    text: t.string({ required: true }),
    appealId: t.int(),
    bodyId: t.int({ required: true }),
    coBodyIds: t.intList(),
    dueOn: t.field({ type: 'PlainDate', required: true }),
    recurrence: t.string({ required: true, description: 'once, monthly or quarterly' }),
    recursUntil: t.field({ type: 'PlainDate' }),
  }),
});

export const AssignmentStepInput = builder.inputType('AssignmentStepInput', {
  fields: (t) => ({ id: t.int({ required: true }), version: t.int({ required: true }) }),
});

export const AssignmentReportInput = builder.inputType('AssignmentReportInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    kind: t.string({ required: true, description: 'interim, part or final' }),
    text: t.string({ required: true }),
    files: t.field({ type: [FileInput], required: true }),
  }),
});

export const AssignmentConclusionInput = builder.inputType('AssignmentConclusionInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    verdict: t.string({ required: true }),
    conclusion: t.string({ required: true }),
  }),
});

export const AssignmentRemarksInput = builder.inputType('AssignmentRemarksInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    remarks: t.string({ required: true }),
  }),
});

export const CancelAssignmentInput = builder.inputType('CancelAssignmentInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    reason: t.string({ required: true }),
  }),
});

export const AssignmentTermInput = builder.inputType('AssignmentTermInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    dueOn: t.field({ type: 'PlainDate', required: true }),
    reason: t.string({ required: true }),
  }),
});

export const AssignmentExtensionInput = builder.inputType('AssignmentExtensionInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    granted: t.boolean({ required: true }),
    dueOn: t.field({ type: 'PlainDate' }),
    note: t.string({ required: true }),
  }),
});

export const PlanAssignmentCheckInput = builder.inputType('PlanAssignmentCheckInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    plannedOn: t.field({ type: 'PlainDate', required: true }),
    place: t.string({ required: true }),
    people: t.string({ required: true }),
    purpose: t.string({ required: true }),
  }),
});

export const RecordAssignmentCheckInput = builder.inputType('RecordAssignmentCheckInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    heldOn: t.field({ type: 'PlainDate', required: true }),
    findings: t.string({ required: true }),
    verdict: t.string({ required: true }),
    files: t.field({ type: [FileInput], required: true }),
  }),
});
