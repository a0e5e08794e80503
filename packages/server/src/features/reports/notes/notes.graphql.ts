import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { NoteSection, NoteTable } from '@tyndau/domain/reports/note/analysisNote';
import type { AnalysisNote, AnalysisNoteEdition } from '../../../db/generated/client.ts';
import { builder } from '../../../graphql/builder.ts';
import { DonePayload, payloadType, toDone, toPayload } from '../../../graphql/payload.ts';
import { UserRefType } from '../../people/people.graphql.ts';
import { draftNote } from './draftNote.ts';
import { getNote, listNotes, sectionsOf } from './notes.store.ts';
import { recountNote, removeNote, restoreNote, saveNote } from './saveNote.ts';

const MOST_EDITIONS = 50;

const NoteTableType = builder.objectRef<NoteTable>('NoteTable').implement({
  fields: (t) => ({
    title: t.exposeString('title'),
    columns: t.stringList({ resolve: ({ columns }) => [...columns] }),
    rows: t.field({
      type: t.listRef(t.listRef('String')),
      resolve: ({ rows }) => rows.map((row) => [...row]),
    }),
  }),
});

const NoteSectionType = builder.objectRef<NoteSection>('NoteSection').implement({
  fields: (t) => ({
    code: t.exposeString('code'),
    heading: t.exposeString('heading'),
    text: t.exposeString('text'),
    isIncluded: t.exposeBoolean('isIncluded'),
    isEdited: t.exposeBoolean('isEdited', {
      description: 'Written by hand: a recount leaves the text alone.',
    }),
    tables: t.field({ type: [NoteTableType], resolve: ({ tables }) => [...tables] }),
    hasChart: t.boolean({ resolve: ({ chart }) => chart !== null }),
    chartTitle: t.string({ nullable: true, resolve: ({ chart }) => chart?.title ?? null }),
  }),
});

const EditionType = builder.objectRef<AnalysisNoteEdition>('AnalysisNoteEdition').implement({
  fields: (t) => ({
    version: t.exposeInt('version'),
    savedAt: t.field({ type: 'Instant', resolve: ({ savedAt }) => savedAt }),
    savedBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ savedById }, _args, { book }) => book.users.get(savedById) ?? null,
    }),
  }),
});

const AnalysisNoteType = builder.objectRef<AnalysisNote>('AnalysisNote').implement({
  description:
    'A note to the leadership: sections filled with figures, written on by hand, taken away for Word.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    version: t.exposeInt('version'),
    kind: t.exposeString('kind', { description: 'halfYear memo' }),
    language: t.exposeString('language'),
    from: t.field({ type: 'PlainDate', resolve: ({ fromOn }) => fromOn }),
    to: t.field({ type: 'PlainDate', resolve: ({ toOn }) => toOn }),
    title: t.exposeString('title'),
    addressee: t.exposeString('addressee'),
    sections: t.field({ type: [NoteSectionType], resolve: (note) => [...sectionsOf(note)] }),
    countedAt: t.field({ type: 'Instant', resolve: ({ countedAt }) => countedAt }),
    savedAt: t.field({ type: 'Instant', resolve: ({ savedAt }) => savedAt }),
    savedBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ savedById }, _args, { book }) => book.users.get(savedById) ?? null,
    }),
    editions: t.field({
      type: [EditionType],
      description: 'The latest first.',
      resolve: ({ id }, _args, { archive }) =>
        archive.prisma.analysisNoteEdition.findMany({
          where: { noteId: id },
          orderBy: { version: 'desc' },
          take: MOST_EDITIONS,
        }),
    }),
  }),
});

builder.queryFields((t) => ({
  analysisNotes: t.field({ type: [AnalysisNoteType], resolve: (_root, _args, office) => listNotes(office) }),
  analysisNote: t.field({
    type: AnalysisNoteType,
    args: { id: t.arg.int({ required: true }) },
    resolve: (_root, { id }, office) => getNote(office, id),
  }),
}));

const DraftAnalysisNoteInput = builder.inputType('DraftAnalysisNoteInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    kind: t.string({ required: true, description: 'halfYear memo' }),
    from: t.field({ type: 'PlainDate', required: true }),
    to: t.field({ type: 'PlainDate', required: true }),
    language: t.string({ required: true, description: 'kk ru' }),
  }),
});

const WrittenSectionInput = builder.inputType('WrittenSectionInput', {
  fields: (t) => ({
    code: t.string({ required: true }),
    heading: t.string({ required: true }),
    text: t.string({ required: true }),
    isIncluded: t.boolean({ required: true }),
  }),
});

const SaveAnalysisNoteInput = builder.inputType('SaveAnalysisNoteInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    title: t.string({ required: true }),
    addressee: t.string({ required: true }),
    sections: t.field({ type: [WrittenSectionInput], required: true }),
  }),
});

const NotePayload = payloadType('AnalysisNotePayload', 'note', AnalysisNoteType);
const at = { id: { required: true }, version: { required: true } } as const;

builder.mutationFields((t) => ({
  draftAnalysisNote: t.field({
    type: NotePayload,
    args: { input: t.arg({ type: DraftAnalysisNoteInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(
        await draftNote(office, {
          ...input,
          from: input.from as PlainDate,
          to: input.to as PlainDate,
        }),
        (id) => getNote(office, id),
      ),
  }),
  saveAnalysisNote: t.field({
    type: NotePayload,
    args: { input: t.arg({ type: SaveAnalysisNoteInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await saveNote(office, input), (id) => getNote(office, id)),
  }),
  recountAnalysisNote: t.field({
    type: NotePayload,
    args: { id: t.arg.int(at.id), version: t.arg.int(at.version) },
    resolve: async (_root, args, office) =>
      toPayload(await recountNote(office, args), (id) => getNote(office, id)),
  }),
  restoreAnalysisNote: t.field({
    type: NotePayload,
    args: { id: t.arg.int(at.id), version: t.arg.int(at.version), edition: t.arg.int({ required: true }) },
    resolve: async (_root, args, office) =>
      toPayload(await restoreNote(office, args), (id) => getNote(office, id)),
  }),
  removeAnalysisNote: t.field({
    type: DonePayload,
    args: { id: t.arg.int({ required: true }) },
    resolve: async (_root, { id }, office) => toDone(await removeNote(office, id)),
  }),
}));
