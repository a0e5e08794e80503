import { builder } from '../../graphql/builder.ts';
import { NotFound } from '../../graphql/errors.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { LocalizedInput } from '../../graphql/shared.graphql.ts';
import { DictionaryEntryType } from './dictionaryEntry.graphql.ts';
import { saveDictionaryEntry } from './saveDictionaryEntry.ts';

const SaveDictionaryEntryInput = builder.inputType('SaveDictionaryEntryInput', {
  fields: (t) => ({
    dictionary: t.string({ required: true }),
    code: t.string({ required: true }),
    version: t.int({ description: 'The version that was edited; none: a new value.' }),
    name: t.field({ type: LocalizedInput, required: true }),
    position: t.int({ required: true }),
    authority: t.string(),
    validFrom: t.field({ type: 'PlainDate' }),
    validTo: t.field({ type: 'PlainDate' }),
    extra: t.field({ type: 'Json' }),
  }),
});

const DictionaryEntryPayload = payloadType('DictionaryEntryPayload', 'entry', DictionaryEntryType);

builder.mutationField('saveDictionaryEntry', (t) =>
  t.field({
    type: DictionaryEntryPayload,
    args: { input: t.arg({ type: SaveDictionaryEntryInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await saveDictionaryEntry(office, input), () => {
        const entry = office.book.dictionaries.get(input.dictionary)?.get(input.code);
        if (!entry) throw new NotFound('dictionaryEntry');
        return entry;
      }),
  }),
);
