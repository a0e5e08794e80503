import type { LinearReport } from '../../../db/generated/client.ts';
import { NotFound } from '../../../graphql/errors.ts';
import type { Office } from '../../../office.ts';

/** Linear reports the viewer may make: his own, and those shared with his role. The rows are within his own sight. */
export function listLinearReports(office: Office): Promise<LinearReport[]> {
  return office.archive.prisma.linearReport.findMany({
    where: visible(office),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

/** One of them; throws NOT_FOUND. */
export async function getLinearReport(office: Office, id: number): Promise<LinearReport> {
  const report = await office.archive.prisma.linearReport.findFirst({ where: { id, ...visible(office) } });
  if (!report) throw new NotFound('linearReport');
  return report;
}

function visible(office: Office) {
  office.require('report.build');
  const { id, role } = office.signedIn;
  return { removedAt: null, OR: [{ ownerId: id }, { sharedWith: { has: role } }] };
}
