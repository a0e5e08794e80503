import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { LocalizedInput } from '../../graphql/shared.graphql.ts';
import { BodyType } from './body.graphql.ts';
import { getEntry } from './getEntry.ts';
import { saveBody } from './saveBody.ts';

const SaveBodyInput = builder.inputType('SaveBodyInput', {
  fields: (t) => ({
    id: t.int(),
    version: t.int({ description: 'The version that was edited; none: a new body.' }),
    code: t.string({ required: true }),
    parentId: t.int(),
    kind: t.string({ required: true }),
    name: t.field({ type: LocalizedInput, required: true }),
    shortKk: t.string(),
    shortRu: t.string(),
    territoryCode: t.string(),
    bin: t.string(),
    isHigher: t.boolean({ required: true }),
    validFrom: t.field({ type: 'PlainDate' }),
    validTo: t.field({ type: 'PlainDate' }),
    questionCodes: t.stringList(),
  }),
});

const BodyPayload = payloadType('BodyPayload', 'body', BodyType);

builder.mutationField('saveBody', (t) =>
  t.field({
    type: BodyPayload,
    args: { input: t.arg({ type: SaveBodyInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await saveBody(office, input), (code) => getEntry(office.book.bodiesByCode, code, 'body')),
  }),
);
