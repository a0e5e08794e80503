import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import type { Office } from '../../office.ts';
import { ExaminationInput, toExamination } from '../expertise/examination.graphql.ts';
import { amendAppeal } from './amendAppeal.ts';
import { amendContacts } from './amendContacts.ts';
import { answerAppeal } from './answerAppeal.ts';
import * as inputs from './appealInputs.graphql.ts';
import { getAppeal } from './appeals.store.ts';
import { AppealType } from './appealType.graphql.ts';
import { attachFiles } from './attachFiles.ts';
import { CardType } from './card.graphql.ts';
import { putOnControl, removeFromControl } from './controlAppeal.ts';
import { extendTerm } from './extendTerm.ts';
import { registerAppeal } from './registerAppeal.ts';
import { acceptAnswer, returnAnswer } from './reviewAnswer.ts';
import { routeAppeal } from './routeAppeal.ts';
import { takeAppealIntoWork } from './takeAppealIntoWork.ts';

export const AppealPayload = payloadType('AppealPayload', 'appeal', AppealType);
const CardPayload = payloadType('CardPayload', 'card', CardType);

/** Reads the appeal anew, as the viewer may see it. */
export const thenAppeal = (office: Office) => (id: number) => getAppeal(office, id);

builder.mutationFields((t) => ({
  registerAppeal: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.RegisterAppealInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await registerAppeal(office, input), thenAppeal(office)),
  }),
  routeAppeal: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.RouteAppealInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await routeAppeal(office, input), thenAppeal(office)),
  }),
  takeAppealIntoWork: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.AppealStepInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await takeAppealIntoWork(office, input), thenAppeal(office)),
  }),
  answerAppeal: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.AnswerInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await answerAppeal(office, input), thenAppeal(office)),
  }),
  acceptAnswer: t.field({
    type: AppealPayload,
    args: {
      input: t.arg({ type: inputs.AppealStepInput, required: true }),
      examination: t.arg({
        type: ExaminationInput,
        description: 'The checklist; needed where the setting says so.',
      }),
      keepUntil: t.arg({
        type: 'PlainDate',
        description:
          'Accepted, but kept under control until what it promises is done, this day at the latest.',
      }),
    },
    resolve: async (_root, { input, examination, keepUntil }, office) =>
      toPayload(
        await acceptAnswer(office, { ...input, keepUntil, examination: toExamination(examination) }),
        thenAppeal(office),
      ),
  }),
  returnAnswer: t.field({
    type: AppealPayload,
    args: {
      input: t.arg({ type: inputs.ReturnAnswerInput, required: true }),
      examination: t.arg({ type: ExaminationInput }),
    },
    resolve: async (_root, { input, examination }, office) =>
      toPayload(
        await returnAnswer(office, { ...input, examination: toExamination(examination) }),
        thenAppeal(office),
      ),
  }),
  extendTerm: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.ExtendInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await extendTerm(office, input), thenAppeal(office)),
  }),
  amendAppeal: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.AmendAppealInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await amendAppeal(office, input), thenAppeal(office)),
  }),
  putOnControl: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.ControlInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await putOnControl(office, input), thenAppeal(office)),
  }),
  removeFromControl: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.AppealStepInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await removeFromControl(office, input), thenAppeal(office)),
  }),
  attachFiles: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: inputs.AttachFilesInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await attachFiles(office, input), thenAppeal(office)),
  }),
  amendContacts: t.field({
    type: CardPayload,
    args: { input: t.arg({ type: inputs.AmendContactsInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await amendContacts(office, input), (id) =>
        office.archive.prisma.card.findUniqueOrThrow({ where: { id } }),
      ),
  }),
}));
