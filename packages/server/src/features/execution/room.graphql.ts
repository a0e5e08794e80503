import { type RoomTab, roomTabs } from '@tyndau/domain/execution/room';
import { builder } from '../../graphql/builder.ts';
import { AppealType } from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { BodyType } from '../reference/body.graphql.ts';
import { countRoom, listRoom, type RoomRow } from './room.store.ts';

const RoomRowType = builder.objectRef<RoomRow>('RoomRow').implement({
  description: 'An appeal in the room of the executor: who of the body has it, how far its answer is.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    appeal: t.field({ type: AppealType, resolve: (row) => row }),
    stage: t.exposeString('stage'),
    isMine: t.exposeBoolean('isMine'),
    holder: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ holderId }, _args, { book }) =>
        holderId === null ? null : (book.users.get(holderId) ?? null),
    }),
    holderBody: t.field({
      type: BodyType,
      nullable: true,
      resolve: ({ holderBodyId }, _args, { book }) =>
        holderBodyId === null ? null : (book.bodies.get(holderBodyId) ?? null),
    }),
    innerDueOn: t.expose('innerDueOn', { type: 'PlainDate', nullable: true }),
    draftState: t.exposeString('draftState', { nullable: true }),
    parts: t.exposeInt('parts'),
    partsReported: t.exposeInt('partsReported'),
  }),
});

interface RoomCount {
  readonly tab: RoomTab;
  readonly count: number;
}

const RoomCountType = builder.objectRef<RoomCount>('RoomCount').implement({
  fields: (t) => ({ tab: t.exposeString('tab'), count: t.exposeInt('count') }),
});

const RoomType = builder.objectRef<{ readonly tab: RoomTab }>('Room').implement({
  description: 'What came to the viewer’s body or its units and is not considered yet.',
  fields: (t) => ({
    counts: t.field({
      type: [RoomCountType],
      resolve: async (_room, _args, office) => {
        const counted = await countRoom(office);
        return roomTabs.map((tab) => ({ tab, count: counted[tab] }));
      },
    }),
    rows: t.field({ type: [RoomRowType], resolve: ({ tab }, _args, office) => listRoom(office, tab) }),
  }),
});

builder.queryField('room', (t) =>
  t.field({
    type: RoomType,
    args: { tab: t.arg.string({ required: true, description: roomTabs.join(' ') }) },
    resolve: (_root, args, office) => {
      office.require('appeal.takeIntoWork');
      return { tab: roomTabs.find((tab) => tab === args.tab) ?? 'all' };
    },
  }),
);
