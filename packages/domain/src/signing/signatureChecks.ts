import type { Localized } from '../kernel/localized.ts';
import type { Refusal } from '../kernel/refusal.ts';

/** Why an electronic digital signature does not hold. */
export const signatureRefusalCodes = [
  'CMS_REQUIRED',
  'CMS_UNREADABLE',
  'CMS_WITHOUT_CERTIFICATE',
  'CMS_ALGORITHM_NOT_SUPPORTED',
  'CMS_ALGORITHM_WITHDRAWN',
  'CMS_DOCUMENT_DIFFERS',
  'CMS_SIGNATURE_BROKEN',
  'CMS_CHAIN_NOT_TRUSTED',
  'CMS_CERTIFICATE_EXPIRED',
  'CMS_CERTIFICATE_NOT_YET_VALID',
  'CMS_CERTIFICATE_REVOKED',
  'CMS_REVOCATION_NOT_KNOWN',
  'CMS_KEY_NOT_FOR_SIGNING',
  'CMS_TIMESTAMP_BROKEN',
  'CMS_OF_ANOTHER_PERSON',
  'CMS_OF_ANOTHER_ORGANISATION',
  'CMS_ORGANISATION_REQUIRED',
  'SIGNER_IIN_NOT_KNOWN',
] as const;

/** Why the certificate of an authority is not taken among the trusted ones. */
export const trustRefusalCodes = [
  'CERTIFICATE_UNREADABLE',
  'CERTIFICATE_SEVERAL',
  'CERTIFICATE_NOT_AUTHORITY',
  'CERTIFICATE_ENDED',
  'CERTIFICATE_SIGNATURE_BROKEN',
  'CERTIFICATE_ISSUER_NOT_TRUSTED',
  'CERTIFICATE_ALREADY_TRUSTED',
] as const;

export type SignatureRefusal = Refusal<(typeof signatureRefusalCodes)[number]>;

/** Who says at what time it was signed: a time-stamping authority, or the clock of the office that received it. */
export const signatureTimeSources = ['timestamp', 'office'] as const;

export type SignatureTimeSource = (typeof signatureTimeSources)[number];

/** What lists of revoked certificates say of the signer's: nothing bad, or no list of its authority is at hand. */
export const revocationVerdicts = ['good', 'unknown'] as const;

export type RevocationVerdict = (typeof revocationVerdicts)[number];

export const signatureKindNames: Record<'account' | 'cms', Localized> = {
  account: {
    kk: 'Есептік жазбаның қолтаңбасы',
    ru: 'Подпись учётной записи',
    en: 'Signature of the account',
  },
  cms: { kk: 'Электрондық цифрлық қолтаңба', ru: 'ЭЦП', en: 'Electronic digital signature' },
};
