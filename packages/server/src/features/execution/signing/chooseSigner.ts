import type { Office } from '../../../office.ts';
import { accountSigner } from './accountSigner.ts';
import type { Signer } from './signer.ts';

/** The way the office signs answers: a setting. */
export function chooseSigner(_office: Office): Signer {
  return accountSigner;
}
