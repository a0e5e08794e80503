import type { Template } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { LocalizedType, nameOf } from '../../graphql/shared.graphql.ts';

export const TemplateType = builder.objectRef<Template>('Template').implement({
  description: 'A letter of the department in both languages, with {{fields}} to fill.',
  fields: (t) => ({
    code: t.exposeString('code'),
    purpose: t.exposeString('purpose'),
    name: t.field({ type: LocalizedType, resolve: nameOf }),
    bodyKk: t.exposeString('bodyKk'),
    bodyRu: t.exposeString('bodyRu'),
    article: t.exposeString('article'),
    validFrom: t.expose('validFrom', { type: 'PlainDate', nullable: true }),
    validTo: t.expose('validTo', { type: 'PlainDate', nullable: true }),
    version: t.exposeInt('version'),
  }),
});

builder.queryField('templates', (t) =>
  t.field({
    type: [TemplateType],
    resolve: (_root, _args, office) =>
      // Letters are long and seldom asked for: they are not held in memory.
      office.signedIn && office.archive.prisma.template.findMany({ orderBy: { code: 'asc' } }),
  }),
);
