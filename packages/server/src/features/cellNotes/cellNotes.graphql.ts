import { isToCheck } from '@tyndau/domain/figures/cellNote';
import { toPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import type { CellNote } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import type { Office } from '../../office.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { visibleNotePlaces } from './cellNotes.visibility.ts';
import { countOutcome, type NoteOutcome } from './countOutcome.ts';
import { settleCellNote, writeCellNote } from './writeCellNote.ts';

const MOST_NOTES = 300;

const NoteOutcomeType = builder.objectRef<NoteOutcome>('CellNoteOutcome').implement({
  description: 'The cell in the period of the note and in the period after, counted by the catalogue.',
  fields: (t) => ({
    verdict: t.exposeString('verdict', { description: 'better same worse tooEarly' }),
    before: t.exposeInt('before'),
    after: t.exposeInt('after'),
    from: t.field({ type: 'PlainDate', nullable: true, resolve: ({ period }) => period?.from ?? null }),
    to: t.field({ type: 'PlainDate', nullable: true, resolve: ({ period }) => period?.to ?? null }),
  }),
});

const CellNoteType = builder.objectRef<CellNote>('CellNote').implement({
  description: 'Why a cell of the problem map grew, what was done, by whom and until when.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    territoryCode: t.exposeString('territoryCode'),
    questionCode: t.exposeString('questionCode'),
    from: t.field({ type: 'PlainDate', resolve: ({ fromOn }) => fromOn }),
    to: t.field({ type: 'PlainDate', resolve: ({ toOn }) => toOn }),
    cause: t.exposeString('cause'),
    measures: t.exposeString('measures'),
    bodyId: t.exposeInt('bodyId', { nullable: true, description: 'Who is to do it.' }),
    dueOn: t.field({ type: 'PlainDate', nullable: true, resolve: ({ dueOn }) => dueOn }),
    author: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ authorId }, _args, office) => office.book.users.get(authorId) ?? null,
    }),
    createdAt: t.field({ type: 'Instant', resolve: ({ createdAt }) => createdAt }),
    checkedOn: t.field({ type: 'PlainDate', nullable: true, resolve: ({ checkedOn }) => checkedOn }),
    checkedBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ checkedById }, _args, office) => office.book.users.get(checkedById ?? 0) ?? null,
    }),
    finding: t.exposeString('finding'),
    isToCheck: t.boolean({ resolve: (note, _args, office) => isNoteToCheck(office, note) }),
    outcome: t.field({ type: NoteOutcomeType, resolve: (note, _args, office) => countOutcome(office, note) }),
  }),
});

function isNoteToCheck(office: Office, { toOn, dueOn, checkedOn }: CellNote): boolean {
  const days = {
    to: toPlainDate(toOn),
    dueOn: toPlainDateOrNull(dueOn),
    checkedOn: toPlainDateOrNull(checkedOn),
  };
  return isToCheck(days, office.today);
}

builder.queryField('cellNotes', (t) =>
  t.field({
    type: [CellNoteType],
    description:
      'Notes of the viewer’s places, the latest first: of one cell, or those that are to be checked.',
    args: {
      territoryCode: t.arg.string(),
      questionCode: t.arg.string(),
      toCheck: t.arg.boolean({ description: 'Only those that are to be checked.' }),
    },
    async resolve(_root, { territoryCode, questionCode, toCheck }, office) {
      office.require('dashboard.read');
      const places = visibleNotePlaces(office);
      const notes = await office.archive.prisma.cellNote.findMany({
        where: {
          AND: [
            places ? { territoryCode: { in: [...places] } } : {},
            territoryCode ? { territoryCode } : {},
            questionCode ? { questionCode } : {},
            toCheck ? { checkedOn: null } : {},
          ],
        },
        orderBy: { id: 'desc' },
        take: MOST_NOTES,
      });
      return toCheck ? notes.filter((note) => isNoteToCheck(office, note)) : notes;
    },
  }),
);

const CellNoteInput = builder.inputType('CellNoteInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    territoryCode: t.string({ required: true }),
    questionCode: t.string({ required: true, description: 'Of any level.' }),
    from: t.field({ type: 'PlainDate', required: true }),
    to: t.field({ type: 'PlainDate', required: true }),
    cause: t.string({ required: true, description: 'Why it grew.' }),
    measures: t.string({ required: true, description: 'What was done.' }),
    bodyId: t.int({ description: 'Who is to do it.' }),
    dueOn: t.field({ type: 'PlainDate', description: 'Until when.' }),
  }),
});

const CellNotePayload = payloadType('CellNotePayload', 'note', CellNoteType);
const find = (office: Office) => (id: number) =>
  office.archive.prisma.cellNote.findUniqueOrThrow({ where: { id } });

builder.mutationFields((t) => ({
  writeCellNote: t.field({
    type: CellNotePayload,
    args: { input: t.arg({ type: CellNoteInput, required: true }) },
    resolve: async (_root, { input }, office) => {
      const { from, to, dueOn } = input;
      const days = { from: String(from), to: String(to), dueOn: dueOn ? String(dueOn) : null };
      return toPayload(await writeCellNote(office, { ...input, ...days }), find(office));
    },
  }),
  settleCellNote: t.field({
    type: CellNotePayload,
    args: { id: t.arg.int({ required: true }), finding: t.arg.string({ required: true }) },
    resolve: async (_root, { id, finding }, office) =>
      toPayload(await settleCellNote(office, id, finding), find(office)),
  }),
}));
