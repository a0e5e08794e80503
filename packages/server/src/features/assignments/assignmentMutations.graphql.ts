import { builder } from '../../graphql/builder.ts';
import { NotFound } from '../../graphql/errors.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import type { Office } from '../../office.ts';
import { acceptAssignment } from './acceptAssignment.ts';
import { AssignmentType } from './assignment.graphql.ts';
import * as inputs from './assignmentInputs.graphql.ts';
import { findAssignment } from './assignments.store.ts';
import { planAssignmentCheck, recordAssignmentCheck } from './checkAssignment.ts';
import { acceptAssignmentReport, archiveAssignment, cancelAssignment } from './endAssignment.ts';
import { askAssignmentExtension, decideAssignmentExtension, extendAssignment } from './extendAssignment.ts';
import { orderAssignment } from './orderAssignment.ts';
import { reportAssignment } from './reportAssignment.ts';
import { concludeAssignment, returnAssignmentReport } from './reviewAssignment.ts';

const AssignmentPayload = payloadType('AssignmentPayload', 'assignment', AssignmentType);

/** Reads the assignment anew, as the viewer may see it. */
const thenAssignment = (office: Office) => async (id: number) => {
  const assignment = await findAssignment(office, id);
  if (!assignment) throw new NotFound('assignment');
  return assignment;
};

builder.mutationFields((t) => ({
  orderAssignment: t.field({
    type: AssignmentPayload,
    args: { input: t.arg({ type: inputs.OrderAssignmentInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await orderAssignment(office, input), thenAssignment(office)),
  }),
  acceptAssignment: t.field({
    type: AssignmentPayload,
    args: { input: t.arg({ type: inputs.AssignmentStepInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await acceptAssignment(office, input), thenAssignment(office)),
  }),
  reportAssignment: t.field({
    type: AssignmentPayload,
    args: { input: t.arg({ type: inputs.AssignmentReportInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await reportAssignment(office, input), thenAssignment(office)),
  }),
  concludeAssignment: t.field({
    type: AssignmentPayload,
    args: { input: t.arg({ type: inputs.AssignmentConclusionInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await concludeAssignment(office, input), thenAssignment(office)),
  }),
  returnAssignmentReport: t.field({
    type: AssignmentPayload,
    args: { input: t.arg({ type: inputs.AssignmentRemarksInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await returnAssignmentReport(office, input), thenAssignment(office)),
  }),
  acceptAssignmentReport: t.field({
    type: AssignmentPayload,
    args: { input: t.arg({ type: inputs.AssignmentStepInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await acceptAssignmentReport(office, input), thenAssignment(office)),
  }),
  cancelAssignment: t.field({
    type: AssignmentPayload,
    args: { input: t.arg({ type: inputs.CancelAssignmentInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await cancelAssignment(office, input), thenAssignment(office)),
  }),
  archiveAssignment: t.field({
    type: AssignmentPayload,
    args: { input: t.arg({ type: inputs.AssignmentStepInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await archiveAssignment(office, input), thenAssignment(office)),
  }),
  extendAssignment: t.field({
    type: AssignmentPayload,
    args: { input: t.arg({ type: inputs.AssignmentTermInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await extendAssignment(office, input), thenAssignment(office)),
  }),
  askAssignmentExtension: t.field({
    type: AssignmentPayload,
    args: { input: t.arg({ type: inputs.AssignmentTermInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await askAssignmentExtension(office, input), thenAssignment(office)),
  }),
  decideAssignmentExtension: t.field({
    type: AssignmentPayload,
    args: { input: t.arg({ type: inputs.AssignmentExtensionInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await decideAssignmentExtension(office, input), thenAssignment(office)),
  }),
  planAssignmentCheck: t.field({
    type: AssignmentPayload,
    args: { input: t.arg({ type: inputs.PlanAssignmentCheckInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await planAssignmentCheck(office, input), thenAssignment(office)),
  }),
  recordAssignmentCheck: t.field({
    type: AssignmentPayload,
    args: { input: t.arg({ type: inputs.RecordAssignmentCheckInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await recordAssignmentCheck(office, input), thenAssignment(office)),
  }),
}));
