import type { BoundaryTrial, CodeProperty, MatchedBoundary } from '@tyndau/domain/boundaries/matchBoundaries';
import { accept, refuse } from '@tyndau/domain/kernel/result';
import { Refused } from '../../db/inTransaction.ts';
import { builder } from '../../graphql/builder.ts';
import { DonePayload, payloadType, toDone, toPayload } from '../../graphql/payload.ts';
import { UserRefType } from '../people/people.graphql.ts';
import {
  type CountedBoundarySet,
  type DrawnBoundary,
  listBoundaries,
  listBoundarySets,
} from './boundaries.store.ts';
import { loadBoundaries, removeBoundaries, restoreBoundaries } from './loadBoundaries.ts';
import { tryBoundaries } from './tryBoundaries.ts';

const RINGS = 'Rings of whole numbers: ten thousandths of a degree, longitude and latitude in turn.';

const BoundaryType = builder.objectRef<DrawnBoundary>('Boundary').implement({
  description: 'The outline of a territory that an administrator has loaded, simplified for the screen.',
  fields: (t) => ({
    code: t.exposeString('code'),
    rings: t.field({ type: 'Json', description: RINGS, resolve: ({ rings }) => rings }),
    source: t.exposeString('source'),
    drawnOn: t.field({ type: 'PlainDate', resolve: ({ drawnOn }) => drawnOn }),
  }),
});

const BoundarySetType = builder.objectRef<CountedBoundarySet>('BoundarySet').implement({
  description: 'A file of outlines that was loaded.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    source: t.exposeString('source'),
    drawnOn: t.field({ type: 'PlainDate', resolve: ({ drawnOn }) => drawnOn }),
    fileName: t.exposeString('fileName'),
    codeProperty: t.exposeString('codeProperty'),
    regions: t.exposeInt('regions'),
    districts: t.exposeInt('districts'),
    shown: t.exposeInt('shown', { description: 'Territories whose outline on the map comes from it.' }),
    loadedAt: t.field({ type: 'Instant', resolve: ({ loadedAt }) => loadedAt }),
    loadedBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ loadedById }, _args, office) => office.book.users.get(loadedById) ?? null,
    }),
    removedAt: t.field({ type: 'Instant', nullable: true, resolve: ({ removedAt }) => removedAt }),
  }),
});

const CodePropertyType = builder.objectRef<CodeProperty>('BoundaryCodeProperty').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    sample: t.exposeString('sample'),
    matched: t.exposeInt('matched', { description: 'Territories that are found by it.' }),
  }),
});

const MatchedType = builder.objectRef<MatchedBoundary>('MatchedBoundary').implement({
  fields: (t) => ({
    code: t.exposeString('code'),
    rings: t.field({
      type: 'Json',
      description: RINGS,
      resolve: ({ rings }) => rings.map((ring) => ring.flat()),
    }),
  }),
});

const TrialType = builder.objectRef<BoundaryTrial>('BoundaryTrial').implement({
  description: 'What a file would bring; nothing is changed yet.',
  fields: (t) => ({
    features: t.exposeInt('features'),
    properties: t.field({ type: [CodePropertyType], resolve: ({ properties }) => [...properties] }),
    codeProperty: t.exposeString('codeProperty'),
    matched: t.field({ type: [MatchedType], resolve: ({ matched }) => [...matched] }),
    unmatched: t.stringList({
      description: 'What the file says of outlines that belong to no territory.',
      resolve: ({ unmatched }) => [...unmatched],
    }),
    missing: t.stringList({
      description: 'Codes of territories of the same level that the file does not draw.',
      resolve: ({ missing }) => [...missing],
    }),
    pointsBefore: t.int({ resolve: ({ points }) => points[0] }),
    pointsAfter: t.int({ resolve: ({ points }) => points[1] }),
  }),
});

builder.queryFields((t) => ({
  boundaries: t.field({
    type: [BoundaryType],
    description: 'Loaded outlines of the regions; with a region those of it and of its districts.',
    args: { regionCode: t.arg.string() },
    resolve(_root, { regionCode }, office) {
      void office.signedIn;
      return listBoundaries(office, regionCode ?? null);
    },
  }),
  boundarySets: t.field({
    type: [BoundarySetType],
    description: 'Files of outlines that were loaded, the latest first.',
    resolve(_root, _args, office) {
      void office.signedIn;
      return listBoundarySets(office);
    },
  }),
}));

const LoadBoundariesInput = builder.inputType('LoadBoundariesInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    fileHash: t.string({ required: true }),
    fileName: t.string({ required: true }),
    codeProperty: t.string({ required: true }),
    source: t.string({ required: true }),
    drawnOn: t.field({ type: 'PlainDate', required: true }),
  }),
});

const TrialPayload = payloadType('BoundaryTrialPayload', 'trial', TrialType);

builder.mutationFields((t) => ({
  tryBoundaries: t.field({
    type: TrialPayload,
    description: 'Reads an uploaded GeoJSON and says what it would bring.',
    args: { fileHash: t.arg.string({ required: true }), codeProperty: t.arg.string() },
    resolve: async (_root, { fileHash, codeProperty }, office) => {
      const outcome = await tryBoundaries(office, fileHash, codeProperty ?? null).then(
        accept,
        (error: unknown) => {
          if (error instanceof Refused) return refuse(error.refusals);
          throw error;
        },
      );
      return toPayload(outcome, (trial) => trial);
    },
  }),
  loadBoundaries: t.field({
    type: DonePayload,
    args: { input: t.arg({ type: LoadBoundariesInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toDone(await loadBoundaries(office, { ...input, drawnOn: String(input.drawnOn) })),
  }),
  removeBoundaries: t.field({
    type: DonePayload,
    args: { id: t.arg.int({ required: true }) },
    resolve: async (_root, { id }, office) => toDone(await removeBoundaries(office, id)),
  }),
  restoreBoundaries: t.field({
    type: DonePayload,
    args: { id: t.arg.int({ required: true }) },
    resolve: async (_root, { id }, office) => toDone(await restoreBoundaries(office, id)),
  }),
}));
