import type { Consultation } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { readPage } from '../../graphql/page.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { personalData } from '../appeals/personalData.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { QuestionType } from '../reference/question.graphql.ts';
import {
  type ConsultationFilter,
  countConsultations,
  getConsultation,
  listConsultations,
} from './consultations.store.ts';
import { giveConsultation } from './giveConsultation.ts';

const ConsultationType = builder.objectRef<Consultation>('Consultation').implement({
  description: 'Advice given at the counter without an appeal: counted, without number and term.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    givenOn: t.expose('givenOn', { type: 'PlainDate' }),
    givenAt: t.expose('givenAt', { type: 'Instant' }),
    givenBy: t.field({
      type: UserRefType,
      resolve: ({ givenById }, _args, { book }) => required(book.users.get(givenById), 'user'),
    }),
    subject: t.exposeString('subject'),
    question: t.field({
      type: QuestionType,
      nullable: true,
      resolve: ({ questionCode }, _args, { book }) =>
        questionCode === null ? null : (book.questions.get(questionCode) ?? null),
    }),
    applicantName: t.exposeString('applicantName'),
    applicantIin: t.string({
      nullable: true,
      resolve: ({ applicantIin }, _args, office) => personalData(office).iin(applicantIin),
    }),
    applicantPhone: t.string({
      nullable: true,
      resolve: ({ applicantPhone }, _args, office) => personalData(office).phone(applicantPhone),
    }),
    language: t.exposeString('language'),
    note: t.exposeString('note'),
  }),
});

const ConsultationFilterInput = builder.inputType('ConsultationFilter', {
  fields: (t) => ({
    from: t.field({ type: 'PlainDate' }),
    to: t.field({ type: 'PlainDate' }),
    questionCode: t.string({ description: 'A question, or a section or category with all under it.' }),
    givenById: t.int(),
    text: t.string({ description: 'Words of the subject, the note or the name.' }),
  }),
});

const GiveConsultationInput = builder.inputType('GiveConsultationInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    subject: t.string({ required: true }),
    questionCode: t.string(),
    applicantName: t.string(),
    applicantIin: t.string(),
    applicantPhone: t.string(),
    language: t.string({ required: true }),
    note: t.string(),
  }),
});

interface ConsultationPage {
  readonly filter: ConsultationFilter;
  readonly limit: number;
  readonly offset: number;
}

const ConsultationPageType = builder.objectRef<ConsultationPage>('ConsultationPage').implement({
  fields: (t) => ({
    items: t.field({
      type: [ConsultationType],
      resolve: ({ filter, ...page }, _args, office) => listConsultations(office, filter, page),
    }),
    total: t.int({
      description: 'Counted only when asked for.',
      resolve: ({ filter }, _args, office) => countConsultations(office, filter),
    }),
  }),
});

builder.queryField('consultations', (t) =>
  t.field({
    type: ConsultationPageType,
    args: { filter: t.arg({ type: ConsultationFilterInput }), page: t.arg.int(), pageSize: t.arg.int() },
    resolve: (_root, { filter, page, pageSize }, office) => {
      office.require('intake.read');
      return { filter: filter ?? {}, ...readPage({ page, pageSize }) };
    },
  }),
);

const ConsultationPayload = payloadType('ConsultationPayload', 'consultation', ConsultationType);

builder.mutationField('giveConsultation', (t) =>
  t.field({
    type: ConsultationPayload,
    args: { input: t.arg({ type: GiveConsultationInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await giveConsultation(office, input), (id) => getConsultation(office, id)),
  }),
);
