import type { refusals as ru } from '../ru/refusals.ts';
import type { Translation } from '../translation.ts';

export const refusals = {
  UNKNOWN: 'Not accepted. Reason code: {{code}}',
  REQUIRED: 'Fill in this field',
  INVALID_INPUT: 'Check the value of this field',
  STALE_VERSION: 'The record was changed while you were editing it',
  SIGN_IN_FAILED: 'The login or the password is wrong',
  SIGN_IN_LOCKED: 'Too many failed attempts. Try again later',
  ACCOUNT_DISABLED: 'The account is switched off. Ask the administrator',
  PASSWORD_WRONG: 'The current password is wrong',
  PASSWORD_TOO_SHORT: 'The password is too short',
  PASSWORD_TOO_WEAK: 'This password is easy to guess',
  PASSWORDS_DIFFER: 'The passwords differ',
  IIN_LENGTH: 'An IIN has twelve digits',
  FILE_TOO_LARGE: 'The file is too large',
  FILE_TYPE: 'Files of this kind are not accepted',
  FILE_EMPTY: 'The file is empty',
  UPLOAD_FAILED: 'The file could not be sent. Try again',
} satisfies Translation<typeof ru>;
