import type { DictionaryEntry } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { LocalizedType, nameOf } from '../../graphql/shared.graphql.ts';
import { openBook } from './openBook.ts';

export const DictionaryEntryType = builder.objectRef<DictionaryEntry>('DictionaryEntry').implement({
  description: 'One value of one dictionary of the card.',
  fields: (t) => ({
    dictionary: t.exposeString('dictionary'),
    code: t.exposeString('code'),
    name: t.field({ type: LocalizedType, resolve: nameOf }),
    position: t.exposeInt('position'),
    mark: t.exposeString('mark', {
      description:
        'How sure: V read in an act, S from the working papers, U unverified, P the office’s own proposal.',
    }),
    authority: t.exposeString('authority', { description: 'The act or paper the value was taken from.' }),
    extra: t.expose('extra', { type: 'Json' }),
    validFrom: t.expose('validFrom', { type: 'PlainDate', nullable: true }),
    validTo: t.expose('validTo', { type: 'PlainDate', nullable: true }),
    version: t.exposeInt('version'),
  }),
});

builder.queryField('dictionaries', (t) =>
  t.field({
    type: [DictionaryEntryType],
    description: 'Entries of the dictionaries named, of all of them when none is; in the order of display.',
    args: { names: t.arg.stringList() },
    resolve: (_root, { names }, office) => {
      const { dictionaries } = openBook(office);
      const wanted = names ?? [...dictionaries.keys()];
      return wanted.flatMap((name) => [...(dictionaries.get(name)?.values() ?? [])]);
    },
  }),
);
