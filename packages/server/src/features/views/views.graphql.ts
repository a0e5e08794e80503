import type { ListView } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { DonePayload, payloadType, toDone, toPayload } from '../../graphql/payload.ts';
import { AppealFilterInput, SortInput } from '../appeals/appeals.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { countView, listViews } from './listViews.ts';
import { removeListView, saveListView } from './saveListView.ts';

const ListViewType = builder.objectRef<ListView>('ListView').implement({
  description: 'A named list of appeals: mine, of my body, for everyone. «Me» in it is whoever reads.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    name: t.exposeString('name'),
    scope: t.exposeString('scope', { description: 'mine department everyone' }),
    search: t.exposeString('search', { description: 'The search part of its address.' }),
    threshold: t.exposeInt('threshold', { nullable: true }),
    owner: t.field({
      type: UserRefType,
      nullable: true,
      resolve: (view, _args, office) => office.book.users.get(view.ownerId) ?? null,
    }),
    isOwn: t.boolean({ resolve: (view, _args, office) => view.ownerId === office.signedIn.id }),
    count: t.int({
      nullable: true,
      description: 'How many it finds for this reader now; null while the register is still being read.',
      resolve: (view, _args, office) => countView(office, view),
    }),
  }),
});

builder.queryField('listViews', (t) =>
  t.field({ type: [ListViewType], resolve: (_root, _args, office) => listViews(office) }),
);

const SaveListViewInput = builder.inputType('SaveListViewInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    id: t.int({ description: 'Of a view of one’s own, to write it anew.' }),
    name: t.string({ required: true }),
    scope: t.string({ required: true, description: 'mine department everyone' }),
    search: t.string({ required: true }),
    threshold: t.int({ description: 'Above so many the owner is told, once a day.' }),
    filter: t.field({ type: AppealFilterInput }),
    where: t.string(),
    sort: t.field({ type: SortInput }),
  }),
});

const SaveListViewPayload = payloadType('SaveListViewPayload', 'view', ListViewType);

builder.mutationField('saveListView', (t) =>
  t.field({
    type: SaveListViewPayload,
    args: { input: t.arg({ type: SaveListViewInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await saveListView(office, input), (id) =>
        office.archive.prisma.listView.findUniqueOrThrow({ where: { id } }),
      ),
  }),
);

builder.mutationField('removeListView', (t) =>
  t.field({
    type: DonePayload,
    args: { id: t.arg.int({ required: true }) },
    resolve: async (_root, { id }, office) => toDone(await removeListView(office, id)),
  }),
);
