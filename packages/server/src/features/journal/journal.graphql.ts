import type { JournalEntry } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { readPage } from '../../graphql/page.ts';
import type { JournalCheck } from '../../journal/checkJournal.ts';
import { UserRefType } from '../people/people.graphql.ts';
import './history.graphql.ts';
import { countJournal, type JournalFilter, listJournal } from './listJournal.ts';
import { maskChanges } from './maskChanges.ts';
import { verifyJournal } from './verifyJournal.ts';

const JournalEntryType = builder.objectRef<JournalEntry>('JournalEntry').implement({
  description: 'One entry of the journal; it can be added to and never changed.',
  fields: (t) => ({
    id: t.string({ resolve: ({ id }) => String(id) }),
    at: t.expose('at', { type: 'Instant' }),
    actor: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ actorId }, _args, { book }) =>
        actorId === null ? null : (book.users.get(actorId) ?? null),
    }),
    action: t.exposeString('action'),
    entity: t.exposeString('entity'),
    entityId: t.exposeInt('entityId', { nullable: true }),
    changes: t.field({
      type: 'Json',
      description: '{field: [before, after]}',
      resolve: ({ changes, entity }, _args, office) => maskChanges(office, changes, entity),
    }),
    reason: t.exposeString('reason', { nullable: true }),
    requestId: t.exposeString('requestId', { nullable: true }),
    digest: t.string({
      description: 'Covers this entry and, through it, every earlier one of its chain.',
      resolve: ({ digest }) => Buffer.from(digest).toString('hex'),
    }),
  }),
});

interface JournalPage {
  readonly filter: JournalFilter;
  readonly items: JournalEntry[];
}

const JournalPageType = builder.objectRef<JournalPage>('JournalPage').implement({
  fields: (t) => ({
    items: t.field({ type: [JournalEntryType], resolve: ({ items }) => items }),
    total: t.int({
      description: 'Counted only when asked for.',
      resolve: ({ filter }, _args, office) => countJournal(office, filter),
    }),
  }),
});

const JournalVerificationType = builder.objectRef<JournalCheck>('JournalVerification').implement({
  fields: (t) => ({
    isIntact: t.exposeBoolean('isIntact'),
    entries: t.exposeInt('entries'),
    checkedAt: t.field({ type: 'Instant', resolve: (_check, _args, { now }) => now }),
    firstBroken: t.field({
      type: JournalEntryType,
      nullable: true,
      resolve: ({ brokenId }, _args, { archive }) =>
        brokenId === null ? null : archive.prisma.journalEntry.findUnique({ where: { id: brokenId } }),
    }),
    problem: t.exposeString('problem', {
      nullable: true,
      description:
        'altered: not the text that was written; gap: entries before it are missing; cut: the end is missing.',
    }),
  }),
});

const JournalFilterInput = builder.inputType('JournalFilter', {
  fields: (t) => ({
    actorId: t.int(),
    action: t.string({ description: "The whole name, or a noun with its dot: 'appeal.'." }),
    entity: t.string(),
    entityId: t.int(),
    entityCode: t.string({ description: 'Of a thing that has a code: a term rule, a question, a setting.' }),
    from: t.field({ type: 'PlainDate' }),
    to: t.field({ type: 'PlainDate' }),
  }),
});

builder.queryFields((t) => ({
  journal: t.field({
    type: JournalPageType,
    args: { filter: t.arg({ type: JournalFilterInput }), page: t.arg.int(), pageSize: t.arg.int() },
    resolve: async (_root, { filter, ...page }, office) => ({
      filter: filter ?? {},
      items: await listJournal(office, filter ?? {}, readPage(page)),
    }),
  }),
  verifyJournal: t.field({
    type: JournalVerificationType,
    description: 'Counts every digest anew.',
    resolve: (_root, _args, office) => verifyJournal(office),
  }),
}));
