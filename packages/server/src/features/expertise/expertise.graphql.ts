import { seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import { isExaminationNeeded, type Passage } from '@tyndau/domain/expertise/examination';
import type { AnswerHint } from '@tyndau/domain/expertise/hints';
import type {
  Answer,
  AnswerExamination,
  CrossCheck,
  ExaminationArgument,
  ExaminationMark,
} from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { toPayload } from '../../graphql/payload.ts';
import { FileInput } from '../appeals/appealInputs.graphql.ts';
import { AppealPayload, thenAppeal } from '../appeals/appealMutations.graphql.ts';
import { AttachmentType } from '../appeals/appealPapers.graphql.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { AppealType, required } from '../appeals/appealType.graphql.ts';
import type { AttachmentWithFile } from '../appeals/attachmentWithFile.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { DictionaryEntryType } from '../reference/dictionaryEntry.graphql.ts';
import { checklistOf } from './checklist.ts';
import { closeCrossCheck, openCrossCheck } from './crossChecks.ts';
import { hintsOn } from './hintsOn.ts';

const PassageType = builder.objectRef<Passage>('Passage').implement({
  description: 'A stretch of a paper: signs from the first up to and without the last.',
  fields: (t) => ({
    paper: t.exposeString('paper'),
    from: t.exposeInt('from'),
    to: t.exposeInt('to'),
  }),
});

interface PassageColumns {
  readonly passageOn: string | null;
  readonly passageFrom: number | null;
  readonly passageTo: number | null;
}

function passageOf({ passageOn, passageFrom, passageTo }: PassageColumns): Passage | null {
  if (passageOn === null || passageFrom === null || passageTo === null) return null;
  return { paper: passageOn === 'appeal' ? 'appeal' : 'answer', from: passageFrom, to: passageTo };
}

const CriterionMarkType = builder.objectRef<ExaminationMark>('CriterionMark').implement({
  fields: (t) => ({
    criterion: t.exposeString('criterion'),
    mark: t.exposeString('mark'),
    remark: t.exposeString('remark'),
    passage: t.field({ type: PassageType, nullable: true, resolve: passageOf }),
  }),
});

const ExaminedArgumentType = builder.objectRef<ExaminationArgument>('ExaminedArgument').implement({
  fields: (t) => ({
    text: t.exposeString('text'),
    isConsidered: t.exposeBoolean('isConsidered'),
    remark: t.exposeString('remark'),
    passage: t.field({ type: PassageType, nullable: true, resolve: passageOf }),
  }),
});

type WholeExamination = AnswerExamination & {
  readonly marks: ExaminationMark[];
  readonly arguments: ExaminationArgument[];
  readonly answer: { readonly attempt: number };
};

const ExaminationType = builder.objectRef<WholeExamination>('AnswerExamination').implement({
  description: 'What the expertise found on an answer, and the verdict with both terms.',
  fields: (t) => ({
    answerId: t.exposeInt('answerId'),
    attempt: t.int({ resolve: ({ answer }) => answer.attempt }),
    verdict: t.exposeString('verdict'),
    examinedBy: t.field({
      type: UserRefType,
      resolve: ({ examinedById }, _args, office) => required(office.book.users.get(examinedById), 'user'),
    }),
    examinedAt: t.expose('examinedAt', { type: 'Instant' }),
    dueOn: t.expose('dueOn', { type: 'PlainDate', nullable: true }),
    nextDueOn: t.expose('nextDueOn', { type: 'PlainDate', nullable: true }),
    marks: t.field({ type: [CriterionMarkType], resolve: ({ marks }) => marks }),
    arguments: t.field({ type: [ExaminedArgumentType], resolve: (examination) => examination.arguments }),
  }),
});

const AnswerHintType = builder.objectRef<AnswerHint>('AnswerHint').implement({
  description: 'Something worth a look: why and where. Never a verdict.',
  fields: (t) => ({
    code: t.exposeString('code'),
    criterion: t.exposeString('criterion'),
    passage: t.field({ type: PassageType, resolve: ({ passage }) => passage }),
    params: t.field({ type: 'Json', resolve: ({ params }) => params }),
  }),
});

const CrossCheckType = builder
  .objectRef<CrossCheck & { readonly attachments: AttachmentWithFile[] }>('CrossCheck')
  .implement({
    description: 'The department was in doubt and asked elsewhere.',
    fields: (t) => ({
      id: t.exposeInt('id'),
      kind: t.exposeString('kind'),
      asked: t.exposeString('asked'),
      dueOn: t.expose('dueOn', { type: 'PlainDate' }),
      openedBy: t.field({
        type: UserRefType,
        resolve: ({ openedById }, _args, office) => required(office.book.users.get(openedById), 'user'),
      }),
      openedAt: t.expose('openedAt', { type: 'Instant' }),
      result: t.exposeString('result', { nullable: true }),
      found: t.exposeString('found'),
      closedAt: t.expose('closedAt', { type: 'Instant', nullable: true }),
      attachments: t.field({ type: [AttachmentType], resolve: ({ attachments }) => attachments }),
    }),
  });

interface Expertise {
  readonly appeal: AppealRow;
  readonly submitted: Answer | null;
}

const ExpertiseType = builder.objectRef<Expertise>('Expertise').implement({
  description: 'What the controller needs beside the appeal and its answer.',
  fields: (t) => ({
    criteria: t.field({
      type: [DictionaryEntryType],
      resolve: (_root, _args, office) => checklistOf(office),
    }),
    isNeeded: t.boolean({
      description: 'Without the checklist this answer is not accepted.',
      resolve: ({ appeal }, _args, office) =>
        isExaminationNeeded(
          office.book.settings.get('control.expertise'),
          appeal.controlLevel !== null && appeal.controlEndedOn === null,
        ),
    }),
    hints: t.field({
      type: [AnswerHintType],
      description: 'On the answer that waits for a verdict.',
      resolve: ({ appeal, submitted }, _args, office) =>
        submitted ? hintsOn(office, submitted, appeal.language) : [],
    }),
    examinations: t.field({
      type: [ExaminationType],
      description: 'Of the answers given so far, the latest first.',
      resolve: ({ appeal }, _args, office) =>
        office.archive.prisma.answerExamination.findMany({
          where: { appealId: appeal.id },
          include: {
            marks: true,
            arguments: { orderBy: { position: 'asc' } },
            answer: { select: { attempt: true } },
          },
          orderBy: { answerId: 'desc' },
        }),
    }),
    crossChecks: t.field({
      type: [CrossCheckType],
      description: 'The department’s own: an executor sees none.',
      resolve: ({ appeal }, _args, office) =>
        seesOnlyOwnBody(office.signedIn.role)
          ? []
          : office.archive.prisma.crossCheck.findMany({
              where: { appealId: appeal.id },
              include: { attachments: { include: { file: true } } },
              orderBy: { id: 'desc' },
            }),
    }),
  }),
});

builder.objectField(AppealType, 'expertise', (t) =>
  t.field({
    type: ExpertiseType,
    async resolve(appeal, _args, office) {
      const submitted = await office.archive.prisma.answer.findFirst({
        where: { appealId: appeal.id, state: 'submitted' },
        orderBy: { attempt: 'desc' },
      });
      return { appeal, submitted };
    },
  }),
);

const OpenCrossCheckInput = builder.inputType('OpenCrossCheckInput', {
  fields: (t) => ({
    appealId: t.int({ required: true }),
    idempotencyKey: t.string({ required: true }),
    kind: t.string({ required: true, description: 'verifyData askConfirmation callApplicant askExpert' }),
    asked: t.string({ required: true }),
    dueOn: t.field({ type: 'PlainDate', required: true }),
  }),
});

const CloseCrossCheckInput = builder.inputType('CloseCrossCheckInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    result: t.string({ required: true, description: 'confirmed partly notConfirmed' }),
    found: t.string({ required: true }),
    files: t.field({ type: [FileInput] }),
  }),
});

builder.mutationFields((t) => ({
  openCrossCheck: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: OpenCrossCheckInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await openCrossCheck(office, { ...input, dueOn: String(input.dueOn) }), thenAppeal(office)),
  }),
  closeCrossCheck: t.field({
    type: AppealPayload,
    args: { input: t.arg({ type: CloseCrossCheckInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await closeCrossCheck(office, input), thenAppeal(office)),
  }),
}));
