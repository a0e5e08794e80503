import { type PlainDate, plainDate } from '@tyndau/domain/calendar/plainDate';
import { builder } from '../../graphql/builder.ts';
import type { Office } from '../../office.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { ApplicantType } from '../appeals/card.graphql.ts';
import { listOfficialsWithHours, type OfficialWithHours, openOn } from '../receptions/officialHours.store.ts';
import { OfficialType, ReceptionDayType } from '../receptions/reception.graphql.ts';
import { slotMinutes } from '../receptions/receptionPlace.ts';
import { QuestionType } from '../reference/question.graphql.ts';
import { TerritoryType } from '../reference/territory.graphql.ts';
import { type BoardPerson, findBoardDay, listBoard, listRooms } from './visits.store.ts';

const moment = (at: number | null) => (at === null ? null : new Date(at));

export const BoardPersonType = builder.objectRef<BoardPerson>('BoardPerson').implement({
  description: 'A person on the board of a reception day, from the door to the way out.',
  fields: (t) => ({
    id: t.int({ resolve: ({ reception }) => reception.id }),
    number: t.string({ resolve: ({ reception }) => reception.number }),
    name: t.string({ resolve: ({ reception }) => reception.applicantName }),
    applicant: t.field({
      type: ApplicantType,
      resolve: ({ reception }, _args, { loaders }) => loaders.applicant.load(reception.applicantId),
    }),
    privilege: t.string({ nullable: true, resolve: ({ reception }) => reception.privilege }),
    essence: t.string({ resolve: ({ reception }) => reception.essence }),
    question: t.field({
      type: QuestionType,
      resolve: ({ reception }, _args, { book }) =>
        required(book.questions.get(reception.questionCode), 'question'),
    }),
    territory: t.field({
      type: TerritoryType,
      nullable: true,
      resolve: ({ reception: { territoryCode } }, _args, { book }) =>
        territoryCode ? (book.territories.get(territoryCode) ?? null) : null,
    }),
    language: t.string({ resolve: ({ reception }) => reception.language }),
    format: t.string({ resolve: ({ reception }) => reception.format }),
    plannedAt: t.field({
      type: 'Instant',
      nullable: true,
      resolve: ({ reception }) => reception.startsAt,
    }),
    planMinutes: t.int({
      resolve: ({ reception: { startsAt, endsAt } }, _args, office) =>
        startsAt && endsAt
          ? Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)
          : slotMinutes(office),
    }),
    step: t.int({ resolve: ({ reception }) => reception.step }),
    receptionState: t.string({ resolve: ({ reception }) => reception.state }),
    isMovedAway: t.exposeBoolean('isMovedAway'),
    state: t.string({ resolve: ({ visit }) => visit.state }),
    officialId: t.int({ nullable: true, resolve: ({ visit }) => visit.officialId }),
    isReserve: t.boolean({ resolve: ({ visit }) => visit.isReserve }),
    isPutBack: t.boolean({ resolve: ({ visit }) => visit.isPutBack }),
    isWalkIn: t.boolean({ resolve: ({ row }) => row?.isWalkIn ?? false }),
    queueNumber: t.int({ nullable: true, resolve: ({ row }) => row?.queueNumber ?? null }),
    arrivedAt: t.field({ type: 'Instant', nullable: true, resolve: ({ visit }) => moment(visit.arrivedAt) }),
    readyAt: t.field({ type: 'Instant', nullable: true, resolve: ({ visit }) => moment(visit.readyAt) }),
    summonedAt: t.field({
      type: 'Instant',
      nullable: true,
      resolve: ({ visit }) => moment(visit.summonedAt),
    }),
    beganAt: t.field({ type: 'Instant', nullable: true, resolve: ({ visit }) => moment(visit.beganAt) }),
    endedAt: t.field({ type: 'Instant', nullable: true, resolve: ({ visit }) => moment(visit.endedAt) }),
    outcome: t.string({
      nullable: true,
      resolve: ({ row, reception }) => row?.outcome ?? reception.result,
    }),
    note: t.string({ resolve: ({ row }) => row?.note ?? '' }),
  }),
});

interface BoardDesk {
  readonly official: OfficialWithHours;
  readonly room: string;
  readonly receives: boolean;
}

const BoardDeskType = builder.objectRef<BoardDesk>('BoardDesk').implement({
  description: 'An official on the day, and his room.',
  fields: (t) => ({
    official: t.field({ type: OfficialType, resolve: ({ official }) => official }),
    room: t.exposeString('room'),
    receives: t.exposeBoolean('receives', { description: 'His hours name this day, and he is not away.' }),
  }),
});

const BoardType = builder.objectRef<{ on: PlainDate }>('ReceptionBoard').implement({
  description: 'A reception day as it goes.',
  fields: (t) => ({
    on: t.field({ type: 'PlainDate', resolve: ({ on }) => on }),
    days: t.field({
      type: [ReceptionDayType],
      resolve: ({ on }, _args, { archive }) =>
        archive.prisma.receptionDay.findMany({ where: { on: new Date(on) }, orderBy: { id: 'asc' } }),
    }),
    desks: t.field({ type: [BoardDeskType], resolve: ({ on }, _args, office) => listDesks(office, on) }),
    people: t.field({
      type: [BoardPersonType],
      args: { ids: t.arg.intList({ description: 'Only these: what a change has named.' }) },
      resolve: ({ on }, { ids }, office) => listBoard(office, on, ids ?? undefined),
    }),
  }),
});

async function listDesks(office: Office, on: PlainDate): Promise<BoardDesk[]> {
  const [officials, rooms] = await Promise.all([listOfficialsWithHours(office), listRooms(office, on)]);
  return officials.map((official) => ({
    official,
    room: rooms.get(official.id) ?? '',
    receives: openOn(official, on) !== null,
  }));
}

builder.queryFields((t) => ({
  receptionBoard: t.field({
    type: BoardType,
    args: {
      on: t.arg({
        type: 'PlainDate',
        description: 'Without it today, or the next day with receptions.',
      }),
    },
    async resolve(_root, { on }, office) {
      office.require('reception.read');
      return { on: on ? plainDate(on) : await findBoardDay(office) };
    },
  }),
}));
