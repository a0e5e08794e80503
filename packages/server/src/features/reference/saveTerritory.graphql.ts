import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { LocalizedInput } from '../../graphql/shared.graphql.ts';
import { getEntry } from './getEntry.ts';
import { saveTerritory } from './saveTerritory.ts';
import { TerritoryType } from './territory.graphql.ts';

const SaveTerritoryInput = builder.inputType('SaveTerritoryInput', {
  fields: (t) => ({
    code: t.string({ required: true }),
    version: t.int({ description: 'The version that was edited; none: a new territory.' }),
    parentCode: t.string(),
    level: t.int({ required: true }),
    kind: t.string({ required: true }),
    name: t.field({ type: LocalizedInput, required: true }),
    lat: t.float(),
    lon: t.float(),
    validFrom: t.field({ type: 'PlainDate' }),
    validTo: t.field({ type: 'PlainDate' }),
    effectiveOn: t.field({
      type: 'PlainDate',
      description:
        'First day of the new name or parent; the former one is kept. Without it a mistake is corrected.',
    }),
  }),
});

const TerritoryPayload = payloadType('TerritoryPayload', 'territory', TerritoryType);

builder.mutationField('saveTerritory', (t) =>
  t.field({
    type: TerritoryPayload,
    args: { input: t.arg({ type: SaveTerritoryInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await saveTerritory(office, input), (code) =>
        getEntry(office.book.territories, code, 'territory'),
      ),
  }),
);
