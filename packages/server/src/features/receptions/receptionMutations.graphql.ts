import type { Result } from '@tyndau/domain/kernel/result';
import type { Reception } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { DonePayload, payloadType, toDone, toPayload } from '../../graphql/payload.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import { RefusalType } from '../../graphql/shared.graphql.ts';
import type { Office } from '../../office.ts';
import { answerInquiry } from './answerInquiry.ts';
import { answerReception } from './answerReception.ts';
import { approveProtocol } from './approveProtocol.ts';
import { assessPositions } from './assessPositions.ts';
import { briefReception } from './briefReception.ts';
import { archiveReception, controlReception } from './controlReception.ts';
import { appointReception, declineReception } from './decideReception.ts';
import { enterReceptions } from './enterReceptions.ts';
import { examineReception } from './examineReception.ts';
import { givePosition } from './givePosition.ts';
import { handMaterials } from './handMaterials.ts';
import { holdMeeting } from './holdMeeting.ts';
import { inquireForReception } from './inquireForReception.ts';
import { inviteBodies } from './inviteBodies.ts';
import { moveReception } from './moveReception.ts';
import { ReceptionType } from './reception.graphql.ts';
import * as inputs from './receptionInputs.graphql.ts';
import { findReception, getReception } from './receptions.store.ts';
import { recordCall } from './recordCall.ts';
import { requestReception } from './requestReception.ts';

const ReceptionPayload = payloadType('ReceptionPayload', 'reception', ReceptionType);

interface Many {
  readonly receptions: readonly Reception[];
  readonly refusals: readonly Refusal[];
}

const ReceptionsPayload = builder.objectRef<Many>('ReceptionsPayload').implement({
  fields: (t) => ({
    receptions: t.field({ type: [ReceptionType], resolve: ({ receptions }) => [...receptions] }),
    refusals: t.field({ type: [RefusalType], resolve: ({ refusals }) => [...refusals] }),
  }),
});

const one = (office: Office, outcome: Result<number, readonly Refusal[]>) =>
  toPayload(outcome, (id) => getReception(office, id));

async function many(office: Office, outcome: Result<readonly number[], readonly Refusal[]>): Promise<Many> {
  if (!outcome.ok) return { receptions: [], refusals: outcome.refusal };
  const found = await Promise.all(outcome.value.map((id) => findReception(office, id)));
  return { receptions: found.filter((row) => row !== null), refusals: [] };
}

builder.mutationFields((t) => ({
  requestReception: t.field({
    type: ReceptionPayload,
    args: { input: t.arg({ type: inputs.RequestReceptionInput, required: true }) },
    resolve: async (_root, { input }, office) => one(office, await requestReception(office, input)),
  }),
  examineReception: t.field({
    type: ReceptionPayload,
    args: { input: t.arg({ type: inputs.ExamineReceptionInput, required: true }) },
    resolve: async (_root, { input }, office) => one(office, await examineReception(office, input)),
  }),
  inquireForReception: t.field({
    type: ReceptionPayload,
    args: { input: t.arg({ type: inputs.InquireForReceptionInput, required: true }) },
    resolve: async (_root, { input }, office) => one(office, await inquireForReception(office, input)),
  }),
  answerInquiry: t.field({
    type: DonePayload,
    args: { input: t.arg({ type: inputs.AnswerInquiryInput, required: true }) },
    resolve: async (_root, { input }, office) => toDone(await answerInquiry(office, input)),
  }),
  briefReception: t.field({
    type: ReceptionPayload,
    args: { input: t.arg({ type: inputs.BriefReceptionInput, required: true }) },
    resolve: async (_root, { input }, office) => one(office, await briefReception(office, input)),
  }),
  appointReception: t.field({
    type: ReceptionPayload,
    args: { input: t.arg({ type: inputs.AppointReceptionInput, required: true }) },
    resolve: async (_root, { input }, office) => one(office, await appointReception(office, input)),
  }),
  declineReception: t.field({
    type: ReceptionPayload,
    args: { input: t.arg({ type: inputs.DeclineReceptionInput, required: true }) },
    resolve: async (_root, { input }, office) => one(office, await declineReception(office, input)),
  }),
  enterReceptions: t.field({
    type: ReceptionsPayload,
    args: { input: t.arg({ type: inputs.EnterReceptionsInput, required: true }) },
    resolve: async (_root, { input }, office) => many(office, await enterReceptions(office, input)),
  }),
  inviteBodies: t.field({
    type: ReceptionsPayload,
    args: { input: t.arg({ type: inputs.InviteBodiesInput, required: true }) },
    resolve: async (_root, { input }, office) => many(office, await inviteBodies(office, input)),
  }),
  givePosition: t.field({
    type: DonePayload,
    args: { input: t.arg({ type: inputs.GivePositionInput, required: true }) },
    resolve: async (_root, { input }, office) => toDone(await givePosition(office, input)),
  }),
  assessPositions: t.field({
    type: ReceptionPayload,
    args: { input: t.arg({ type: inputs.AssessPositionsInput, required: true }) },
    resolve: async (_root, { input }, office) => one(office, await assessPositions(office, input)),
  }),
  recordCall: t.field({
    type: ReceptionPayload,
    args: { input: t.arg({ type: inputs.RecordCallInput, required: true }) },
    resolve: async (_root, { input }, office) => one(office, await recordCall(office, input)),
  }),
  handMaterials: t.field({
    type: ReceptionsPayload,
    args: { input: t.arg({ type: inputs.HandMaterialsInput, required: true }) },
    resolve: async (_root, { input }, office) => many(office, await handMaterials(office, input)),
  }),
  holdMeeting: t.field({
    type: ReceptionsPayload,
    args: { input: t.arg({ type: inputs.HoldMeetingInput, required: true }) },
    resolve: async (_root, { input }, office) => many(office, await holdMeeting(office, input)),
  }),
  answerReception: t.field({
    type: ReceptionPayload,
    args: { input: t.arg({ type: inputs.AnswerReceptionInput, required: true }) },
    resolve: async (_root, { input }, office) => one(office, await answerReception(office, input)),
  }),
  approveProtocol: t.field({
    type: ReceptionsPayload,
    args: { input: t.arg({ type: inputs.ApproveProtocolInput, required: true }) },
    resolve: async (_root, { input }, office) => many(office, await approveProtocol(office, input)),
  }),
  controlReception: t.field({
    type: ReceptionPayload,
    args: { input: t.arg({ type: inputs.ControlReceptionInput, required: true }) },
    resolve: async (_root, { input }, office) => one(office, await controlReception(office, input)),
  }),
  archiveReception: t.field({
    type: ReceptionPayload,
    args: { input: t.arg({ type: inputs.ArchiveReceptionInput, required: true }) },
    resolve: async (_root, { input }, office) => one(office, await archiveReception(office, input)),
  }),
  moveReception: t.field({
    type: ReceptionPayload,
    args: { input: t.arg({ type: inputs.MoveReceptionInput, required: true }) },
    resolve: async (_root, { input }, office) => one(office, await moveReception(office, input)),
  }),
}));
