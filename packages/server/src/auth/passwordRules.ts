import { type Refusal, refusal } from '../graphql/refusal.ts';
import type { ReferenceBook } from '../reference/book.ts';
import { accessRules } from './accessRules.ts';
import { LONGEST_PASSWORD } from './passwords.ts';

/**
 * Why a password will not do; empty when it will. Length is what counts: demands for digits and signs make people write
 * passwords down.
 */
export function passwordRefusals(
  book: ReferenceBook,
  password: string,
  login: string,
  field: string,
): Refusal[] {
  const { passwordMinLength } = accessRules(book);
  const signs = [...password];
  if (signs.length < passwordMinLength)
    return [refusal('PASSWORD_TOO_SHORT', field, { least: passwordMinLength })];
  if (password.length > LONGEST_PASSWORD)
    return [refusal('PASSWORD_TOO_LONG', field, { most: LONGEST_PASSWORD })];
  if (login !== '' && password.toLowerCase().includes(login.toLowerCase()))
    return [refusal('PASSWORD_CONTAINS_LOGIN', field)];
  if (new Set(signs).size < 4) return [refusal('PASSWORD_TOO_SIMPLE', field)];
  return [];
}
