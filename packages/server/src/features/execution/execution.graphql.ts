import { seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import type { AnswerDraft, ExtensionRequest, Resolution, Routing, User } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import type { Office } from '../../office.ts';
import { AttachmentType } from '../appeals/appealPapers.graphql.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { AppealType, required } from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { BodyType } from '../reference/body.graphql.ts';
import { colleaguesOf, headsOf, innerBodyIds, isAuthorised, isComplainedAbout } from './bodyPeople.ts';
import * as store from './execution.store.ts';
import { type HeldBy, heldBy } from './heldBy.ts';
import { countOutstandingParts } from './outstandingParts.ts';
import { answerDocument } from './signing/answerDocument.ts';
import { signingWay } from './signing/chooseSigner.ts';

const personOf = (office: Office, id: number | null) =>
  id === null ? null : (office.book.users.get(id) ?? null);

const filesOf = (office: Office, owner: { answerDraftId: number } | { resolutionId: number }) =>
  office.archive.prisma.attachment.findMany({
    where: owner,
    orderBy: { id: 'asc' },
    include: { file: true },
  });

const ResolutionType = builder.objectRef<Resolution>('Resolution').implement({
  description: 'The word of a head inside the body: who is to do what until when, and his report.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    role: t.exposeString('role'),
    body: t.field({
      type: BodyType,
      resolve: ({ bodyId }, _args, { book }) => required(book.bodies.get(bodyId), 'body'),
    }),
    person: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ userId }, _args, office) => personOf(office, userId),
    }),
    text: t.exposeString('text'),
    dueOn: t.expose('dueOn', { type: 'PlainDate' }),
    writtenBy: t.field({
      type: UserRefType,
      resolve: ({ writtenById }, _args, { book }) => required(book.users.get(writtenById), 'user'),
    }),
    writtenAt: t.expose('writtenAt', { type: 'Instant' }),
    report: t.exposeString('report'),
    reportedBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ reportedById }, _args, office) => personOf(office, reportedById),
    }),
    reportedAt: t.expose('reportedAt', { type: 'Instant', nullable: true }),
    endedAt: t.expose('endedAt', { type: 'Instant', nullable: true }),
    endReason: t.exposeString('endReason', { nullable: true }),
    mayReport: t.boolean({ resolve: (part, _args, office) => store.mayReport(office, part) }),
    attachments: t.field({
      type: [AttachmentType],
      resolve: ({ id }, _args, office) => filesOf(office, { resolutionId: id }),
    }),
  }),
});

const OwedPartType = builder.objectRef<Routing>('OwedPart').implement({
  description: 'What the viewer’s body owes as co-executor.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    text: t.exposeString('resolution'),
    dueOn: t.expose('dueOn', { type: 'PlainDate' }),
  }),
});

const AnswerDraftType = builder.objectRef<AnswerDraft>('AnswerDraft').implement({
  description: 'An answer while it is written; the people of the body see it and nobody else.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    state: t.exposeString('state'),
    version: t.exposeInt('version'),
    outcome: t.exposeString('outcome'),
    language: t.exposeString('language'),
    text: t.exposeString('text'),
    outgoingNumber: t.exposeString('outgoingNumber'),
    withoutPartsReason: t.exposeString('withoutPartsReason'),
    author: t.field({
      type: UserRefType,
      resolve: ({ authorId }, _args, { book }) => required(book.users.get(authorId), 'user'),
    }),
    savedBy: t.field({
      type: UserRefType,
      resolve: ({ savedById }, _args, { book }) => required(book.users.get(savedById), 'user'),
    }),
    savedAt: t.expose('savedAt', { type: 'Instant' }),
    approver: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ approverId }, _args, office) => personOf(office, approverId),
    }),
    sentAt: t.expose('sentAt', { type: 'Instant', nullable: true }),
    remarks: t.exposeString('remarks'),
    returnedBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ returnedById }, _args, office) => personOf(office, returnedById),
    }),
    returnedAt: t.expose('returnedAt', { type: 'Instant', nullable: true }),
    attachments: t.field({
      type: [AttachmentType],
      resolve: ({ id }, _args, office) => filesOf(office, { answerDraftId: id }),
    }),
    signedWith: t.string({
      description: 'What the office signs with: `account`, `cms` or `either`.',
      resolve: (_draft, _args, office) => signingWay(office),
    }),
    asksTimestamp: t.boolean({
      description: 'Whether a time stamp is to be added to the signature.',
      resolve: (_draft, _args, { book }) => book.settings.get('signing.timestamp') === true,
    }),
    document: t.string({
      description: 'The very words that the viewer would sign.',
      resolve: async (draft, _args, office) => {
        const appeal = await office.archive.prisma.appeal.findUniqueOrThrow({
          where: { id: draft.appealId },
        });
        return answerDocument(office.archive.prisma, office, appeal, draft);
      },
    }),
  }),
});

