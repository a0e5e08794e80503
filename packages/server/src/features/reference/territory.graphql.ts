import { plainDate, yearOf } from '@tyndau/domain/calendar/plainDate';
import type { Territory } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { LocalizedType, nameOf } from '../../graphql/shared.graphql.ts';
import { listDivisionOn, type TerritoryOnDay } from './listDivisionOn.ts';
import { openBook } from './openBook.ts';

export const TerritoryType = builder.objectRef<Territory>('Territory').implement({
  description: 'An administrative-territorial object by the classifier КАТО.',
  fields: (t) => ({
    code: t.exposeString('code'),
    parentCode: t.exposeString('parentCode', { nullable: true }),
    level: t.exposeInt('level'),
    kind: t.exposeString('kind'),
    name: t.field({ type: LocalizedType, resolve: nameOf }),
    lat: t.exposeFloat('lat', { nullable: true }),
    lon: t.exposeFloat('lon', { nullable: true }),
    residents: t.int({
      nullable: true,
      description: 'By the latest word that is not of a later year than today.',
      resolve: ({ code }, _args, office) =>
        openBook(office).residentsOf(code, yearOf(office.today))?.residents ?? null,
    }),
    validFrom: t.expose('validFrom', { type: 'PlainDate', nullable: true }),
    validTo: t.expose('validTo', { type: 'PlainDate', nullable: true }),
    version: t.exposeInt('version'),
  }),
});

builder.queryField('territories', (t) =>
  t.field({
    type: [TerritoryType],
    description: 'The whole country with its present names, by code; closed objects carry validTo.',
    resolve: (_root, _args, office) => [...openBook(office).territories.values()],
  }),
);

const TerritoryOnDayType = builder.objectRef<TerritoryOnDay>('TerritoryOnDay').implement({
  description: 'A territory as it was called and to whom it belonged on a day.',
  fields: (t) => ({
    code: t.exposeString('code'),
    parentCode: t.exposeString('parentCode', { nullable: true }),
    level: t.exposeInt('level'),
    kind: t.exposeString('kind'),
    name: t.field({ type: LocalizedType, resolve: nameOf }),
  }),
});

builder.queryField('divisionOn', (t) =>
  t.field({
    type: [TerritoryOnDayType],
    description: 'The administrative division of a day, with the names and parents of then.',
    args: { on: t.arg({ type: 'PlainDate', required: true }) },
    resolve: (_root, { on }, office) => listDivisionOn(office, plainDate(on)),
  }),
);
