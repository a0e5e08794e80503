import { builder } from '../../graphql/builder.ts';
import { isPreviewed } from '../appeals/appealPapers.graphql.ts';
import { findAppeal } from '../appeals/appeals.store.ts';
import { AppealRefType } from '../appeals/appealType.graphql.ts';
import { IntakeType } from '../intake/intake.graphql.ts';
import { findIntake } from '../intake/intakes.store.ts';
import { listOwnUploads, type OwnUpload } from './ownUploads.store.ts';

const OwnUploadType = builder.objectRef<OwnUpload>('OwnUpload').implement({
  description: 'A file that the viewer brought, also one that belongs to nothing yet.',
  fields: (t) => ({
    hash: t.exposeString('hash'),
    name: t.exposeString('name'),
    mime: t.exposeString('mime'),
    size: t.exposeInt('size'),
    pages: t.exposeInt('pages', { nullable: true }),
    uploadedAt: t.field({ type: 'Instant', resolve: ({ uploadedAt }) => uploadedAt }),
    url: t.string({ resolve: ({ hash }) => `/api/files/own/${hash}` }),
    canPreview: t.boolean({ resolve: ({ mime }) => isPreviewed(mime) }),
    isAttached: t.exposeBoolean('isAttached'),
    appeal: t.field({
      type: AppealRefType,
      nullable: true,
      description: 'Where the viewer put it; null where he may not know of it any more.',
      resolve: ({ appealId }, _args, office) => (appealId === null ? null : findAppeal(office, appealId)),
    }),
    intake: t.field({
      type: IntakeType,
      nullable: true,
      resolve: ({ intakeId }, _args, office) => (intakeId === null ? null : findIntake(office, intakeId)),
    }),
  }),
});

builder.queryField('ownUploads', (t) =>
  t.field({
    type: [OwnUploadType],
    description: 'The latest files that the viewer brought.',
    resolve: (_root, _args, office) => listOwnUploads(office),
  }),
);