const ExtensionRequestType = builder.objectRef<ExtensionRequest>('ExtensionRequest').implement({
  description: 'A request of more time with its decision; both days stay.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    askedBy: t.field({
      type: UserRefType,
      resolve: ({ askedById }, _args, { book }) => required(book.users.get(askedById), 'user'),
    }),
    askedAt: t.expose('askedAt', { type: 'Instant' }),
    dueOnBefore: t.expose('dueOnBefore', { type: 'PlainDate' }),
    dueOn: t.expose('dueOn', { type: 'PlainDate' }),
    ground: t.exposeString('ground'),
    verdict: t.exposeString('verdict', { nullable: true }),
    decidedBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ decidedById }, _args, office) => personOf(office, decidedById),
    }),
    decidedAt: t.expose('decidedAt', { type: 'Instant', nullable: true }),
    decisionReason: t.exposeString('decisionReason'),
  }),
});

const ColleagueType = builder.objectRef<User>('Colleague').implement({
  description: 'Somebody of the body to whom an appeal may be given.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    person: t.field({ type: UserRefType, resolve: (user) => user }),
    body: t.field({
      type: BodyType,
      resolve: ({ bodyId }, _args, { book }) => required(book.bodies.get(bodyId), 'body'),
    }),
    signs: t.exposeBoolean('signsAnswers'),
  }),
});

const HeldByType = builder.objectRef<HeldBy>('HeldBy').implement({
  description: 'With whom an appeal lies now, as far as the viewer may know.',
  fields: (t) => ({
    stage: t.exposeString('stage', { description: 'department body approval' }),
    body: t.field({
      type: BodyType,
      nullable: true,
      resolve: ({ bodyId }, _args, { book }) => (bodyId === null ? null : (book.bodies.get(bodyId) ?? null)),
    }),
    person: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ userId }, _args, office) => personOf(office, userId),
    }),
    since: t.expose('since', { type: 'Instant', nullable: true }),
  }),
});

const ExecutionType = builder.objectRef<AppealRow>('Execution').implement({
  description: 'The consideration inside the body, as far as the viewer may see it.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    heldBy: t.field({
      type: HeldByType,
      nullable: true,
      resolve: (appeal, _args, office) => heldBy(office, appeal),
    }),
    isOfBody: t.boolean({ resolve: (appeal, _args, office) => store.isOfBody(office, appeal) }),
    isAuthorised: t.boolean({
      description: 'Whether the viewer signs the answer and decides on the term.',
      resolve: (appeal, _args, office) =>
        !seesOnlyOwnBody(office.signedIn.role) ||
        (store.isOfBody(office, appeal) && isAuthorised(office, appeal.bodyId)),
    }),
    resolutions: t.field({
      type: [ResolutionType],
      resolve: (appeal, _args, office) => store.listResolutions(office, appeal),
    }),
    owedPart: t.field({
      type: OwedPartType,
      nullable: true,
      resolve: (appeal, _args, office) => store.owedPartOf(office, appeal),
    }),
    partsOutstanding: t.int({
      resolve: ({ id }, _args, office) => countOutstandingParts(office.archive.prisma, id),
    }),
    draft: t.field({
      type: AnswerDraftType,
      nullable: true,
      resolve: (appeal, _args, office) => store.draftOf(office, appeal),
    }),
    extensionRequests: t.field({
      type: [ExtensionRequestType],
      resolve: (appeal, _args, office) => store.listExtensionRequests(office, appeal),
    }),
    colleagues: t.field({
      type: [ColleagueType],
      description: 'To whom of the body it may be given; never the official complained about.',
      resolve: (appeal, _args, office) =>
        store.isOfBody(office, appeal) && appeal.bodyId !== null
          ? colleaguesOf(office.book, appeal.bodyId).filter(
              (user) => !isComplainedAbout(appeal.complainedPerson, user),
            )
          : [],
    }),
    units: t.field({
      type: [BodyType],
      resolve: (appeal, _args, office) =>
        store.isOfBody(office, appeal) && appeal.bodyId !== null
          ? innerBodyIds(office.book, appeal.bodyId).flatMap((id) => office.book.bodies.get(id) ?? [])
          : [],
    }),
    heads: t.field({
      type: [UserRefType],
      description: 'Who may sign the answer of the body.',
      resolve: (appeal, _args, office) =>
        store.isOfBody(office, appeal) && appeal.bodyId !== null ? headsOf(office.book, appeal.bodyId) : [],
    }),
  }),
});

// The appeal itself was found visible before this is asked for.
builder.objectField(AppealType, 'execution', (t) =>
  t.field({ type: ExecutionType, resolve: (appeal) => appeal }),
);
