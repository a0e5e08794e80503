import type { Role } from './roles.ts';

/** What a role sees of a person beyond the name. */
export interface PersonalDataView {
  readonly iin: 'full' | 'masked';
  /** Address, telephone and e-mail. */
  readonly contacts: 'full' | 'masked';
}

const everything: PersonalDataView = { iin: 'full', contacts: 'full' };
const nothing: PersonalDataView = { iin: 'masked', contacts: 'masked' };

/**
 * Personal data are shown to those whose work needs them (Law №94-V of 21.05.2013):
 * - whoever registers, checks, answers or calls the person back sees everything, and so does the auditor;
 * - leadership receives people and signs answers: it needs the address and the telephone, not the number;
 * - the analyst counts people and the administrator keeps the house: neither needs to know who they are.
 */
export const personalDataViews: Record<Role, PersonalDataView> = {
  intakeClerk: everything,
  registrar: everything,
  controller: everything,
  receptionOrganiser: everything,
  executor: everything,
  auditor: everything,
  leadership: { iin: 'masked', contacts: 'full' },
  analyst: nothing,
  administrator: nothing,
};

/**
 * '850315300019' becomes '••••••••0019': enough to tell two people apart, and nothing of what the number says of them. It begins
 * with the day of birth, and the seventh digit tells the sex: figures of both are kept from whoever sees numbers masked.
 */
export function maskIin(iin: string): string {
  return iin.length < 8 ? '•'.repeat(iin.length) : '•'.repeat(iin.length - 4) + iin.slice(-4);
}

/** '+77011234567' becomes '+7701•••••67'. */
export function maskPhone(phone: string): string {
  return phone.length < 8
    ? '•'.repeat(phone.length)
    : phone.slice(0, 5) + '•'.repeat(phone.length - 7) + phone.slice(-2);
}

/** Keeps the settlement and hides the street: everything after the first comma. */
export function maskAddress(address: string): string {
  if (address.trim() === '') return '';
  const comma = address.indexOf(',');
  return comma < 0 ? '•••' : `${address.slice(0, comma)}, •••`;
}

/** 'askar@mail.kz' becomes 'a•••@mail.kz'. */
export function maskEmail(email: string): string {
  const at = email.indexOf('@');
  return at < 1 ? '•••' : `${email.slice(0, 1)}•••${email.slice(at)}`;
}
