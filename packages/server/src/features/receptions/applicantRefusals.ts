import { applicantKinds } from '@tyndau/domain/appeals/vocabulary';
import { parseBin } from '@tyndau/domain/identity/bin';
import { judgeIin } from '@tyndau/domain/identity/iin';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import type { ApplicantInput } from '../appeals/findOrCreateApplicant.ts';

/** What is wrong with whoever asks to be received: the same numbers and codes hold as on the card of an appeal. */
export function applicantRefusals({ book, today }: Office, applicant: ApplicantInput): Refusal[] {
  const list: Refusal[] = [];
  const { kind, iin, bin, birthOn, privilege } = applicant;
  if (!(applicantKinds as readonly string[]).includes(kind))
    list.push(refusal('NOT_A_CHOICE', 'applicant.kind'));
  const person = iin?.trim() ? judgeIin(iin, today) : null;
  if (person && !person.ok) list.push(refusal(person.refusal, 'applicant.iin'));
  const organisation = bin?.trim() ? parseBin(bin) : null;
  if (organisation && !organisation.ok) list.push(refusal(organisation.refusal, 'applicant.bin'));
  if (birthOn && birthOn > today) list.push(refusal('DAY_IN_FUTURE', 'applicant.birthOn'));
  // The priority right hangs on it: a word nobody knows must not be taken for one.
  if (privilege && !book.dictionaries.get('privilege')?.has(privilege))
    list.push(refusal('CODE_UNKNOWN', 'applicant.privilege', { value: privilege }));
  return list;
}
