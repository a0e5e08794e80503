import { timeliness } from '@tyndau/domain/appeals/timeliness';
import { availableAssignmentActions } from '@tyndau/domain/assignments/decideAssignmentAction';
import { toPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import type { Assignment, Body } from '../../db/generated/client.ts';
import { noteSeen } from '../../db/journal.ts';
import { builder } from '../../graphql/builder.ts';
import { readPage } from '../../graphql/page.ts';
import { SortInput } from '../appeals/appeals.graphql.ts';
import { findAppeal } from '../appeals/appeals.store.ts';
import {
  ActionAvailabilityType,
  AppealRefType,
  required,
  TimelinessType,
} from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { findReception } from '../receptions/receptions.store.ts';
import { BodyType } from '../reference/body.graphql.ts';
import { assignmentQuestion, controlHolderOf } from './assignmentFacts.ts';
import {
  AssignmentCheckType,
  AssignmentExtensionType,
  AssignmentReportType,
} from './assignmentPapers.graphql.ts';
import * as store from './assignments.store.ts';

const withFiles = { attachments: { include: { file: true } } } as const;

const ReceptionRefType = builder.objectRef<{ id: number; number: string }>('ReceptionRef').implement({
  fields: (t) => ({ id: t.exposeInt('id'), number: t.exposeString('number') }),
});

export const AssignmentType = builder.objectRef<Assignment>('Assignment').implement({
  description: 'What leadership ordered, controlled to the end.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    number: t.exposeString('number'),
    level: t.exposeString('level'),
    text: t.exposeString('text'),
    sourceKind: t.exposeString('sourceKind'),
    sourceDocument: t.exposeString('sourceDocument'),
    sourceOn: t.expose('sourceOn', { type: 'PlainDate' }),
    appeal: t.field({
      type: AppealRefType,
      nullable: true,
      resolve: ({ appealId }, _args, office) => (appealId === null ? null : findAppeal(office, appealId)),
    }),
    reception: t.field({
      type: ReceptionRefType,
      nullable: true,
      resolve: ({ receptionId }, _args, office) =>
        receptionId === null ? null : findReception(office, receptionId),
    }),
    body: t.field({
      type: BodyType,
      resolve: ({ bodyId }, _args, office) => required(office.book.bodies.get(bodyId), 'body'),
    }),
    coBodies: t.field({
      type: [BodyType],
      resolve: ({ coBodyIds }, _args, office) =>
        coBodyIds.map((id) => office.book.bodies.get(id)).filter((body): body is Body => body !== undefined),
    }),
    setBy: t.field({
      type: UserRefType,
      resolve: ({ setById }, _args, office) => required(office.book.users.get(setById), 'user'),
    }),
    setOn: t.expose('setOn', { type: 'PlainDate' }),
    controlBy: t.field({
      type: UserRefType,
      description: 'Who holds the control and may end it.',
      resolve: (assignment, _args, office) =>
        required(office.book.users.get(controlHolderOf(assignment)), 'user'),
    }),
    recurrence: t.exposeString('recurrence'),
    recursUntil: t.expose('recursUntil', { type: 'PlainDate', nullable: true }),
    occurrence: t.exposeInt('occurrence'),
    originalDueOn: t.expose('originalDueOn', { type: 'PlainDate' }),
    dueOn: t.expose('dueOn', { type: 'PlainDate' }),
    state: t.exposeString('state'),
    report: t.exposeString('report'),
    reportedOn: t.expose('reportedOn', { type: 'PlainDate', nullable: true }),
    endedOn: t.expose('endedOn', { type: 'PlainDate', nullable: true }),
    endedBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ endedById }, _args, { book }) => (endedById === null ? null : book.users.get(endedById)),
    }),
    endedFor: t.field({
      type: UserRefType,
      nullable: true,
      description: 'The absent person in whose place the control was ended.',
      resolve: ({ endedForId }, _args, { book }) => (endedForId === null ? null : book.users.get(endedForId)),
    }),
    archivedAt: t.expose('archivedAt', { type: 'Instant', nullable: true }),
    reports: t.field({
      type: [AssignmentReportType],
      resolve: ({ id }, _args, { archive }) =>
        archive.prisma.assignmentReport.findMany({
          where: { assignmentId: id },
          orderBy: { id: 'asc' },
          include: withFiles,
        }),
    }),
    extensions: t.field({
      type: [AssignmentExtensionType],
      resolve: ({ id }, _args, { archive }) =>
        archive.prisma.assignmentExtension.findMany({ where: { assignmentId: id }, orderBy: { id: 'asc' } }),
    }),
    checks: t.field({
      type: [AssignmentCheckType],
      resolve: ({ id }, _args, { archive }) =>
        archive.prisma.assignmentCheck.findMany({
          where: { assignmentId: id },
          orderBy: { id: 'asc' },
          include: withFiles,
        }),
    }),
    availableActions: t.field({
      type: [ActionAvailabilityType],
      resolve: async (assignment, _args, office) =>
        availableAssignmentActions(
          await assignmentQuestion(office.archive.prisma, office, assignment),
        ) as never,
    }),
    timeliness: t.field({
      type: TimelinessType,
      resolve: (assignment, _args, office) =>
        timeliness({
          dueOn: toPlainDate(assignment.dueOn),
          answeredOn: toPlainDateOrNull(assignment.reportedOn),
          closedOn: toPlainDateOrNull(assignment.endedOn),
          today: office.today,
          calendar: office.book.calendar,
          dueSoonWorkingDays: office.book.dueSoonWorkingDays,
        }),
    }),
    version: t.exposeInt('version'),
  }),
});

const AssignmentFilterInput = builder.inputType('AssignmentFilter', {
  fields: (t) => ({
    text: t.string(),
    states: t.stringList(),
    levels: t.stringList(),
    bodyIds: t.intList(),
    open: t.boolean(),
    timeliness: t.stringList(),
    receptionId: t.int(),
  }),
});

const AssignmentPageType = builder
  .objectRef<{ filter: store.AssignmentFilter; items: Assignment[] }>('AssignmentPage')
  .implement({
    fields: (t) => ({
      items: t.field({ type: [AssignmentType], resolve: ({ items }) => items }),
      total: t.int({ resolve: ({ filter }, _args, office) => store.countAssignments(office, filter) }),
    }),
  });

builder.queryFields((t) => ({
  assignments: t.field({
    type: AssignmentPageType,
    args: {
      filter: t.arg({ type: AssignmentFilterInput }),
      sort: t.arg({
        type: SortInput,
        description: 'number level text body dueOn state source; the most pressing first without it.',
      }),
      page: t.arg.int(),
      pageSize: t.arg.int(),
    },
    async resolve(_root, { filter, sort, page, pageSize }, office) {
      office.require('assignment.read');
      return {
        filter: filter ?? {},
        items: await store.listAssignments(office, filter ?? {}, sort, readPage({ page, pageSize })),
      };
    },
  }),
  assignment: t.field({
    type: AssignmentType,
    nullable: true,
    args: { id: t.arg.int({ required: true }) },
    async resolve(_root, { id }, office) {
      office.require('assignment.read');
      const assignment = await store.findAssignment(office, id);
      if (assignment)
        await noteSeen(office, { action: 'assignment.view', entity: 'assignment', entityId: id });
      return assignment;
    },
  }),
}));
