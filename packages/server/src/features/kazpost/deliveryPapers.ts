import type { DeliveryCounts } from '@tyndau/domain/kazpost/closing';
import DataLoader from 'dataloader';
import type { Intake } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { countsOf } from './deliveries.store.ts';

interface DeliveryPapers {
  readonly counts: DataLoader<number, DeliveryCounts>;
  readonly intakes: DataLoader<number, Pick<Intake, 'id' | 'throughNumber' | 'talonNumber'> | null>;
}

const papers = new WeakMap<Office, DeliveryPapers>();

/** What belongs to the deliveries of one answer: one statement for a whole page of them. */
export function deliveryPapers(office: Office): DeliveryPapers {
  const known = papers.get(office) ?? openPapers(office);
  papers.set(office, known);
  return known;
}

function openPapers(office: Office): DeliveryPapers {
  return {
    counts: new DataLoader((ids: readonly number[]) => countsOf(office, ids), { cache: false }),
    intakes: new DataLoader(async (ids: readonly number[]) => {
      const rows = await office.archive.prisma.intake.findMany({
        where: { id: { in: [...ids] } },
        select: { id: true, throughNumber: true, talonNumber: true },
      });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
  };
}
