import type { AvailableAction } from '@tyndau/domain/appeals/availableActions';
import { availableActions } from '@tyndau/domain/appeals/availableActions';
import type { Timeliness } from '@tyndau/domain/appeals/timeliness';
import { builder } from '../../graphql/builder.ts';
import { RefusalType } from '../../graphql/shared.graphql.ts';
import type { Office } from '../../office.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { BodyType } from '../reference/body.graphql.ts';
import { QuestionType } from '../reference/question.graphql.ts';
import { TerritoryType } from '../reference/territory.graphql.ts';
import { actionQuestion, judgeAppeal } from './appealFacts.ts';
import type { AppealRef } from './appealRef.ts';
import type { AppealRow } from './appealRow.ts';
import { personalData } from './personalData.ts';
import { TermType, termOf } from './term.graphql.ts';

export const AppealRefType = builder.objectRef<AppealRef>('AppealRef').implement({
  fields: (t) => ({
    id: t.exposeInt('id'),
    number: t.exposeString('number'),
    state: t.exposeString('state'),
  }),
});

export const TimelinessType = builder.objectRef<Timeliness>('Timeliness').implement({
  description: 'Whether it is in time: judged from facts at the moment of asking.',
  fields: (t) => ({
    state: t.exposeString('state'),
    workingDaysLeft: t.int({ nullable: true, resolve: (judged) => judged.workingDaysLeft }),
    lateByWorkingDays: t.int({ nullable: true, resolve: (judged) => judged.lateByWorkingDays }),
  }),
});

export const ActionAvailabilityType = builder.objectRef<AvailableAction>('ActionAvailability').implement({
  description: 'What may be done here, or why it may not just now.',
  fields: (t) => ({
    action: t.exposeString('action'),
    refusal: t.field({ type: RefusalType, nullable: true, resolve: ({ refusal }) => refusal }),
  }),
});

const userOf = (office: Office, id: number | null) =>
  id === null ? null : (office.book.users.get(id) ?? null);
const bodyOf = (office: Office, id: number | null) =>
  id === null ? null : (office.book.bodies.get(id) ?? null);
const territoryOf = (office: Office, code: string | null) =>
  code ? (office.book.territories.get(code) ?? null) : null;

/** A row of the book that a stored id or code must lead to. */
export function required<Row>(row: Row | null | undefined, noun: string): Row {
  if (!row) throw new Error(`The reference book has no such ${noun}`);
  return row;
}

export const AppealType = builder.objectRef<AppealRow>('Appeal').implement({
  description: 'One filing: the current section of its card.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    number: t.exposeString('number'),
    ordinal: t.exposeInt('ordinal'),
    state: t.exposeString('state'),
    version: t.exposeInt('version'),
    applicantName: t.exposeString('applicantName'),
    applicantIin: t.string({
      nullable: true,
      resolve: (appeal, _args, office) => personalData(office).iin(appeal.applicantIin),
    }),
    receivedAt: t.expose('receivedAt', { type: 'Instant' }),
    registeredOn: t.expose('registeredOn', { type: 'PlainDate' }),
    registeredAt: t.expose('registeredAt', { type: 'Instant' }),
    registrar: t.field({
      type: UserRefType,
      resolve: (appeal, _args, office) => required(userOf(office, appeal.registrarId), 'user'),
    }),
    source: t.exposeString('source'),
    form: t.exposeString('form'),
    type: t.exposeString('type', { nullable: true }),
    kind: t.exposeString('kind'),
    character: t.exposeString('character'),
    signatories: t.exposeInt('signatories'),
    language: t.exposeString('language'),
    addressee: t.field({
      type: BodyType,
      nullable: true,
      resolve: (appeal, _args, office) => bodyOf(office, appeal.addresseeBodyId),
    }),
    category: t.exposeString('category'),
    strategicTopic: t.exposeString('strategicTopic', { nullable: true }),
    question: t.field({
      type: QuestionType,
      resolve: (appeal, _args, office) =>
        required(office.book.questions.get(appeal.questionCode), 'question'),
    }),
    territory: t.field({
      type: TerritoryType,
      nullable: true,
      resolve: (appeal, _args, office) => territoryOf(office, appeal.territoryCode),
    }),
    district: t.field({
      type: TerritoryType,
      nullable: true,
      resolve: (appeal, _args, office) => territoryOf(office, appeal.districtCode),
    }),
    annotation: t.exposeString('annotation'),
    text: t.string({ resolve: ({ id, text }, _args, office) => text ?? office.loaders.appealText.load(id) }),
    sheets: t.exposeInt('sheets'),
    isRepeat: t.exposeBoolean('isRepeat'),
    isAnonymous: t.exposeBoolean('isAnonymous'),
    reportsCrime: t.exposeBoolean('reportsCrime'),
    higherSource: t.exposeString('higherSource', { nullable: true }),
    coverNumber: t.exposeString('coverNumber', { nullable: true }),
    coverOn: t.expose('coverOn', { type: 'PlainDate', nullable: true }),
    complainedBody: t.field({
      type: BodyType,
      nullable: true,
      resolve: (appeal, _args, office) => bodyOf(office, appeal.complainedBodyId),
    }),
    complainedPerson: t.exposeString('complainedPerson', { nullable: true }),
    complainedPost: t.exposeString('complainedPost', { nullable: true }),
    controlLevel: t.exposeString('controlLevel', { nullable: true }),
    controlSetBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: (appeal, _args, office) => userOf(office, appeal.controlSetById),
    }),
    controlSetOn: t.expose('controlSetOn', { type: 'PlainDate', nullable: true }),
    controlEndedOn: t.expose('controlEndedOn', { type: 'PlainDate', nullable: true }),
    body: t.field({
      type: BodyType,
      nullable: true,
      resolve: (appeal, _args, office) => bodyOf(office, appeal.bodyId),
    }),
    dueOn: t.expose('dueOn', { type: 'PlainDate', nullable: true }),
    originalDueOn: t.expose('originalDueOn', { type: 'PlainDate', nullable: true }),
    term: t.field({
      type: TermType,
      nullable: true,
      resolve: (appeal, _args, office) => termOf(office, appeal),
    }),
    timeliness: t.field({
      type: TimelinessType,
      resolve: (appeal, _args, office) => judgeAppeal(office, appeal),
    }),
    outcome: t.exposeString('outcome', { nullable: true }),
    answeredOn: t.expose('answeredOn', { type: 'PlainDate', nullable: true }),
    closedOn: t.expose('closedOn', { type: 'PlainDate', nullable: true }),
    reworkCount: t.exposeInt('reworkCount'),
    availableActions: t.field({
      type: [ActionAvailabilityType],
      resolve: (appeal, _args, office) => availableActions(actionQuestion(office, appeal)),
    }),
  }),
});
