import { applicantKinds } from '@tyndau/domain/appeals/vocabulary';
import { parseBin } from '@tyndau/domain/identity/bin';
import { parseIin } from '@tyndau/domain/identity/iin';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import type { ApplicantInput } from '../appeals/findOrCreateApplicant.ts';

/** What is wrong with whoever asks to be received: the same numbers and codes hold as on the card of an appeal. */
export function applicantRefusals({ book }: Office, applicant: ApplicantInput): Refusal[] {
  const list: Refusal[] = [];
  const { kind, iin, bin, privilege } = applicant;
  if (!(applicantKinds as readonly string[]).includes(kind))
    list.push(refusal('NOT_A_CHOICE', 'applicant.kind'));
  const person = iin?.trim() ? parseIin(iin) : null;
  if (person && !person.ok) list.push(refusal(person.refusal, 'applicant.iin'));
  const organisation = bin?.trim() ? parseBin(bin) : null;
  if (organisation && !organisation.ok) list.push(refusal(organisation.refusal, 'applicant.bin'));
  // The priority right hangs on it: a word nobody knows must not be taken for one.
  if (privilege && !book.dictionaries.get('privilege')?.has(privilege))
    list.push(refusal('CODE_UNKNOWN', 'applicant.privilege', { value: privilege }));
  return list;
}
