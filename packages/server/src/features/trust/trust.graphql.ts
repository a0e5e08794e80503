import type { TrustedCertificate } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { DonePayload, payloadType, toDone, toPayload } from '../../graphql/payload.ts';
import type { RevocationList } from '../../signing/revocationList.ts';
import { UserRefType } from '../people/people.graphql.ts';
import type { Authority } from './readAuthority.ts';
import { retireCertificate, trustCertificate, tryCertificate } from './trustCertificate.ts';

const AuthorityType = builder.objectRef<Authority>('Authority').implement({
  description: 'An authority as its certificate tells of it; in a file, and not yet trusted.',
  fields: (t) => ({
    isRoot: t.exposeBoolean('isRoot', { description: 'It has signed itself.' }),
    subject: t.exposeString('subject'),
    issuer: t.exposeString('issuer'),
    serial: t.exposeString('serial'),
    fingerprint: t.exposeString('fingerprint', { description: 'SHA-256 of the certificate.' }),
    keyKind: t.exposeString('keyKind'),
    validFrom: t.expose('validFrom', { type: 'Instant' }),
    validTo: t.expose('validTo', { type: 'Instant' }),
  }),
});

const TrustedCertificateType = builder.objectRef<TrustedCertificate>('TrustedCertificate').implement({
  description: 'The certificate of an authority to which signatures of answers may lead.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    isRoot: t.exposeBoolean('isRoot'),
    subject: t.exposeString('subject'),
    issuer: t.exposeString('issuer'),
    serial: t.exposeString('serial'),
    fingerprint: t.exposeString('fingerprint', { description: 'SHA-256 of the certificate.' }),
    keyKind: t.exposeString('keyKind'),
    validFrom: t.expose('validFrom', { type: 'Instant' }),
    validTo: t.expose('validTo', { type: 'Instant' }),
    addedAt: t.expose('addedAt', { type: 'Instant' }),
    addedBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ addedById }, _args, { book }) => book.users.get(addedById) ?? null,
    }),
    retiredAt: t.expose('retiredAt', { type: 'Instant', nullable: true }),
    retiredBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ retiredById }, _args, { book }) => book.users.get(retiredById ?? 0) ?? null,
    }),
    retireReason: t.exposeString('retireReason', { nullable: true }),
  }),
});

const RevocationListType = builder.objectRef<RevocationList>('RevocationList').implement({
  description: 'A list of revoked certificates as it lies in the folder of the nightly download.',
  fields: (t) => ({
    issuer: t.string({
      resolve: async ({ issuer }) => {
        const { nameLine, partOf } = await import('../../signing/certificate.ts');
        return partOf(issuer, 'CN') || nameLine(issuer);
      },
    }),
    issuedAt: t.expose('issuedAt', { type: 'Instant' }),
    nextAt: t.expose('nextAt', {
      type: 'Instant',
      nullable: true,
      description: 'By then a newer one is due.',
    }),
    revoked: t.exposeInt('count'),
  }),
});

builder.queryFields((t) => ({
  trustedCertificates: t.field({
    type: [TrustedCertificateType],
    description: 'Authorities that are trusted, then those that were.',
    resolve(_root, _args, office) {
      void office.signedIn;
      return office.archive.prisma.trustedCertificate.findMany({
        orderBy: [{ retiredAt: { sort: 'desc', nulls: 'first' } }, { isRoot: 'desc' }, { id: 'asc' }],
      });
    },
  }),
  revocationLists: t.field({
    type: [RevocationListType],
    async resolve(_root, _args, office) {
      void office.signedIn;
      return [...(await office.trust.lists())];
    },
  }),
}));

const TrialPayload = payloadType('AuthorityTrialPayload', 'authority', AuthorityType);
const FILE = 'The file in base64: a certificate in PEM or DER.';

builder.mutationFields((t) => ({
  tryCertificate: t.field({
    type: TrialPayload,
    description: 'Reads a certificate and says what it is; nothing is changed.',
    args: { file: t.arg.string({ required: true, description: FILE }) },
    resolve: async (_root, { file }, office) =>
      toPayload(await tryCertificate(office, file), (authority) => authority),
  }),
  trustCertificate: t.field({
    type: DonePayload,
    args: { file: t.arg.string({ required: true, description: FILE }) },
    resolve: async (_root, { file }, office) => toDone(await trustCertificate(office, file)),
  }),
  retireCertificate: t.field({
    type: DonePayload,
    args: { id: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (_root, { id, reason }, office) => toDone(await retireCertificate(office, id, reason)),
  }),
}));
