import type { Answer, Extension, Routing } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { BodyType } from '../reference/body.graphql.ts';
import { findAppeal } from './appeals.store.ts';
import { AppealRefType, AppealType, required } from './appealType.graphql.ts';
import type { AttachmentWithFile } from './attachmentWithFile.ts';

const PREVIEWED = /^(application\/pdf|image\/(png|jpeg)|text\/plain)/;

/** Whether the browser shows such a file in place. */
export const isPreviewed = (mime: string): boolean => PREVIEWED.test(mime);

export const AttachmentType = builder.objectRef<AttachmentWithFile>('Attachment').implement({
  description: 'A file that belongs to a letter, an appeal or an answer.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    name: t.exposeString('name'),
    mime: t.string({ resolve: ({ file }) => file.mime }),
    size: t.int({ resolve: ({ file }) => file.size }),
    pages: t.int({ nullable: true, resolve: ({ file }) => file.pages }),
    addedAt: t.expose('addedAt', { type: 'Instant' }),
    addedBy: t.field({
      type: UserRefType,
      resolve: ({ addedById }, _args, office) => required(office.book.users.get(addedById), 'user'),
    }),
    url: t.string({ resolve: ({ id }) => `/api/files/${id}` }),
    canPreview: t.boolean({ resolve: ({ file }) => isPreviewed(file.mime) }),
  }),
});

const RoutingType = builder.objectRef<Routing>('Routing').implement({
  description: 'A sending of the appeal to a body.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    body: t.field({
      type: BodyType,
      resolve: ({ bodyId }, _args, office) => required(office.book.bodies.get(bodyId), 'body'),
    }),
    role: t.exposeString('role'),
    sentAt: t.expose('sentAt', { type: 'Instant' }),
    sentBy: t.field({
      type: UserRefType,
      resolve: ({ sentById }, _args, office) => required(office.book.users.get(sentById), 'user'),
    }),
    resolution: t.exposeString('resolution'),
    dueOn: t.expose('dueOn', { type: 'PlainDate' }),
    takenAt: t.expose('takenAt', { type: 'Instant', nullable: true }),
    takenBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ takenById }, _args, office) =>
        takenById === null ? null : (office.book.users.get(takenById) ?? null),
    }),
    endedAt: t.expose('endedAt', { type: 'Instant', nullable: true }),
    endReason: t.exposeString('endReason', { nullable: true }),
  }),
});

export const AnswerType = builder
  .objectRef<Answer & { attachments: AttachmentWithFile[] }>('Answer')
  .implement({
    description: 'An answer of a body with the verdict of the department.',
    fields: (t) => ({
      id: t.exposeInt('id'),
      body: t.field({
        type: BodyType,
        resolve: ({ bodyId }, _args, office) => required(office.book.bodies.get(bodyId), 'body'),
      }),
      attempt: t.exposeInt('attempt'),
      outcome: t.exposeString('outcome'),
      language: t.exposeString('language'),
      text: t.exposeString('text'),
      outgoingNumber: t.exposeString('outgoingNumber'),
      signedByName: t.exposeString('signedByName'),
      answeredOn: t.expose('answeredOn', { type: 'PlainDate' }),
      author: t.field({
        type: UserRefType,
        resolve: ({ authorId }, _args, office) => required(office.book.users.get(authorId), 'user'),
      }),
      submittedAt: t.expose('submittedAt', { type: 'Instant' }),
      state: t.exposeString('state'),
      reviewedBy: t.field({
        type: UserRefType,
        nullable: true,
        resolve: ({ reviewedById }, _args, office) =>
          reviewedById === null ? null : (office.book.users.get(reviewedById) ?? null),
      }),
      reviewedAt: t.expose('reviewedAt', { type: 'Instant', nullable: true }),
      remarks: t.exposeString('remarks'),
      reworkDueOn: t.expose('reworkDueOn', { type: 'PlainDate', nullable: true }),
      attachments: t.field({ type: [AttachmentType], resolve: ({ attachments }) => attachments }),
    }),
  });

const ExtensionType = builder.objectRef<Extension>('Extension').implement({
  description: 'An extension of the term: both terms and the day the applicant must be told by.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    decidedOn: t.expose('decidedOn', { type: 'PlainDate' }),
    decidedBy: t.field({
      type: UserRefType,
      resolve: ({ decidedById }, _args, office) => required(office.book.users.get(decidedById), 'user'),
    }),
    ground: t.exposeString('ground'),
    previousDueOn: t.expose('previousDueOn', { type: 'PlainDate' }),
    dueOn: t.expose('dueOn', { type: 'PlainDate' }),
    noticeDueOn: t.expose('noticeDueOn', { type: 'PlainDate' }),
  }),
});

// The appeal itself was found visible before these are asked for; they add no other appeal's rows.
builder.objectFields(AppealType, (t) => ({
  repeatOf: t.field({
    type: AppealRefType,
    nullable: true,
    resolve: ({ repeatOfId }, _args, office) => (repeatOfId === null ? null : findAppeal(office, repeatOfId)),
  }),
  routings: t.field({
    type: [RoutingType],
    resolve: ({ id }, _args, office) =>
      office.archive.prisma.routing.findMany({ where: { appealId: id }, orderBy: { id: 'asc' } }),
  }),
  answers: t.field({
    type: [AnswerType],
    resolve: ({ id }, _args, office) =>
      office.archive.prisma.answer.findMany({
        where: { appealId: id },
        orderBy: { attempt: 'asc' },
        include: { attachments: { include: { file: true }, orderBy: { id: 'asc' } } },
      }),
  }),
  extensions: t.field({
    type: [ExtensionType],
    resolve: ({ id }, _args, office) =>
      office.archive.prisma.extension.findMany({ where: { appealId: id }, orderBy: { id: 'asc' } }),
  }),
  attachments: t.field({
    type: [AttachmentType],
    resolve: ({ id }, _args, office) =>
      office.archive.prisma.attachment.findMany({
        where: { appealId: id },
        orderBy: { id: 'asc' },
        include: { file: true },
      }),
  }),
}));
