import type { ReceptionDay } from '../../../db/generated/client.ts';
import { builder } from '../../../graphql/builder.ts';
import { DonePayload, toDone } from '../../../graphql/payload.ts';
import type { Refusal } from '../../../graphql/refusal.ts';
import { LocalizedType, RefusalType } from '../../../graphql/shared.graphql.ts';
import { TerritoryType } from '../../reference/territory.graphql.ts';
import { closeOfficialFeed, renewOfficialFeed } from './officialFeed.ts';
import { type PublicSchedule, publicSchedule, readMonth, type ScheduleLine } from './publicSchedule.ts';
import { saveReceptionDay } from './saveReceptionDay.ts';

const named = (kk: string, ru: string) => ({ kk, ru, en: ru });

const DateType = builder.objectRef<ScheduleLine['dates'][number]>('PublicReceptionDate').implement({
  fields: (t) => ({
    on: t.field({ type: 'PlainDate', resolve: ({ on }) => on }),
    fromTime: t.exposeString('fromTime'),
    toTime: t.exposeString('toTime'),
    place: t.field({ type: LocalizedType, resolve: ({ hours }) => named(hours.placeKk, hours.placeRu) }),
  }),
});

const LineType = builder.objectRef<ScheduleLine>('PublicScheduleLine').implement({
  fields: (t) => ({
    id: t.int({ resolve: ({ official }) => official.id }),
    fullName: t.string({ resolve: ({ official }) => official.fullName }),
    post: t.field({
      type: LocalizedType,
      resolve: ({ official }) => named(official.postKk, official.postRu),
    }),
    dates: t.field({ type: [DateType], resolve: ({ dates }) => [...dates] }),
  }),
});

// Of a day the public learns what it is and where, not how many come nor how the officials travel.
const DayType = builder.objectRef<ReceptionDay>('PublicReceptionDay').implement({
  fields: (t) => ({
    id: t.exposeInt('id'),
    on: t.expose('on', { type: 'PlainDate' }),
    kind: t.exposeString('kind'),
    place: t.field({ type: LocalizedType, resolve: ({ placeKk, placeRu }) => named(placeKk, placeRu) }),
    territory: t.field({
      type: TerritoryType,
      nullable: true,
      resolve: ({ kind, territoryCode }, _args, { book }) =>
        kind === 'offsite' && territoryCode ? (book.territories.get(territoryCode) ?? null) : null,
    }),
  }),
});

const ScheduleType = builder.objectRef<PublicSchedule>('PublicReceptionSchedule').implement({
  description:
    'The schedule of receptions of a month, as it hangs on the wall: nothing of applicants is in it.',
  fields: (t) => ({
    month: t.string({ resolve: ({ year, month }) => `${year}-${String(month).padStart(2, '0')}` }),
    lines: t.field({ type: [LineType], resolve: ({ lines }) => [...lines] }),
    days: t.field({ type: [DayType], resolve: ({ days }) => [...days] }),
  }),
});

builder.queryField('publicReceptionSchedule', (t) =>
  t.field({
    type: ScheduleType,
    args: { month: t.arg.string({ required: true, description: "'YYYY-MM'" }) },
    resolve: (_root, { month: asked }, office) => {
      const { year, month } = readMonth(asked, office.today);
      return publicSchedule(office, year, month);
    },
  }),
);

interface Renewed {
  readonly address: string | null;
  readonly refusals: readonly Refusal[];
}

const FeedPayload = builder.objectRef<Renewed>('OfficialFeedPayload').implement({
  fields: (t) => ({
    address: t.exposeString('address', {
      nullable: true,
      description: 'Told once; later nobody can read it.',
    }),
    refusals: t.field({ type: [RefusalType], resolve: ({ refusals }) => [...refusals] }),
  }),
});

const DayInput = builder.inputType('SaveReceptionDayInput', {
  fields: (t) => ({
    id: t.int(),
    version: t.int(),
    on: t.field({ type: 'PlainDate', required: true }),
    kind: t.string({ required: true }),
    territoryCode: t.string(),
    placeKk: t.string({ required: true }),
    placeRu: t.string({ required: true }),
    videoRoom: t.string({ required: true }),
    videoLink: t.string({ required: true }),
    route: t.string({ required: true }),
    councilOn: t.field({ type: 'PlainDate' }),
    councilTime: t.string(),
    councilPlace: t.string({ required: true }),
  }),
});

builder.mutationFields((t) => ({
  saveReceptionDay: t.field({
    type: DonePayload,
    args: { input: t.arg({ type: DayInput, required: true }) },
    resolve: async (_root, { input }, office) => toDone(await saveReceptionDay(office, input)),
  }),
  renewOfficialFeed: t.field({
    type: FeedPayload,
    args: { officialId: t.arg.int({ required: true }) },
    async resolve(_root, { officialId }, office) {
      const { outcome, address } = await renewOfficialFeed(office, officialId);
      return outcome.ok ? { address, refusals: [] } : { address: null, refusals: outcome.refusal };
    },
  }),
  closeOfficialFeed: t.field({
    type: DonePayload,
    args: { officialId: t.arg.int({ required: true }) },
    resolve: async (_root, { officialId }, office) => toDone(await closeOfficialFeed(office, officialId)),
  }),
}));
