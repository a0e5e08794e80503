import type { BoardPanel } from '@tyndau/domain/boards/board';
import type { DimensionFilter } from '@tyndau/domain/figures/figureQuestion';
import type { Board } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { NotFound } from '../../graphql/errors.ts';
import { DonePayload, payloadType, toDone, toPayload } from '../../graphql/payload.ts';
import { LocalizedInput, LocalizedType } from '../../graphql/shared.graphql.ts';
import { FigureFilterInput } from '../figures/figures.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { visibleBoards } from './boards.visibility.ts';
import { removeBoard, restoreBoard, saveBoard } from './saveBoard.ts';

const FigureFilterType = builder.objectRef<DimensionFilter>('FigureFilter').implement({
  fields: (t) => ({
    dimension: t.exposeString('dimension'),
    values: t.stringList({ resolve: ({ values }) => [...values] }),
  }),
});

const BoardPanelType = builder.objectRef<BoardPanel>('BoardPanel').implement({
  description: 'A question to the catalogue of figures with its look and its place on the board.',
  fields: (t) => ({
    look: t.exposeString('look'),
    title: t.field({ type: LocalizedType, nullable: true, resolve: ({ title }) => title }),
    measures: t.stringList({ resolve: ({ measures }) => [...measures] }),
    dimensions: t.stringList({ resolve: ({ dimensions }) => [...dimensions] }),
    filter: t.field({ type: [FigureFilterType], resolve: ({ filter }) => [...filter] }),
    comparison: t.exposeString('comparison', { nullable: true, description: 'null: as the board compares.' }),
    order: t.exposeString('order', { description: 'value growth name' }),
    most: t.exposeInt('most'),
    width: t.exposeInt('width', { description: 'Columns of twelve.' }),
    height: t.exposeInt('height'),
  }),
});

const BoardType = builder.objectRef<Board>('Board').implement({
  description: 'Panels over one filter. Whoever opens it sees figures within his own rights.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    version: t.exposeInt('version'),
    name: t.exposeString('name'),
    search: t.exposeString('search', { description: 'The search part it opens with.' }),
    sharedWith: t.stringList({ description: 'Roles.', resolve: ({ sharedWith }) => sharedWith }),
    isOwn: t.boolean({ resolve: ({ ownerId }, _args, office) => ownerId === office.signedIn.id }),
    owner: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ ownerId }, _args, office) => office.book.users.get(ownerId) ?? null,
    }),
    panels: t.field({
      type: [BoardPanelType],
      resolve: ({ panels }) => panels as unknown as BoardPanel[],
    }),
  }),
});

builder.queryFields((t) => ({
  boards: t.field({
    type: [BoardType],
    description: 'Boards that were made by people: one’s own and those shared with one’s role, by name.',
    resolve(_root, _args, office) {
      office.require('dashboard.read');
      return office.archive.prisma.board.findMany({
        where: visibleBoards(office),
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      });
    },
  }),
  board: t.field({
    type: BoardType,
    args: { id: t.arg.int({ required: true }) },
    async resolve(_root, { id }, office) {
      office.require('dashboard.read');
      const board = await office.archive.prisma.board.findFirst({ where: { id, ...visibleBoards(office) } });
      if (!board) throw new NotFound('board');
      return board;
    },
  }),
}));

const BoardPanelInput = builder.inputType('BoardPanelInput', {
  fields: (t) => ({
    look: t.string({ required: true }),
    title: t.field({ type: LocalizedInput }),
    measures: t.stringList({ required: true }),
    dimensions: t.stringList({ required: true }),
    filter: t.field({ type: [FigureFilterInput], required: true }),
    comparison: t.string(),
    order: t.string({ required: true }),
    most: t.int({ required: true }),
    width: t.int({ required: true }),
    height: t.int({ required: true }),
  }),
});

const SaveBoardInput = builder.inputType('SaveBoardInput', {
  fields: (t) => ({
    id: t.int({ description: 'Of a board of one’s own, to write it anew.' }),
    version: t.int(),
    idempotencyKey: t.string({ required: true }),
    name: t.string({ required: true }),
    sharedWith: t.stringList({ required: true }),
    search: t.string({ required: true }),
    panels: t.field({ type: [BoardPanelInput], required: true }),
  }),
});

const BoardPayload = payloadType('BoardPayload', 'board', BoardType);

builder.mutationFields((t) => ({
  saveBoard: t.field({
    type: BoardPayload,
    args: { input: t.arg({ type: SaveBoardInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await saveBoard(office, input), (id) =>
        office.archive.prisma.board.findUniqueOrThrow({ where: { id } }),
      ),
  }),
  removeBoard: t.field({
    type: DonePayload,
    args: { id: t.arg.int({ required: true }) },
    resolve: async (_root, { id }, office) => toDone(await removeBoard(office, id)),
  }),
  restoreBoard: t.field({
    type: DonePayload,
    args: { id: t.arg.int({ required: true }) },
    resolve: async (_root, { id }, office) => toDone(await restoreBoard(office, id)),
  }),
}));
