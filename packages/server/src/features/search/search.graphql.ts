import { builder } from '../../graphql/builder.ts';
import { type SearchHit, searchEverything } from './searchEverything.ts';

const SearchHitType = builder.objectRef<SearchHit>('SearchHit').implement({
  description: 'Something found, with the reason why it was.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'appeal intake applicant reception assignment' }),
    id: t.exposeInt('id'),
    title: t.exposeString('title'),
    subtitle: t.exposeString('subtitle'),
    why: t.exposeString('why', { description: 'number iin phone name barcode' }),
    state: t.exposeString('state', { nullable: true }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: [SearchHitType],
    description: 'One box over everything: number, ИИН, phone, name, barcode; only what the viewer may see.',
    args: { text: t.arg.string({ required: true }) },
    resolve: (_root, { text }, office) => {
      office.require('appeal.read');
      return searchEverything(office, text);
    },
  }),
);
