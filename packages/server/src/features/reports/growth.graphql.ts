import type { GrowthNote } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { DonePayload, toDone } from '../../graphql/payload.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { type AlertWithNotes, closeGrowth, listAlerts, noteGrowth } from './growthAlerts.ts';

const GrowthNoteType = builder.objectRef<GrowthNote>('GrowthNote').implement({
  fields: (t) => ({
    id: t.exposeInt('id'),
    kind: t.exposeString('kind', { description: 'cause measure' }),
    text: t.exposeString('text'),
    dueOn: t.field({ type: 'PlainDate', nullable: true, resolve: ({ dueOn }) => dueOn }),
    writtenAt: t.field({ type: 'Instant', resolve: ({ writtenAt }) => writtenAt }),
    writtenBy: t.field({
      type: UserRefType,
      resolve: ({ writtenById }, _args, { book }) => required(book.users.get(writtenById), 'user'),
    }),
  }),
});

const GrowthAlertType = builder.objectRef<AlertWithNotes>('GrowthAlert').implement({
  description: 'A question that has grown in a place beyond its season and size.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    version: t.exposeInt('version'),
    questionCode: t.exposeString('questionCode'),
    districtCode: t.exposeString('districtCode'),
    foundOn: t.field({ type: 'PlainDate', resolve: ({ foundOn }) => foundOn }),
    lastOn: t.field({
      type: 'PlainDate',
      description: 'The last day it was seen.',
      resolve: ({ lastOn }) => lastOn,
    }),
    counted: t.exposeInt('counted', { description: 'Letters of the seven days that ended on lastOn.' }),
    expected: t.exposeFloat('expected'),
    probability: t.exposeFloat('probability', { description: 'Of so many letters if nothing had changed.' }),
    state: t.exposeString('state', { description: 'open closed' }),
    conclusion: t.exposeString('conclusion'),
    notes: t.field({ type: [GrowthNoteType], resolve: ({ notes }) => notes }),
  }),
});

builder.queryField('growthAlerts', (t) =>
  t.field({ type: [GrowthAlertType], resolve: (_root, _args, office) => listAlerts(office) }),
);

const NoteGrowthInput = builder.inputType('NoteGrowthInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    alertId: t.int({ required: true }),
    kind: t.string({ required: true, description: 'cause measure' }),
    text: t.string({ required: true }),
    dueOn: t.field({ type: 'PlainDate' }),
  }),
});

builder.mutationFields((t) => ({
  noteGrowth: t.field({
    type: DonePayload,
    args: { input: t.arg({ type: NoteGrowthInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toDone(await noteGrowth(office, { ...input, dueOn: input.dueOn ? String(input.dueOn) : null })),
  }),
  closeGrowth: t.field({
    type: DonePayload,
    args: {
      id: t.arg.int({ required: true }),
      version: t.arg.int({ required: true }),
      conclusion: t.arg.string({ required: true }),
    },
    resolve: async (_root, asked, office) => toDone(await closeGrowth(office, asked)),
  }),
}));
