import type { AppealForm, AppealLanguage, AppealSource } from '@tyndau/domain/appeals/vocabulary';
import { looksLikeBin } from '@tyndau/domain/identity/bin';
import { splitFullName } from '@tyndau/domain/identity/personName';
import type { LetterToRegisterQuery } from './registration.generated.ts';
import { type RegistrationValues, typeOfForm } from './registrationValues.ts';

export type Letter = NonNullable<LetterToRegisterQuery['intake']>;

/** What the counter has already written down: nobody types it twice. */
export function valuesFromLetter(letter: Letter): Partial<RegistrationValues> {
  const form = letter.form as AppealForm;
  const number = letter.applicantIin ?? '';
  return {
    ...nameOf(letter.applicantName, number),
    phone: letter.applicantPhone ?? '',
    address: letter.applicantAddress ?? '',
    source: letter.source as AppealSource,
    form,
    type: typeOfForm(form),
    language: letter.language as AppealLanguage,
    sheets: letter.sheets,
    text: letter.protocol?.essence ?? letter.message?.text ?? '',
    addresseeBodyId: letter.addressee?.id ?? null,
  };
}

function nameOf(text: string, number: string): Partial<RegistrationValues> {
  const isCompany = looksLikeBin(number) || /["«»]|^(ТОО|АО|ОО|КСК|ОСИ|ЖШС|АҚ|МИБ|КГУ|КММ)\s/iu.test(text);
  if (isCompany) return { applicantKind: 'legalEntity', organisationName: text.trim(), bin: number };
  const name = splitFullName(text);
  return {
    applicantKind: 'naturalPerson',
    iin: number,
    lastName: name?.lastName ?? '',
    firstName: name?.firstName ?? '',
    patronymic: name?.patronymic ?? '',
  };
}
