import type { Office } from '../../../office.ts';
import { accountSigner } from './accountSigner.ts';
import { cmsSigner } from './cmsSigner.ts';
import type { Signer } from './signer.ts';

/** The way the office signs answers: a setting. */
export function chooseSigner(office: Office): Signer {
  return office.book.settings.get('signing.electronic') === true ? cmsSigner : accountSigner;
}
