import {
  maskAddress,
  maskEmail,
  maskIin,
  maskPhone,
  type PersonalDataView,
  personalDataViews,
} from '@tyndau/domain/access/masking';
import type { Office } from '../../office.ts';
import { displayNameOf } from '../people/personNames.ts';

const masks: Readonly<Record<string, readonly [keyof PersonalDataView, (text: string) => string]>> = {
  iin: ['iin', maskIin],
  applicantIin: ['iin', maskIin],
  phone: ['contacts', maskPhone],
  applicantPhone: ['contacts', maskPhone],
  address: ['contacts', maskAddress],
  applicantAddress: ['contacts', maskAddress],
  email: ['contacts', maskEmail],
};

/** Changes as the viewer may see them: numbers and contacts of people are masked where the card would mask them. */
export function maskChanges(office: Office, changes: unknown, entity: string): unknown {
  // A user's own e-mail is no secret of a citizen: the administrator keeps it.
  if (entity === 'user') return changes;
  return namePeople(office, maskWithin(personalDataViews[office.signedIn.role], changes));
}

/** Fields that hold the id of somebody of the office. */
const peopleFields = /(?:[a-z]ById|^registrarId|^authorId)$/;

/** The changes with people called by name: a number says nothing to whoever reads. */
export function namePeople(office: Office, changes: unknown): unknown {
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) return changes;
  return Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [
      field,
      peopleFields.test(field) ? nameOfUser(office, value) : value,
    ]),
  );
}

/** The name behind the id of a user, also before and after; anything else as it is. */
function nameOfUser(office: Office, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => nameOfUser(office, one));
  const user = typeof value === 'number' ? office.book.users.get(value) : undefined;
  return user ? displayNameOf(user) : value;
}

function maskWithin(view: PersonalDataView, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => maskWithin(view, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, maskField(view, field, inner)]),
  );
}

function maskField(view: PersonalDataView, field: string, value: unknown): unknown {
  const mask = masks[field];
  if (!mask) return maskWithin(view, value);
  return view[mask[0]] === 'full' ? value : maskTexts(value, mask[1]);
}

function maskTexts(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((item) => maskTexts(item, mask));
  return value === null ? null : '•••';
}
