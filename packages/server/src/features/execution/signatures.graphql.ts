import type { AnswerSignature } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import { RefusalType } from '../../graphql/shared.graphql.ts';
import type { ChainLink } from '../../signing/verifyCms.ts';
import { AnswerType } from '../appeals/appealPapers.graphql.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { checkAgain } from './signing/checkAgain.ts';

const CertificateLinkType = builder.objectRef<ChainLink>('CertificateLink').implement({
  description: 'A certificate of the chain, the signer’s first, the root last.',
  fields: (t) => ({
    subject: t.exposeString('subject'),
    issuer: t.exposeString('issuer'),
    serial: t.exposeString('serial'),
    validFrom: t.field({ type: 'Instant', resolve: ({ validFrom }) => new Date(validFrom) }),
    validTo: t.field({ type: 'Instant', resolve: ({ validTo }) => new Date(validTo) }),
    fingerprint: t.exposeString('fingerprint', { description: 'SHA-256 of the certificate.' }),
  }),
});

const SignatureCheckType = builder
  .objectRef<{ readonly answerId: number; readonly refusals: readonly Refusal[] }>('SignatureCheck')
  .implement({
    description: 'A check of a kept signature, made anew when it is asked for.',
    fields: (t) => ({
      id: t.exposeInt('answerId'),
      holds: t.boolean({ resolve: ({ refusals }) => refusals.length === 0 }),
      refusals: t.field({ type: [RefusalType], resolve: ({ refusals }) => [...refusals] }),
    }),
  });

const AnswerSignatureType = builder.objectRef<AnswerSignature>('AnswerSignature').implement({
  description: 'Under what an answer was signed: by the account, or by an electronic digital signature.',
  fields: (t) => ({
    id: t.exposeInt('answerId'),
    kind: t.exposeString('kind'),
    signedBy: t.field({
      type: UserRefType,
      resolve: ({ signedById }, _args, { book }) => required(book.users.get(signedById), 'user'),
    }),
    signedAt: t.expose('signedAt', { type: 'Instant' }),
    timeSource: t.exposeString('timeSource'),
    timestampAuthority: t.exposeString('timestampAuthority'),
    digest: t.exposeString('digest', { description: 'SHA-256 of what was signed.' }),
    subjectName: t.exposeString('subjectName'),
    organisation: t.exposeString('organisation'),
    bin: t.exposeString('bin', { nullable: true }),
    serial: t.exposeString('serial'),
    issuer: t.exposeString('issuer'),
    algorithm: t.exposeString('algorithm'),
    validFrom: t.expose('validFrom', { type: 'Instant', nullable: true }),
    validTo: t.expose('validTo', { type: 'Instant', nullable: true }),
    revocation: t.exposeString('revocation', { nullable: true }),
    chain: t.field({
      type: [CertificateLinkType],
      resolve: ({ chain }) => chain as unknown as ChainLink[],
    }),
    letterUrl: t.string({
      description: 'The answer as the letter that the applicant gets.',
      resolve: ({ answerId }) => `/api/answers/${answerId}/letter.pdf`,
    }),
    documentUrl: t.string({ resolve: ({ answerId }) => `/api/answers/${answerId}/signed.txt` }),
    cmsUrl: t.string({
      nullable: true,
      resolve: ({ answerId, cmsHash }) => (cmsHash ? `/api/answers/${answerId}/signature.cms` : null),
    }),
    check: t.field({
      type: SignatureCheckType,
      resolve: async (signature, _args, office) => ({
        answerId: signature.answerId,
        refusals: await checkAgain(office, signature),
      }),
    }),
  }),
});

// The answer itself was found visible before this is asked for.
builder.objectField(AnswerType, 'signature', (t) =>
  t.field({
    type: AnswerSignatureType,
    nullable: true,
    resolve: ({ id }, _args, office) =>
      office.archive.prisma.answerSignature.findUnique({ where: { answerId: id } }),
  }),
);
