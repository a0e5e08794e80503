import { addWorkingDays } from '@tyndau/domain/calendar/workingCalendar';
import type { SoonUntil } from '@tyndau/domain/figures/periods';
import { findAppealField } from '@tyndau/domain/filters/appealFields';
import type { FilterTest } from '@tyndau/domain/filters/filterTree';
import type { CopiedValue } from '../../db/copyRows.ts';
import type { Office } from '../../office.ts';

/**
 * The values that a test means to this reader: trees with all that is below, 'me' and 'myBody' as he himself, so that
 * one saved view shows everybody his own.
 */
export function valuesMeant(
  office: Office,
  { field, oneOf }: FilterTest & { readonly oneOf: readonly string[] },
): readonly CopiedValue[] {
  const { book } = office;
  const viewer = office.signedIn;
  switch (findAppealField(field)?.kind) {
    case 'body':
      return oneOf.flatMap((text) => book.bodyWithUnits(text === 'myBody' ? viewer.bodyId : Number(text)));
    case 'user':
      return oneOf.map((text) => (text === 'me' ? viewer.id : Number(text)));
    case 'question':
      return oneOf.flatMap((code) => book.questionWithLeaves(code));
    default:
      return oneOf;
  }
}

/** The last day on which a term counts as near. */
export function soonUntil(office: Office) {
  return soonUntilIn(office)(office.today);
}

/** The same, seen from any day. */
export function soonUntilIn({ book }: Office): SoonUntil {
  return (day) => addWorkingDays(book.calendar, day, book.dueSoonWorkingDays);
}
