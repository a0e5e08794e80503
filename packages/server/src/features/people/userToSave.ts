import { isRole, roles } from '@tyndau/domain/access/roles';
import { judgeIin } from '@tyndau/domain/identity/iin';
import { uiLanguages } from '@tyndau/domain/kernel/localized';
import { passwordRefusals } from '../../auth/passwordRules.ts';
import { toPlainDateOrNull } from '../../db/dates.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

/** What the administrator fills in. Posts left out stay as they are. */
export interface SaveUserInput {
  readonly id?: number | null | undefined;
  readonly version?: number | null | undefined;
  readonly login: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly patronymic?: string | null | undefined;
  readonly postKk: string;
  readonly postRu: string;
  readonly role: string;
  readonly bodyId: number;
  readonly territoryCode?: string | null | undefined;
  readonly language: string;
  /** Signs the answers of the body; left out, it stays as it is. */
  readonly signsAnswers?: boolean | null | undefined;
  readonly email?: string | null | undefined;
  /** Left out, it stays as it is. */
  readonly iin?: string | null | undefined;
  readonly password?: string | null | undefined;
}

const LOGIN = /^[a-z0-9][a-z0-9._-]{2,39}$/i;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const LONGEST_TEXT = 200;

/** The account's fields as the archive keeps them. */
export function userFields(input: SaveUserInput) {
  return {
    login: input.login.trim().toLowerCase(),
    lastName: input.lastName.trim(),
    firstName: input.firstName.trim(),
    patronymic: input.patronymic?.trim() || null,
    postKk: input.postKk.trim(),
    postRu: input.postRu.trim(),
    role: input.role,
    bodyId: input.bodyId,
    territoryCode: input.territoryCode || null,
    language: input.language,
    ...(input.signsAnswers == null ? {} : { signsAnswers: input.signsAnswers }),
    email: input.email?.trim() || null,
    ...(input.iin === undefined ? {} : { iin: input.iin?.replaceAll(/\D/g, '') || null }),
  };
}

/** Why the account cannot be kept like this; everything at once, each with its field. */
export function userRefusals(office: Office, input: SaveUserInput): Refusal[] {
  const fields = userFields(input);
  return [
    ...(LOGIN.test(fields.login) ? [] : [refusal('LOGIN_FORMAT', 'login')]),
    ...(['lastName', 'firstName'] as const).flatMap((field) =>
      fields[field] === '' ? [refusal('NAME_REQUIRED', field)] : [],
    ),
    ...(['lastName', 'firstName', 'patronymic', 'postKk', 'postRu', 'email'] as const).flatMap((field) =>
      (fields[field]?.length ?? 0) > LONGEST_TEXT
        ? [refusal('TEXT_TOO_LONG', field, { most: LONGEST_TEXT })]
        : [],
    ),
    ...(fields.email && !EMAIL.test(fields.email) ? [refusal('EMAIL_FORMAT', 'email')] : []),
    ...iinRefusals(office, fields.iin ?? null),
    ...(isRole(fields.role) ? [] : [refusal('NOT_A_CHOICE', 'role', { choices: roles.join(', ') })]),
    ...((uiLanguages as readonly string[]).includes(fields.language)
      ? []
      : [refusal('NOT_A_CHOICE', 'language', { choices: uiLanguages.join(', ') })]),
    ...placeRefusals(office, fields),
    ...passwordOf(office, input, fields.login),
  ];
}

function iinRefusals({ today }: Office, iin: string | null): Refusal[] {
  if (iin === null) return [];
  const judged = judgeIin(iin, today);
  return judged.ok ? [] : [refusal(judged.refusal, 'iin')];
}

function placeRefusals(
  { book, today }: Office,
  { bodyId, territoryCode }: { readonly bodyId: number; readonly territoryCode: string | null },
): Refusal[] {
  const body = book.bodies.get(bodyId);
  const closedOn = body ? toPlainDateOrNull(body.validTo) : null;
  return [
    ...(body ? [] : [refusal('BODY_UNKNOWN', 'bodyId')]),
    ...(closedOn && closedOn < today ? [refusal('BODY_CLOSED', 'bodyId', { closedOn })] : []),
    ...(territoryCode && !book.territories.has(territoryCode)
      ? [refusal('TERRITORY_UNKNOWN', 'territoryCode')]
      : []),
  ];
}

function passwordOf({ book }: Office, { id, password }: SaveUserInput, login: string): Refusal[] {
  if (password) return passwordRefusals(book, password, login, 'password');
  return typeof id === 'number' ? [] : [refusal('PASSWORD_REQUIRED', 'password')];
}
