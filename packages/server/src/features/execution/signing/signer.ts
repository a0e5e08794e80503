import type { Result } from '@tyndau/domain/kernel/result';
import type { RevocationVerdict, SignatureTimeSource } from '@tyndau/domain/signing/signatureChecks';
import type { Refusal } from '../../../graphql/refusal.ts';
import type { Office } from '../../../office.ts';
import type { ChainLink } from '../../../signing/verifyCms.ts';

/** What the person gives to prove that it is he who signs. */
export interface Proof {
  /** The account's password, said once more. */
  readonly password?: string | null | undefined;
  /** A CMS over the document, in base64, as a key container made it. */
  readonly cms?: string | null | undefined;
}

/** What is kept of a signature: enough to check it again without this office. */
export interface SignatureFacts {
  readonly kind: 'account' | 'cms';
  /** The CMS, kept as a file by the hash of its content. */
  readonly cmsHash?: string;
  readonly subjectName?: string;
  readonly organisation?: string;
  readonly iin?: string | null;
  readonly bin?: string | null;
  readonly serial?: string;
  readonly issuer?: string;
  readonly algorithm?: string;
  readonly validFrom?: Date;
  readonly validTo?: Date;
  readonly chain?: ChainLink[];
  /** When it was signed, where somebody else than the office's clock says so. */
  readonly signedAt?: Date;
  readonly timeSource?: SignatureTimeSource;
  readonly timestampAuthority?: string;
  readonly revocation?: RevocationVerdict;
}

/** A way to sign. Which one the office uses is a setting; a further one (a GOST module, a cloud key) is a further Signer. */
export interface Signer {
  readonly kind: SignatureFacts['kind'];
  /** Whether the proof signs this very document in the name of the viewer. */
  sign(
    office: Office,
    document: Uint8Array,
    proof: Proof,
  ): Promise<Result<SignatureFacts, readonly Refusal[]>>;
}
