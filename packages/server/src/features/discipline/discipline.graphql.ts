import { type ChecklistLine, inspectionState } from '@tyndau/domain/discipline/recordInspection';
import { toPlainDateOrNull } from '../../db/dates.ts';
import type { DisciplineProposal, RecordInspection, StaffBriefing } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import type { Office } from '../../office.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { AssignmentType } from '../assignments/assignment.graphql.ts';
import { findAssignment } from '../assignments/assignments.store.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { BodyType } from '../reference/body.graphql.ts';
import { checklistOf } from './checklistOf.ts';
import * as store from './discipline.store.ts';

const bodyOf = ({ bodyId }: { readonly bodyId: number }, _args: object, { book }: Office) =>
  required(book.bodies.get(bodyId), 'body');

export const DisciplineProposalType = builder.objectRef<DisciplineProposal>('DisciplineProposal').implement({
  description: 'The department proposes to hold an official to account.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    number: t.exposeString('number'),
    body: t.field({ type: BodyType, resolve: bodyOf }),
    personName: t.exposeString('personName'),
    personPost: t.exposeString('personPost'),
    ground: t.exposeString('ground'),
    circumstances: t.exposeString('circumstances'),
    assignment: t.field({
      type: AssignmentType,
      nullable: true,
      resolve: ({ assignmentId }, _args, office) =>
        assignmentId === null ? null : findAssignment(office, assignmentId),
    }),
    penalty: t.exposeString('penalty'),
    proposedOn: t.expose('proposedOn', { type: 'PlainDate' }),
    proposedBy: t.field({
      type: UserRefType,
      resolve: ({ proposedById }, _args, { book }) => required(book.users.get(proposedById), 'user'),
    }),
    answerDueOn: t.expose('answerDueOn', { type: 'PlainDate' }),
    outcome: t.exposeString('outcome', { nullable: true }),
    imposedPenalty: t.exposeString('imposedPenalty', { nullable: true }),
    orderNumber: t.exposeString('orderNumber'),
    decidedOn: t.expose('decidedOn', { type: 'PlainDate', nullable: true }),
    outcomeNote: t.exposeString('outcomeNote'),
    version: t.exposeInt('version'),
  }),
});

const ChecklistLineType = builder.objectRef<ChecklistLine>('ChecklistLine').implement({
  fields: (t) => ({
    code: t.exposeString('code'),
    verdict: t.exposeString('verdict'),
    remark: t.exposeString('remark'),
  }),
});

export const RecordInspectionType = builder.objectRef<RecordInspection>('RecordInspection').implement({
  description: 'How a body keeps its records of appeals.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    number: t.exposeString('number'),
    body: t.field({ type: BodyType, resolve: bodyOf }),
    plannedOn: t.expose('plannedOn', { type: 'PlainDate' }),
    inspectors: t.exposeString('inspectors'),
    scope: t.exposeString('scope'),
    heldOn: t.expose('heldOn', { type: 'PlainDate', nullable: true }),
    checklist: t.field({ type: [ChecklistLineType], resolve: checklistOf }),
    findings: t.exposeString('findings'),
    mendBy: t.expose('mendBy', { type: 'PlainDate', nullable: true }),
    mendedOn: t.expose('mendedOn', { type: 'PlainDate', nullable: true }),
    mendNote: t.exposeString('mendNote'),
    state: t.string({
      description: 'planned, toMend, overdue, mended, notMended or clean; judged today.',
      resolve: ({ heldOn, mendBy, isMended }, _args, { today }) =>
        inspectionState(
          { heldOn: toPlainDateOrNull(heldOn), mendBy: toPlainDateOrNull(mendBy), isMended },
          today,
        ),
    }),
    version: t.exposeInt('version'),
  }),
});

export const StaffBriefingType = builder.objectRef<StaffBriefing>('StaffBriefing').implement({
  description: 'Somebody new was told how appeals are handled.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    number: t.exposeString('number'),
    body: t.field({ type: BodyType, resolve: bodyOf }),
    personName: t.exposeString('personName'),
    personPost: t.exposeString('personPost'),
    hiredOn: t.expose('hiredOn', { type: 'PlainDate' }),
    briefedOn: t.expose('briefedOn', { type: 'PlainDate' }),
    topics: t.exposeString('topics'),
    briefedBy: t.field({
      type: UserRefType,
      resolve: ({ briefedById }, _args, { book }) => required(book.users.get(briefedById), 'user'),
    }),
  }),
});

const DisciplineFilterInput = builder.inputType('DisciplineFilter', {
  fields: (t) => ({ bodyId: t.int(), open: t.boolean({ description: 'Those that wait for something.' }) }),
});

builder.queryFields((t) => ({
  disciplineProposals: t.field({
    type: [DisciplineProposalType],
    args: { filter: t.arg({ type: DisciplineFilterInput }) },
    resolve: (_root, { filter }, office) => store.listProposals(office, filter ?? {}),
  }),
  recordInspections: t.field({
    type: [RecordInspectionType],
    args: { filter: t.arg({ type: DisciplineFilterInput }) },
    resolve: (_root, { filter }, office) => store.listInspections(office, filter ?? {}),
  }),
  staffBriefings: t.field({
    type: [StaffBriefingType],
    args: { filter: t.arg({ type: DisciplineFilterInput }) },
    resolve: (_root, { filter }, office) => store.listBriefings(office, filter ?? {}),
  }),
}));
