import { type StatisticalRow, valueAt } from '@tyndau/domain/reports/statisticalColumns';
import { type Breach, checkReport } from '@tyndau/domain/reports/statisticalIdentities';
import type { StatisticalReport } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Office } from '../../office.ts';

const DAY_MS = 86_400_000;

/** A cell put by hand: what was counted stays beside what was put. */
export interface Amendment {
  readonly section: string;
  readonly code: string;
  readonly column: number;
  readonly counted: number;
  readonly value: number;
  readonly reason: string;
  readonly byId: number;
  readonly at: string;
}

/** Reports of the viewer's place and of the places within it; the same condition for every kind of report. */
export function placesOfReports(office: Office): { territoryCode?: { in: string[] } } {
  office.require('report.build');
  const { territoryCode } = office.signedIn;
  const territory = territoryCode ? office.book.territories.get(territoryCode) : undefined;
  if (!territory || territory.level === 0) return {};
  return { territoryCode: { in: [...office.book.territoryWithParts(territory.code)] } };
}

/** The reports, the latest period first and of it the latest edition. */
export function listReports(office: Office): Promise<StatisticalReport[]> {
  return office.archive.prisma.statisticalReport.findMany({
    where: placesOfReports(office),
    orderBy: [{ toOn: 'desc' }, { fromOn: 'desc' }, { edition: 'desc' }],
    take: 200,
  });
}

/** The report, if the viewer may see it; throws NOT_FOUND. */
export async function getReport(
  office: Office,
  id: number,
  tx: Transaction | Office['archive']['prisma'] = office.archive.prisma,
): Promise<StatisticalReport> {
  const report = await tx.statisticalReport.findFirst({ where: { AND: [placesOfReports(office), { id }] } });
  if (!report) throw new NotFound('report');
  return report;
}

/** The rows as they are kept. */
export function rowsOf(report: StatisticalReport): readonly StatisticalRow[] {
  return report.rows as unknown as readonly StatisticalRow[];
}

/** The cells put by hand. */
export function amendmentsOf(report: StatisticalReport): readonly Amendment[] {
  return report.amendments as unknown as readonly Amendment[];
}

/** What does not agree in the report, with the approved report of the period before it. */
export async function breachesOf(
  office: Office,
  report: StatisticalReport,
  tx: Transaction | Office['archive']['prisma'] = office.archive.prisma,
): Promise<readonly Breach[]> {
  const before = await tx.statisticalReport.findFirst({
    where: {
      territoryCode: report.territoryCode,
      state: 'approved',
      toOn: new Date(report.fromOn.getTime() - DAY_MS),
    },
    orderBy: [{ fromOn: 'desc' }],
  });
  const total = before ? rowsOf(before).find(({ section }) => section === 'total') : undefined;
  return checkReport(rowsOf(report), total ? valueAt(total, 19) : null);
}
