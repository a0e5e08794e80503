import type { Office } from '../../../office.ts';
import { accountSigner } from './accountSigner.ts';
import { cmsSigner } from './cmsSigner.ts';
import type { Proof, Signer } from './signer.ts';

/** The ways to sign that the office may allow; a setting. */
export type SigningWay = 'account' | 'either' | 'cms';

export function signingWay({ book }: Office): SigningWay {
  const way = book.settings.get('signing.way');
  return way === 'cms' || way === 'either' ? way : 'account';
}

/** Who takes the proof that was given; where the office allows both, it says by itself what it is. */
export function chooseSigner(office: Office, proof: Proof): Signer {
  const way = signingWay(office);
  if (way === 'either') return proof.cms ? cmsSigner : accountSigner;
  return way === 'cms' ? cmsSigner : accountSigner;
}
