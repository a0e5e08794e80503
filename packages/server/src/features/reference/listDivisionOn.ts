import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { fromPlainDate } from '../../db/dates.ts';
import type { Territory, TerritoryHistory } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { openBook } from './openBook.ts';

/** A territory as it was called and to whom it belonged on a day. */
export type TerritoryOnDay = Pick<
  Territory,
  'code' | 'parentCode' | 'level' | 'kind' | 'nameKk' | 'nameRu' | 'nameEn'
>;

/** The administrative division of a day: what stood then, under its name and its parent of then. */
export async function listDivisionOn(office: Office, on: PlainDate): Promise<TerritoryOnDay[]> {
  const day = fromPlainDate(on);
  const stoodThen = (row: { validFrom: Date | null; validTo: Date | null }) =>
    (row.validFrom === null || row.validFrom <= day) && (row.validTo === null || day <= row.validTo);
  const territories = [...openBook(office).territories.values()].filter(stoodThen);
  const former = new Map<string, TerritoryHistory[]>();
  for (const row of await office.archive.prisma.territoryHistory.findMany({ orderBy: { id: 'asc' } })) {
    if (stoodThen(row)) former.set(row.code, [...(former.get(row.code) ?? []), row]);
  }
  return territories.map((territory) => (former.get(territory.code) ?? []).reduce(asItWas, territory));
}

// A row of the past tells of a name or of a parent; what it does not tell was as it is now.
function asItWas(territory: TerritoryOnDay, then: TerritoryHistory): TerritoryOnDay {
  return {
    ...territory,
    parentCode: then.parentCode ?? territory.parentCode,
    nameKk: then.nameKk ?? territory.nameKk,
    nameRu: then.nameRu ?? territory.nameRu,
    nameEn: then.nameEn ?? territory.nameEn,
  };
}
