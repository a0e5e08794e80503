import type { Body } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { LocalizedType, nameOf } from '../../graphql/shared.graphql.ts';
import { openBook } from './openBook.ts';

export const BodyType = builder.objectRef<Body>('Body').implement({
  description: 'A state body or a unit of one.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    code: t.exposeString('code'),
    parentId: t.exposeInt('parentId', { nullable: true }),
    kind: t.exposeString('kind'),
    name: t.field({ type: LocalizedType, resolve: nameOf }),
    shortName: t.field({
      type: LocalizedType,
      description: 'For lists; the full name where no short one is known.',
      resolve: (body) => ({
        kk: body.shortKk || body.nameKk,
        ru: body.shortRu || body.nameRu,
        en: body.nameEn,
      }),
    }),
    territoryCode: t.exposeString('territoryCode', { nullable: true }),
    bin: t.exposeString('bin', { nullable: true }),
    isHigher: t.exposeBoolean('isHigher'),
    verified: t.exposeBoolean('verified'),
    validFrom: t.expose('validFrom', { type: 'PlainDate', nullable: true }),
    validTo: t.expose('validTo', { type: 'PlainDate', nullable: true }),
    version: t.exposeInt('version'),
    questionCodes: t.stringList({
      description: 'Questions it is competent for: a hint to the registrar, never a compulsion.',
      resolve: (body, _args, office) => office.book.competence.byBody.get(body.id) ?? [],
    }),
  }),
});

builder.queryField('bodies', (t) =>
  t.field({
    type: [BodyType],
    description: 'All bodies, parents before their units; closed ones carry validTo.',
    resolve: (_root, _args, office) => [...openBook(office).bodies.values()],
  }),
);
