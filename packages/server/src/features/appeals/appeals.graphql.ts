import './appealPapers.graphql.ts';
import './appealHistory.graphql.ts';
import './appealMutations.graphql.ts';
import './card.graphql.ts';
import { noteSeen } from '../../db/journal.ts';
import { builder } from '../../graphql/builder.ts';
import { readPage } from '../../graphql/page.ts';
import type { AppealFilter } from './appealFilter.ts';
import { countAppeals, findAppeal, listAppeals } from './appeals.store.ts';
import { AppealType } from './appealType.graphql.ts';

const AppealFilterInput = builder.inputType('AppealFilter', {
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
  readonly filter: AppealFilter;
  readonly items: Awaited<ReturnType<typeof listAppeals>>;
}

const AppealPageType = builder.objectRef<AppealPage>('AppealPage').implement({
  fields: (t) => ({
    items: t.field({ type: [AppealType], resolve: ({ items }) => items }),
    total: t.int({
      description: 'How many there are in all; counted only when asked for.',
      resolve: ({ filter }, _args, office) => countAppeals(office, filter),
    }),
  }),
});

builder.queryField('appeals', (t) =>
  t.field({
    type: AppealPageType,
    args: {
      filter: t.arg({ type: AppealFilterInput }),
      sort: t.arg({ type: SortInput }),
      page: t.arg.int(),
      pageSize: t.arg.int(),
    },
    async resolve(_root, { filter, sort, page, pageSize }, office) {
      office.require('appeal.read');
      const order = sort ?? { field: 'registeredOn', descending: true };
      const items = await listAppeals(office, filter ?? {}, order, readPage({ page, pageSize }));
      return { filter: filter ?? {}, items };
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
