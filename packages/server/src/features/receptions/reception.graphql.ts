import { type SingleReceptionDate, singleReceptionDates } from '@tyndau/domain/receptions/singleReceptionDay';
import type { Official, Reception, ReceptionDay } from '../../db/generated/client.ts';
import { noteSeen } from '../../db/journal.ts';
import { askedYear } from '../../graphql/askedYear.ts';
import { builder } from '../../graphql/builder.ts';
import { readPage } from '../../graphql/page.ts';
import { LocalizedType } from '../../graphql/shared.graphql.ts';
import { findAppeal } from '../appeals/appeals.store.ts';
import { AppealRefType, required } from '../appeals/appealType.graphql.ts';
import { ApplicantType } from '../appeals/card.graphql.ts';
import { BodyType } from '../reference/body.graphql.ts';
import { QuestionType } from '../reference/question.graphql.ts';
import { TerritoryType } from '../reference/territory.graphql.ts';
import { ReceptionStepType } from './receptionStep.graphql.ts';
import { listSteps } from './receptionSteps.ts';
import * as store from './receptions.store.ts';

export const OfficialType = builder.objectRef<Official>('Official').implement({
  description: 'An official who receives people in person.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    fullName: t.exposeString('fullName'),
    post: t.field({
      type: LocalizedType,
      resolve: ({ postKk, postRu }) => ({ kk: postKk, ru: postRu, en: postRu }),
    }),
    languages: t.exposeStringList('languages', { description: 'Empty while nobody has said.' }),
    hasVideo: t.exposeBoolean('hasVideo'),
    userId: t.exposeInt('userId', { nullable: true }),
    body: t.field({
      type: BodyType,
      resolve: ({ bodyId }, _args, office) => required(office.book.bodies.get(bodyId), 'body'),
    }),
  }),
});

export const ReceptionDayType = builder.objectRef<ReceptionDay>('ReceptionDay').implement({
  description: 'A day on which people are received; the single reception day above all.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    on: t.expose('on', { type: 'PlainDate' }),
    kind: t.exposeString('kind'),
    territory: t.field({
      type: TerritoryType,
      nullable: true,
      resolve: ({ territoryCode }, _args, office) =>
        territoryCode ? (office.book.territories.get(territoryCode) ?? null) : null,
    }),
    place: t.field({
      type: LocalizedType,
      resolve: ({ placeKk, placeRu }) => ({ kk: placeKk, ru: placeRu, en: placeRu }),
    }),
    videoRoom: t.exposeString('videoRoom'),
    videoLink: t.exposeString('videoLink'),
    route: t.exposeString('route', { description: 'In a district: how the officials travel.' }),
    councilOn: t.expose('councilOn', { type: 'PlainDate', nullable: true }),
    councilTime: t.exposeString('councilTime', { nullable: true }),
    councilPlace: t.exposeString('councilPlace'),
    version: t.exposeInt('version'),
    confirmed: t.boolean({ resolve: ({ confirmedById }) => confirmedById !== null }),
    receptionsTotal: t.int({ resolve: ({ id }, _args, office) => office.loaders.receptionsOfDay.load(id) }),
  }),
});

