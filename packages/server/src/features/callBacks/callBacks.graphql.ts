import { callBackScript } from '@tyndau/domain/callBacks/callBack';
import { toPlainDate } from '../../db/dates.ts';
import type { CallBack } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { readPage } from '../../graphql/page.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import type { Office } from '../../office.ts';
import { SortInput } from '../appeals/appeals.graphql.ts';
import { findAppeal } from '../appeals/appeals.store.ts';
import { AppealType } from '../appeals/appealType.graphql.ts';
import { personalData } from '../appeals/personalData.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { findReception } from '../receptions/receptions.store.ts';
import * as store from './callBacks.store.ts';
import { recordCallBack } from './recordCallBack.ts';

interface WhoIsCalled {
  readonly name: string;
  readonly phone: string | null;
  readonly number: string;
  readonly language: 'kk' | 'ru';
}

async function whoIsCalled(office: Office, { appealId, receptionId }: CallBack): Promise<WhoIsCalled> {
  const { prisma } = office.archive;
  if (appealId !== null) {
    const appeal = await prisma.appeal.findUniqueOrThrow({
      where: { id: appealId },
      include: { card: true },
    });
    const { number, language, card } = appeal;
    return { name: card.displayName, phone: card.phone, number, language: language === 'kk' ? 'kk' : 'ru' };
  }
  const reception = await prisma.reception.findUniqueOrThrow({ where: { id: receptionId ?? 0 } });
  const applicant = await prisma.applicant.findUnique({ where: { id: reception.applicantId } });
  const { applicantName, number, language } = reception;
  return {
    name: applicantName,
    phone: applicant?.phone ?? null,
    number,
    language: language === 'kk' ? 'kk' : 'ru',
  };
}

const ReceptionOfCallType = builder
  .objectRef<{ id: number; number: string; essence: string }>('ReceptionOfCall')
  .implement({
    fields: (t) => ({
      id: t.exposeInt('id'),
      number: t.exposeString('number'),
      essence: t.exposeString('essence'),
    }),
  });

const CallBackType = builder.objectRef<CallBack>('CallBack').implement({
  description: 'Somebody to be called after an answer or a reception, and what he said.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    state: t.exposeString('state', { description: 'waiting done unreached' }),
    nextOn: t.expose('nextOn', { type: 'PlainDate', nullable: true }),
    attempts: t.exposeInt('attempts'),
    answeredOn: t.expose('answeredOn', { type: 'PlainDate' }),
    solved: t.exposeString('solved', { nullable: true }),
    satisfaction: t.exposeInt('satisfaction', { nullable: true }),
    words: t.exposeString('words'),
    reopening: t.exposeString('reopening', { nullable: true }),
    calledAt: t.expose('calledAt', { type: 'Instant', nullable: true }),
    calledBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ calledById }, _args, office) =>
        calledById === null ? null : (office.book.users.get(calledById) ?? null),
    }),
    name: t.string({ resolve: async (call, _args, office) => (await whoIsCalled(office, call)).name }),
    phone: t.string({
      nullable: true,
      resolve: async (call, _args, office) =>
        personalData(office).phone((await whoIsCalled(office, call)).phone),
    }),
    script: t.string({
      description: 'What is said, in the person’s own language.',
      async resolve(call, _args, office) {
        const { language, name, number } = await whoIsCalled(office, call);
        const on = toPlainDate(call.answeredOn).split('-').reverse().join('.');
        const after = call.appealId === null ? 'reception' : 'answer';
        return callBackScript(language, after, { name, number, on });
      },
    }),
    appeal: t.field({
      type: AppealType,
      nullable: true,
      resolve: ({ appealId }, _args, office) => (appealId === null ? null : findAppeal(office, appealId)),
    }),
    reception: t.field({
      type: ReceptionOfCallType,
      nullable: true,
      resolve: ({ receptionId }, _args, office) =>
        receptionId === null ? null : findReception(office, receptionId),
    }),
  }),
});

const CallBackFilterInput = builder.inputType('CallBackFilter', {
  fields: (t) => ({
    states: t.stringList(),
    due: t.boolean({ description: 'Only those whose day has come.' }),
    reopened: t.boolean(),
  }),
});

const CallBackPageType = builder
  .objectRef<{ filter: store.CallBackFilter; items: CallBack[] }>('CallBackPage')
  .implement({
    fields: (t) => ({
      items: t.field({ type: [CallBackType], resolve: ({ items }) => items }),
      total: t.int({ resolve: ({ filter }, _args, office) => store.countCallBacks(office, filter) }),
    }),
  });

builder.queryFields((t) => ({
  callBacks: t.field({
    type: CallBackPageType,
    args: {
      filter: t.arg({ type: CallBackFilterInput }),
      sort: t.arg({
        type: SortInput,
        description: 'name outcome about number answeredOn words; who has waited longest first without it.',
      }),
      page: t.arg.int(),
      pageSize: t.arg.int(),
    },
    async resolve(_root, { filter, sort, page, pageSize }, office) {
      office.require('callBack.make');
      return {
        filter: filter ?? {},
        items: await store.listCallBacks(office, filter ?? {}, sort, readPage({ page, pageSize })),
      };
    },
  }),
}));

const RecordCallBackInput = builder.inputType('RecordCallBackInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    id: t.int({ required: true }),
    result: t.string({ required: true, description: 'answered noAnswer refused wrongNumber' }),
    solved: t.string({ description: 'solved partly notSolved' }),
    satisfaction: t.int({ description: 'From 1, not at all, to 5.' }),
    words: t.string(),
  }),
});

const CallBackPayload = payloadType('CallBackPayload', 'callBack', CallBackType);

builder.mutationFields((t) => ({
  recordCallBack: t.field({
    type: CallBackPayload,
    args: { input: t.arg({ type: RecordCallBackInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await recordCallBack(office, input), (id) =>
        office.archive.prisma.callBack.findUniqueOrThrow({ where: { id } }),
      ),
  }),
}));
