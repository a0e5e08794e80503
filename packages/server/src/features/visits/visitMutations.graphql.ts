import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { builder } from '../../graphql/builder.ts';
import { DonePayload, toDone } from '../../graphql/payload.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import { RefusalType } from '../../graphql/shared.graphql.ts';
import { ApplicantInput } from '../appeals/appealInputs.graphql.ts';
import { type ClosedDay, closeReceptionDay } from './closeReceptionDay.ts';
import { listHallScreens, type MadeScreen, makeHallScreen, revokeHallScreen } from './hallScreens.ts';
import { type RecordedAct, recordVisitActs } from './recordVisitActs.ts';
import { saveReceptionRoom } from './saveReceptionRoom.ts';
import { BoardPersonType } from './visits.graphql.ts';
import { type BoardPerson, listBoard } from './visits.store.ts';

const WalkInInput = builder.inputType('WalkInInput', {
  fields: (t) => ({
    applicant: t.field({ type: ApplicantInput, required: true }),
    essence: t.string({ required: true }),
    questionCode: t.string({ required: true }),
    territoryCode: t.string(),
    language: t.string({ required: true }),
    complainedBodyId: t.int(),
    officialId: t.int({ description: 'Without an official the person goes to the reserve.' }),
  }),
});

const VisitActInput = builder.inputType('VisitActInput', {
  fields: (t) => ({
    key: t.string({ required: true }),
    act: t.string({ required: true }),
    receptionId: t.int(),
    walkInKey: t.string({
      description: 'In place of receptionId: the key of the act that registers the person.',
    }),
    doneAt: t.field({ type: 'Instant', required: true }),
    officialId: t.int(),
    outcome: t.string(),
    note: t.string(),
    walkIn: t.field({ type: WalkInInput }),
  }),
});

const RecordedActType = builder.objectRef<RecordedAct>('RecordedVisitAct').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    receptionId: t.exposeInt('receptionId', { nullable: true }),
    refusals: t.field({ type: [RefusalType], resolve: ({ refusals }) => [...refusals] }),
  }),
});

interface Recorded {
  readonly acts: readonly RecordedAct[];
  readonly people: readonly BoardPerson[];
}

const RecordedType = builder.objectRef<Recorded>('RecordVisitActsPayload').implement({
  fields: (t) => ({
    acts: t.field({ type: [RecordedActType], resolve: ({ acts }) => [...acts] }),
    people: t.field({
      type: [BoardPersonType],
      description: 'Those with whom something was done, as they are now.',
      resolve: ({ people }) => [...people],
    }),
  }),
});

const ClosedType = builder
  .objectRef<{ closed: ClosedDay | null; refusals: readonly Refusal[] }>('CloseReceptionDayPayload')
  .implement({
    fields: (t) => ({
      notAppeared: t.int({ resolve: ({ closed }) => closed?.notAppeared ?? 0 }),
      answered: t.int({ resolve: ({ closed }) => closed?.answered ?? 0 }),
      left: t.field({ type: [BoardPersonType], resolve: ({ closed }) => [...(closed?.left ?? [])] }),
      refusals: t.field({ type: [RefusalType], resolve: ({ refusals }) => [...refusals] }),
    }),
  });

const HallScreenType = builder
  .objectRef<Awaited<ReturnType<typeof listHallScreens>>[number]>('HallScreen')
  .implement({
    fields: (t) => ({
      id: t.exposeInt('id'),
      name: t.exposeString('name'),
      madeAt: t.expose('madeAt', { type: 'Instant' }),
    }),
  });

const MadeScreenType = builder
  .objectRef<{ made: MadeScreen | null; refusals: readonly Refusal[] }>('MakeHallScreenPayload')
  .implement({
    fields: (t) => ({
      token: t.string({
        nullable: true,
        description: 'Told this once.',
        resolve: ({ made }) => made?.token ?? null,
      }),
      refusals: t.field({ type: [RefusalType], resolve: ({ refusals }) => [...refusals] }),
    }),
  });

builder.queryFields((t) => ({
  hallScreens: t.field({
    type: [HallScreenType],
    resolve: (_root, _args, office) => listHallScreens(office),
  }),
}));

builder.mutationFields((t) => ({
  recordVisitActs: t.field({
    type: RecordedType,
    args: {
      on: t.arg({ type: 'PlainDate', required: true }),
      acts: t.arg({ type: [VisitActInput], required: true }),
    },
    async resolve(_root, { on, acts }, office) {
      const day = plainDate(on);
      const timed = acts.map((act) => ({ ...act, doneAt: new Date(act.doneAt) }));
      const recorded = await recordVisitActs(office, day, timed);
      const ids = [...new Set(recorded.flatMap(({ receptionId }) => receptionId ?? []))];
      return { acts: recorded, people: ids.length > 0 ? await listBoard(office, day, ids) : [] };
    },
  }),
  saveReceptionRoom: t.field({
    type: DonePayload,
    args: {
      on: t.arg({ type: 'PlainDate', required: true }),
      officialId: t.arg.int({ required: true }),
      room: t.arg.string({ required: true }),
    },
    resolve: async (_root, { on, ...input }, office) =>
      toDone(await saveReceptionRoom(office, { ...input, on: plainDate(on) })),
  }),
  closeReceptionDay: t.field({
    type: ClosedType,
    args: { on: t.arg({ type: 'PlainDate', required: true }) },
    async resolve(_root, { on }, office) {
      const outcome = await closeReceptionDay(office, plainDate(on));
      return outcome.ok
        ? { closed: outcome.value, refusals: [] }
        : { closed: null, refusals: outcome.refusal };
    },
  }),
  makeHallScreen: t.field({
    type: MadeScreenType,
    args: {
      idempotencyKey: t.arg.string({ required: true }),
      name: t.arg.string({ required: true }),
    },
    async resolve(_root, input, office) {
      const outcome = await makeHallScreen(office, input);
      return outcome.ok ? { made: outcome.value, refusals: [] } : { made: null, refusals: outcome.refusal };
    },
  }),
  revokeHallScreen: t.field({
    type: DonePayload,
    args: { id: t.arg.int({ required: true }) },
    resolve: async (_root, { id }, office) => toDone(await revokeHallScreen(office, id)),
  }),
}));
