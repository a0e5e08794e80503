import { fullName } from '@tyndau/domain/identity/personName';
import { foldText } from '@tyndau/domain/text/normalise';
import type { ApplicantValues } from './registrationValues.ts';

type Named = Pick<ApplicantValues, 'lastName' | 'firstName' | 'patronymic' | 'organisationName'>;

/** The name as it stands in the form. */
export function nameTyped(typed: Named): string {
  return typed.organisationName.trim() || fullName(typed);
}

/**
 * Whether the number belongs to somebody other than the one whose name was written down: a slip in a digit would put the
 * letter under a stranger's card. Kazakh letters written as Russian ones are the same name.
 */
export function isAnotherPerson(typed: Named, known: Named): boolean {
  const written = foldText(typed.organisationName || typed.lastName);
  return (
    written !== '' && written !== foldText(typed.organisationName ? known.organisationName : known.lastName)
  );
}
