import { countDelivery, type DeliveryCounts } from '@tyndau/domain/kazpost/closing';
import type { EnvelopeFate } from '@tyndau/domain/kazpost/reconciliation';
import { type Reconciliation, reconcile } from '@tyndau/domain/kazpost/reconciliation';
import { Prisma } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import type { PostalDelivery, PostalLine, PostalScan } from '../../db/generated/client.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Page } from '../../graphql/page.ts';
import type { Office } from '../../office.ts';
import { visibleDeliveries } from './deliveries.visibility.ts';

const columns = columnsOf(Prisma.PostalDeliveryScalarFieldEnum, 'd');

/** A scan as the law reads it, with the row it was read from. */
export type StandingScan = PostalScan & { readonly isManual: boolean; readonly fate: EnvelopeFate | null };

/** The delivery, if the viewer may know of it. */
export async function findDelivery(office: Office, id: number): Promise<PostalDelivery | null> {
  const rows = await office.archive.read<PostalDelivery>(
    Prisma.sql`SELECT ${columns} FROM postal_deliveries d WHERE d.id = ${id} AND ${visibleDeliveries(office)}`,
  );
  return rows[0] ?? null;
}

/** As `findDelivery`; throws NOT_FOUND, also where the viewer may not know that there is one. */
export async function getDelivery(office: Office, id: number): Promise<PostalDelivery> {
  const delivery = await findDelivery(office, id);
  if (!delivery) throw new NotFound('postalDelivery');
  return delivery;
}

/** A page of deliveries: open ones first, then the newest. */
export function listDeliveries(office: Office, page: Page): Promise<PostalDelivery[]> {
  return office.archive.read<PostalDelivery>(Prisma.sql`
    SELECT ${columns} FROM postal_deliveries d WHERE ${visibleDeliveries(office)}
    ORDER BY (d.state = 'open') DESC, d.brought_on DESC, d.id DESC LIMIT ${page.limit} OFFSET ${page.offset}`);
}

/** How many there are, exactly. */
export async function countDeliveries(office: Office): Promise<number> {
  const rows = await office.archive.read<{ total: number }>(
    Prisma.sql`SELECT count(*) AS total FROM postal_deliveries d WHERE ${visibleDeliveries(office)}`,
  );
  return rows[0]?.total ?? 0;
}

interface Shelves {
  readonly postalLine: Office['archive']['prisma']['postalLine'] | Prisma.TransactionClient['postalLine'];
  readonly postalScan: Office['archive']['prisma']['postalScan'] | Prisma.TransactionClient['postalScan'];
}

export type DeliveryState = Reconciliation<PostalLine, StandingScan>;

/** How the delivery stands: its list against the scans that were not taken back, in their order. */
export async function readState(shelves: Shelves, deliveryId: number): Promise<DeliveryState> {
  const lines = await shelves.postalLine.findMany({ where: { deliveryId }, orderBy: { lineNumber: 'asc' } });
  const scans = await shelves.postalScan.findMany({
    where: { deliveryId, undoneAt: null },
    orderBy: { id: 'asc' },
  });
  return reconcile(lines, scans.map(asStanding));
}

/** The figures of several deliveries, in their order: two statements for a whole page. */
export async function countsOf(office: Office, ids: readonly number[]): Promise<DeliveryCounts[]> {
  const { postalLine, postalScan } = office.archive.prisma;
  const where = { deliveryId: { in: [...ids] } };
  const lines = await postalLine.findMany({ where, orderBy: { lineNumber: 'asc' } });
  const scans = await postalScan.findMany({ where: { ...where, undoneAt: null }, orderBy: { id: 'asc' } });
  return ids.map((id) => {
    const own = scans.filter(({ deliveryId }) => deliveryId === id).map(asStanding);
    return countDelivery(
      reconcile(
        lines.filter(({ deliveryId }) => deliveryId === id),
        own,
      ),
    );
  });
}

function asStanding(scan: PostalScan): StandingScan {
  return { ...scan, isManual: scan.method === 'manual', fate: scan.fate as EnvelopeFate | null };
}
