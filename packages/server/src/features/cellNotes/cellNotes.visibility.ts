import type { Office } from '../../office.ts';
import { sightOfAppeals } from '../appeals/appeals.visibility.ts';

/** Codes of the places whose notes the viewer may read; null: of all. As far as he may know of appeals, and no further. */
export function visibleNotePlaces(office: Office): readonly string[] | null {
  const sight = sightOfAppeals(office);
  switch (sight.kind) {
    case 'everything':
      return null;
    case 'district':
      return [sight.code];
    case 'region':
      return [...office.book.territories.values()]
        .filter(({ code, parentCode }) => code === sight.code || parentCode === sight.code)
        .map(({ code }) => code);
    default:
      return [];
  }
}

/** Whether the viewer may read and write notes of the place. */
export function seesNotesOf(office: Office, territoryCode: string): boolean {
  return visibleNotePlaces(office)?.includes(territoryCode) ?? true;
}
