import { accept, refuse } from '@tyndau/domain/kernel/result';
import { isPassword } from '../../../auth/passwords.ts';
import { refusal } from '../../../graphql/refusal.ts';
import { countAttempt, forgetAttempts } from '../../session/signInAttempts.ts';
import type { Signer } from './signer.ts';

/**
 * The signature of the account: the password once more, so that an unattended screen signs nothing. Wrong passwords count
 * as failed sign-ins. It proves who of the office signed; it is no electronic digital signature.
 */
export const accountSigner: Signer = {
  kind: 'account',
  async sign(office, _document, { password }) {
    const { id } = office.signedIn;
    const user = await office.archive.prisma.user.findUniqueOrThrow({ where: { id } });
    if (!password) return refuse([refusal('PASSWORD_REQUIRED', 'password')]);
    const lockedUntil = await countAttempt(office, id, user.login);
    if (lockedUntil) return refuse([refusal('SIGN_IN_LOCKED', 'password', { until: lockedUntil })]);
    if (!(await isPassword(user.passwordHash, password))) {
      return refuse([refusal('PASSWORD_WRONG', 'password')]);
    }
    await forgetAttempts(office.archive.prisma, id);
    return accept({ kind: 'account' });
  },
};
