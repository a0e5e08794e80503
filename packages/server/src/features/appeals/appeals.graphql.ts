import './appealPapers.graphql.ts';
import './appealHistory.graphql.ts';
import './appealMutations.graphql.ts';
import './card.graphql.ts';
import { noteSeen } from '../../db/journal.ts';
import { builder } from '../../graphql/builder.ts';
import { readPage } from '../../graphql/page.ts';
import type { AppealRow } from './appealRow.ts';
import { findAppeal } from './appeals.store.ts';
import { AppealType } from './appealType.graphql.ts';
import { findPlace, listRegister, type RegisterQuery } from './listRegister.ts';
import { queryOf } from './queryOf.ts';

export const AppealFilterInput = builder.inputType('AppealFilter', {
  fields: (t) => ({
    text: t.string({ description: 'A number, an ИИН or words of a name.' }),
    states: t.stringList(),
    open: t.boolean(),
    timeliness: t.stringList({ description: 'inTime dueSoon dueToday overdue doneInTime doneLate none' }),
    bodyIds: t.intList({ description: 'With everything below them in the tree.' }),
    questionCodes: t.stringList({ description: 'With everything below them in the classifier.' }),
    territoryCodes: t.stringList({ description: 'Regions and districts of the place of the event.' }),
    kinds: t.stringList(),
    categories: t.stringList(),
    sources: t.stringList(),
    languages: t.stringList(),
    outcomes: t.stringList(),
    registrarIds: t.intList(),
    onControl: t.boolean(),
    isRepeat: t.boolean(),
    registeredFrom: t.field({ type: 'PlainDate' }),
    registeredTo: t.field({ type: 'PlainDate' }),
    dueFrom: t.field({ type: 'PlainDate' }),
    dueTo: t.field({ type: 'PlainDate' }),
    closedFrom: t.field({ type: 'PlainDate' }),
    closedTo: t.field({ type: 'PlainDate' }),
    applicantId: t.int(),
    mine: t.boolean({ description: 'Registered by the viewer.' }),
  }),
});

export const SortInput = builder.inputType('SortInput', {
  fields: (t) => ({ field: t.string({ required: true }), descending: t.boolean({ required: true }) }),
});

interface AppealPage {
  readonly query: RegisterQuery;
  readonly items: readonly AppealRow[];
  readonly total: number;
}

interface AppealPlace {
  readonly place: number;
  readonly previousId: number | null;
  readonly nextId: number | null;
}

const AppealPlaceType = builder.objectRef<AppealPlace>('AppealPlace').implement({
  fields: (t) => ({
    place: t.exposeInt('place', { description: 'From 1.' }),
    previousId: t.exposeInt('previousId', { nullable: true }),
    nextId: t.exposeInt('nextId', { nullable: true }),
  }),
});

const AppealPageType = builder.objectRef<AppealPage>('AppealPage').implement({
  fields: (t) => ({
    items: t.field({ type: [AppealType], resolve: ({ items }) => [...items] }),
    total: t.exposeInt('total', { description: 'How many there are in all, exactly.' }),
    place: t.field({
      type: AppealPlaceType,
      nullable: true,
      description:
        'Where a filing stands in this list; null when it does not, or the register is still being read.',
      args: { id: t.arg.int({ required: true }) },
      resolve: ({ query }, { id }, office) => findPlace(office, query, id),
    }),
  }),
});

builder.queryField('appeals', (t) =>
  t.field({
    type: AppealPageType,
    args: {
      filter: t.arg({ type: AppealFilterInput }),
      where: t.arg.string({ description: 'A filter as text, with and, or, not; narrows `filter` further.' }),
      sort: t.arg({ type: SortInput }),
      page: t.arg.int(),
      pageSize: t.arg.int(),
      offset: t.arg.int({ description: 'Instead of a page: a window from any place of the list.' }),
    },
    async resolve(_root, { filter, where, sort, page, pageSize, offset }, office) {
      office.require('appeal.read');
      const query = queryOf({ filter, where, sort });
      const window = readPage({ page, pageSize });
      const from = offset == null ? window.offset : Math.max(0, offset);
      return { query, ...(await listRegister(office, query, { limit: window.limit, offset: from })) };
    },
  }),
);

builder.queryField('appeal', (t) =>
  t.field({
    type: AppealType,
    nullable: true,
    args: { id: t.arg.int({ required: true }) },
    async resolve(_root, { id }, office) {
      office.require('appeal.read');
      const appeal = await findAppeal(office, id);
      // Who looked at whose letter must never be in doubt, so the view is on record before the card is shown.
      if (appeal) await noteSeen(office, { action: 'appeal.view', entity: 'appeal', entityId: id });
      return appeal;
    },
  }),
);
