import { accept, refuse } from '@tyndau/domain/kernel/result';
import type { TerritoryResidents } from '../../db/generated/client.ts';
import { Refused } from '../../db/inTransaction.ts';
import { builder } from '../../graphql/builder.ts';
import { DonePayload, payloadType, toDone, toPayload } from '../../graphql/payload.ts';
import { type ResidentsRow, readResidentsTable, saveResidents } from './saveResidents.ts';

const ResidentsType = builder.objectRef<TerritoryResidents>('TerritoryResidents').implement({
  description: 'How many lived in a territory in a year, by whose word and as of when.',
  fields: (t) => ({
    code: t.exposeString('code'),
    year: t.exposeInt('year'),
    residents: t.exposeInt('residents'),
    source: t.exposeString('source'),
    statedOn: t.field({ type: 'PlainDate', resolve: ({ statedOn }) => statedOn }),
  }),
});

const ResidentsRowType = builder.objectRef<ResidentsRow>('ResidentsRow').implement({
  description: 'A row of a table with residents: what it says and what is understood.',
  fields: (t) => ({
    rowNumber: t.exposeInt('rowNumber'),
    said: t.exposeString('said'),
    code: t.exposeString('code', { nullable: true }),
    residents: t.exposeInt('residents', { nullable: true }),
  }),
});

builder.queryField('residents', (t) =>
  t.field({
    type: [ResidentsType],
    description: 'Residents of all territories in all years, the latest year first.',
    resolve(_root, _args, office) {
      void office.signedIn;
      return office.archive.prisma.territoryResidents.findMany({
        orderBy: [{ year: 'desc' }, { code: 'asc' }],
      });
    },
  }),
);

const SaveResidentsInput = builder.inputType('SaveResidentsInput', {
  fields: (t) => ({
    year: t.int({ required: true }),
    source: t.string({ required: true }),
    statedOn: t.field({ type: 'PlainDate', required: true }),
    rows: t.field({ type: [ResidentsRowInput], required: true }),
  }),
});

const ResidentsRowInput = builder.inputType('ResidentsRowInput', {
  fields: (t) => ({
    code: t.string({ required: true }),
    residents: t.int({ description: 'Without it the figure of the year is taken away.' }),
  }),
});

const ReadPayload = payloadType(
  'ReadResidentsPayload',
  'read',
  builder.objectRef<{ readonly rows: readonly ResidentsRow[] }>('ReadResidents').implement({
    fields: (t) => ({ rows: t.field({ type: [ResidentsRowType], resolve: ({ rows }) => [...rows] }) }),
  }),
);

builder.mutationFields((t) => ({
  saveResidents: t.field({
    type: DonePayload,
    args: { input: t.arg({ type: SaveResidentsInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toDone(await saveResidents(office, { ...input, statedOn: String(input.statedOn) })),
  }),
  readResidentsTable: t.field({
    type: ReadPayload,
    description: 'Residents out of an uploaded CSV or XLSX: the code of КАТО first, the number last.',
    args: { fileHash: t.arg.string({ required: true }) },
    resolve: async (_root, { fileHash }, office) => {
      const outcome = await readResidentsTable(office, fileHash).then(accept, (error: unknown) => {
        if (error instanceof Refused) return refuse(error.refusals);
        throw error;
      });
      return toPayload(outcome, (rows) => ({ rows }));
    },
  }),
}));
