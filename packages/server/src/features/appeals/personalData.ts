import { maskAddress, maskEmail, maskIin, maskPhone, personalDataViews } from '@tyndau/domain/access/masking';
import type { Office } from '../../office.ts';

/** How the viewer sees what identifies a person; whoever does not need it sees it masked (Law №94-V). */
export interface PersonalData {
  readonly isMasked: boolean;
  iin(value: string | null): string | null;
  phone(value: string | null): string | null;
  address(value: string): string;
  email(value: string | null): string | null;
  /** A mark that figures of people are told by: whoever may not see them counts them by nobody's card either (decision 0020). */
  mark<Value>(value: Value | null): Value | null;
}

const orNull = (value: string | null, show: (text: string) => string) =>
  value === null ? null : show(value);
const plainly = (text: string) => text;

/** The viewer's sight of personal data. */
export function personalData(office: Office): PersonalData {
  const view = personalDataViews[office.signedIn.role];
  const contacts = view.contacts === 'full';
  return {
    isMasked: view.iin !== 'full' || !contacts,
    iin: (value) => orNull(value, view.iin === 'full' ? plainly : maskIin),
    phone: (value) => orNull(value, contacts ? plainly : maskPhone),
    address: contacts ? plainly : maskAddress,
    email: (value) => orNull(value, contacts ? plainly : maskEmail),
    mark: (value) => (office.may('appeal.seePersonalData') ? value : null),
  };
}
