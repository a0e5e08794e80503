import { surnameWithInitials } from '@tyndau/domain/identity/personName';
import type { Body, Intake } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { shownDay, shownDayOf, shownTimeOf } from '../../printing/officeTexts.ts';
import { postOf } from '../people/personNames.ts';

interface InBothLanguages {
  readonly kk: string;
  readonly ru: string;
}

/** What a talon says (АППК art. 64(2)): number, date and time, who accepted and in what post; and which body. */
export interface TalonFacts {
  readonly number: string;
  readonly receivedOn: string;
  readonly receivedTime: string;
  /** A late letter is registered on another day than it was received. */
  readonly registeredOn: string;
  readonly applicantName: string;
  readonly sheets: number;
  readonly acceptedBy: string;
  readonly post: InBothLanguages;
  readonly body: InBothLanguages;
  readonly shortBody: InBothLanguages;
  readonly addressee: InBothLanguages | null;
}

/** Gathers what is printed on the talon of a letter. */
export function talonFacts({ book }: Office, intake: Intake): TalonFacts {
  const clerk = book.users.get(intake.acceptedById);
  const receiving = book.bodiesByCode.get(String(book.settings.get('office.receivingBody')));
  const own = clerk ? book.bodies.get(clerk.bodyId) : undefined;
  const body = receiving ?? own;
  const addressee = intake.addresseeBodyId === null ? undefined : book.bodies.get(intake.addresseeBodyId);
  return {
    number: intake.talonNumber,
    receivedOn: shownDayOf(intake.receivedAt),
    receivedTime: shownTimeOf(intake.receivedAt),
    registeredOn: shownDay(intake.journalOn),
    applicantName: intake.applicantName,
    sheets: intake.sheets,
    acceptedBy: clerk ? surnameWithInitials(clerk) : '',
    post: clerk ? postOf(clerk) : { kk: '', ru: '' },
    body: { kk: body?.nameKk ?? '', ru: body?.nameRu ?? '' },
    shortBody: { kk: shortOf(body, 'Kk'), ru: shortOf(body, 'Ru') },
    addressee: addressee ? { kk: addressee.nameKk, ru: addressee.nameRu } : null,
  };
}

function shortOf(body: Body | undefined, language: 'Kk' | 'Ru'): string {
  return body ? body[`short${language}`] || body[`name${language}`] : '';
}