export const ReceptionType = builder.objectRef<Reception>('Reception').implement({
  description: 'A request to be received in person, walking the thirteen steps.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    number: t.exposeString('number'),
    applicant: t.field({
      type: ApplicantType,
      resolve: ({ applicantId }, _args, office) => office.loaders.applicant.load(applicantId),
    }),
    applicantName: t.exposeString('applicantName'),
    appeal: t.field({
      type: AppealRefType,
      nullable: true,
      resolve: ({ appealId }, _args, office) => (appealId === null ? null : findAppeal(office, appealId)),
    }),
    state: t.exposeString('state'),
    step: t.exposeInt('step'),
    source: t.exposeString('source'),
    registeredOn: t.expose('registeredOn', { type: 'PlainDate' }),
    essence: t.exposeString('essence'),
    question: t.field({
      type: QuestionType,
      resolve: ({ questionCode }, _args, office) =>
        required(office.book.questions.get(questionCode), 'question'),
    }),
    territory: t.field({
      type: TerritoryType,
      nullable: true,
      resolve: ({ territoryCode }, _args, office) =>
        territoryCode ? (office.book.territories.get(territoryCode) ?? null) : null,
    }),
    privilege: t.exposeString('privilege', { nullable: true }),
    official: t.field({
      type: OfficialType,
      nullable: true,
      resolve: ({ officialId }, _args, office) =>
        officialId === null ? null : office.loaders.official.load(officialId),
    }),
    startsAt: t.expose('startsAt', { type: 'Instant', nullable: true }),
    day: t.field({
      type: ReceptionDayType,
      nullable: true,
      resolve: ({ dayId }, _args, office) =>
        dayId === null ? null : office.loaders.receptionDay.load(dayId),
    }),
    format: t.exposeString('format'),
    result: t.exposeString('result', { nullable: true }),
    refusalGround: t.exposeString('refusalGround', { nullable: true }),
    cameAt: t.expose('cameAt', { type: 'Instant', nullable: true }),
    version: t.exposeInt('version'),
    steps: t.field({
      type: [ReceptionStepType],
      resolve: (reception, _args, office) => listSteps(office, reception),
    }),
  }),
});

const ReceptionFilterInput = builder.inputType('ReceptionFilter', {
  fields: (t) => ({
    ids: t.intList({ description: 'These and no others: people marked in a list.' }),
    text: t.string(),
    states: t.stringList(),
    steps: t.intList(),
    officialIds: t.intList(),
    dayId: t.int({ description: 'Appointed for this reception day.' }),
    from: t.field({ type: 'PlainDate' }),
    to: t.field({ type: 'PlainDate' }),
  }),
});

const ReceptionPageType = builder
  .objectRef<{ filter: store.ReceptionFilter; items: Reception[] }>('ReceptionPage')
  .implement({
    fields: (t) => ({
      items: t.field({ type: [ReceptionType], resolve: ({ items }) => items }),
      total: t.int({ resolve: ({ filter }, _args, office) => store.countReceptions(office, filter) }),
    }),
  });

const SingleReceptionDateType = builder.objectRef<SingleReceptionDate>('SingleReceptionDate').implement({
  description: 'The last Friday of a month, and the day proposed where it is a day off.',
  fields: (t) => ({
    lastFriday: t.field({ type: 'PlainDate', resolve: ({ lastFriday }) => lastFriday }),
    proposed: t.field({ type: 'PlainDate', resolve: ({ proposed }) => proposed }),
    isMoved: t.exposeBoolean('isMoved'),
  }),
});

builder.queryFields((t) => ({
  receptions: t.field({
    type: ReceptionPageType,
    args: { filter: t.arg({ type: ReceptionFilterInput }), page: t.arg.int(), pageSize: t.arg.int() },
    async resolve(_root, { filter, page, pageSize }, office) {
      office.require('reception.read');
      return {
        filter: filter ?? {},
        items: await store.listReceptions(office, filter ?? {}, readPage({ page, pageSize })),
      };
    },
  }),
  reception: t.field({
    type: ReceptionType,
    nullable: true,
    args: { id: t.arg.int({ required: true }) },
    async resolve(_root, { id }, office) {
      office.require('reception.read');
      const reception = await store.findReception(office, id);
      if (reception) await noteSeen(office, { action: 'reception.view', entity: 'reception', entityId: id });
      return reception;
    },
  }),
  receptionDays: t.field({
    type: [ReceptionDayType],
    args: { year: t.arg.int({ required: true }) },
    resolve: (_root, { year }, office) => {
      office.require('reception.read');
      return store.listReceptionDays(office, askedYear(year));
    },
  }),
  singleReceptionDates: t.field({
    type: [SingleReceptionDateType],
    args: { year: t.arg.int({ required: true }) },
    resolve: (_root, { year }, office) => {
      office.require('reception.read');
      return singleReceptionDates(askedYear(year), office.book.calendar);
    },
  }),
  officials: t.field({
    type: [OfficialType],
    resolve: (_root, _args, office) => {
      office.require('reception.read');
      return office.archive.prisma.official.findMany({
        where: { disabledAt: null },
        orderBy: { fullName: 'asc' },
      });
    },
  }),
}));
