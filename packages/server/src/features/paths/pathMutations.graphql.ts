import { builder } from '../../graphql/builder.ts';
import { toPayload } from '../../graphql/payload.ts';
import { AppealStepInput } from '../appeals/appealInputs.graphql.ts';
import { AppealPayload, thenAppeal } from '../appeals/appealMutations.graphql.ts';
import { askToComply, complyAppeal } from './askToComply.ts';
import type { NoticeText } from './composeNotice.ts';
import { attachAppealToEarlier, returnAppeal, terminateAppeal, withdrawAppeal } from './endAppeal.ts';
import { forwardAppeal, passAppealUp } from './forwardAppeal.ts';
import { forwardInPart } from './forwardInPart.ts';
import { markNoticeSent } from './markNoticeSent.ts';
import * as inputs from './pathInputs.graphql.ts';
import { previewNotice } from './previewNotice.ts';
import { declineProposal, proposePath } from './proposePath.ts';
import { recallForwarding } from './recallForwarding.ts';
import { splitAppeal } from './splitAppeal.ts';

builder.mutationFields((t) => ({
  forwardAppeal: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.ForwardInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await forwardAppeal(office, input), thenAppeal(office)),
  }),
  forwardInPart: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.ForwardInPartInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await forwardInPart(office, input), thenAppeal(office)),
  }),
  recallForwarding: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: AppealStepInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await recallForwarding(office, input), thenAppeal(office)),
  }),
  passAppealUp: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.ForwardInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await passAppealUp(office, input), thenAppeal(office)),
  }),
  splitAppeal: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.SplitInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await splitAppeal(office, input), thenAppeal(office)),
  }),
  askToComply: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.AskToComplyInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await askToComply(office, input), thenAppeal(office)),
  }),
  complyAppeal: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.ComplyInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await complyAppeal(office, input), thenAppeal(office)),
  }),
  returnAppeal: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.TakePathInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await returnAppeal(office, input), thenAppeal(office)),
  }),
  terminateAppeal: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.TakePathInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await terminateAppeal(office, input), thenAppeal(office)),
  }),
  withdrawAppeal: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.TakePathInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await withdrawAppeal(office, input), thenAppeal(office)),
  }),
  attachAppealToEarlier: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.TakePathInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await attachAppealToEarlier(office, input), thenAppeal(office)),
  }),
  proposePath: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.ProposeInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await proposePath(office, input), thenAppeal(office)),
  }),
  declineProposal: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: AppealStepInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await declineProposal(office, input), thenAppeal(office)),
  }),
  markNoticeSent: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.MarkNoticeSentInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await markNoticeSent(office, input), thenAppeal(office)),
  }),
}));

const NoticeTextType = builder.objectRef<NoticeText>('NoticeText').implement({
  description: 'A notice in one of its languages.',
  fields: (t) => ({
    language: t.exposeString('language'),
    title: t.exposeString('title'),
    text: t.exposeString('text'),
  }),
});

builder.queryField('previewNotice', (t) =>
  t.field({
    type: [NoticeTextType],
    description: 'The notice as it would be issued now; nothing where the applicant is not to be told.',
    args: { input: t.arg({ type: inputs.PreviewNoticeInput, required: true }) },
    resolve: (_root, { input }, office) => previewNotice(office, input),
  }),
);
