import type { AssignmentCheck, AssignmentExtension, AssignmentReport } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import type { Office } from '../../office.ts';
import { AttachmentType } from '../appeals/appealPapers.graphql.ts';
import { required } from '../appeals/appealType.graphql.ts';
import type { AttachmentWithFile } from '../appeals/attachmentWithFile.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { BodyType } from '../reference/body.graphql.ts';

interface WithFiles {
  readonly attachments: AttachmentWithFile[];
}

const personOf = (office: Office, id: number | null) =>
  id === null ? null : (office.book.users.get(id) ?? null);

export const AssignmentReportType = builder
  .objectRef<AssignmentReport & WithFiles>('AssignmentReport')
  .implement({
    description: 'What a body reported on an assignment, and what the department said to it.',
    fields: (t) => ({
      id: t.exposeInt('id'),
      body: t.field({
        type: BodyType,
        resolve: ({ bodyId }, _args, { book }) => required(book.bodies.get(bodyId), 'body'),
      }),
      kind: t.exposeString('kind', { description: 'interim, part or final' }),
      occurrence: t.exposeInt('occurrence'),
      text: t.exposeString('text'),
      reportedAt: t.expose('reportedAt', { type: 'Instant' }),
      reportedBy: t.field({
        type: UserRefType,
        resolve: ({ reportedById }, _args, { book }) => required(book.users.get(reportedById), 'user'),
      }),
      verdict: t.exposeString('verdict', { nullable: true }),
      conclusion: t.exposeString('conclusion'),
      concludedAt: t.expose('concludedAt', { type: 'Instant', nullable: true }),
      concludedBy: t.field({
        type: UserRefType,
        nullable: true,
        resolve: ({ concludedById }, _args, office) => personOf(office, concludedById),
      }),
      remarks: t.exposeString('remarks'),
      returnedAt: t.expose('returnedAt', { type: 'Instant', nullable: true }),
      attachments: t.field({ type: [AttachmentType], resolve: ({ attachments }) => attachments }),
    }),
  });

export const AssignmentExtensionType = builder
  .objectRef<AssignmentExtension>('AssignmentExtension')
  .implement({
    description: 'A longer term, asked for and granted or refused; both terms stay.',
    fields: (t) => ({
      id: t.exposeInt('id'),
      previousDueOn: t.expose('previousDueOn', { type: 'PlainDate' }),
      askedDueOn: t.expose('askedDueOn', { type: 'PlainDate' }),
      reason: t.exposeString('reason'),
      askedAt: t.expose('askedAt', { type: 'Instant' }),
      askedBy: t.field({
        type: UserRefType,
        resolve: ({ askedById }, _args, { book }) => required(book.users.get(askedById), 'user'),
      }),
      decision: t.exposeString('decision', { nullable: true, description: 'granted or refused' }),
      dueOn: t.expose('dueOn', { type: 'PlainDate', nullable: true }),
      note: t.exposeString('note'),
      decidedBy: t.field({
        type: UserRefType,
        nullable: true,
        resolve: ({ decidedById }, _args, office) => personOf(office, decidedById),
      }),
    }),
  });

export const AssignmentCheckType = builder
  .objectRef<AssignmentCheck & WithFiles>('AssignmentCheck')
  .implement({
    description: 'A check on the spot: planned, and then what was found.',
    fields: (t) => ({
      id: t.exposeInt('id'),
      plannedOn: t.expose('plannedOn', { type: 'PlainDate' }),
      place: t.exposeString('place'),
      people: t.exposeString('people'),
      purpose: t.exposeString('purpose'),
      plannedBy: t.field({
        type: UserRefType,
        resolve: ({ plannedById }, _args, { book }) => required(book.users.get(plannedById), 'user'),
      }),
      heldOn: t.expose('heldOn', { type: 'PlainDate', nullable: true }),
      findings: t.exposeString('findings'),
      verdict: t.exposeString('verdict', { nullable: true }),
      attachments: t.field({ type: [AttachmentType], resolve: ({ attachments }) => attachments }),
    }),
  });
