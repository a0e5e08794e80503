import type { ListView } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { askRegister } from '../appeals/listRegister.ts';
import { queryOf } from '../appeals/queryOf.ts';
import { mayFilter } from '../appeals/requireFilter.ts';
import type { ExportQuestion } from '../exports/exportList.ts';

/** Views that the viewer may use: his own, those of his body, those for everyone; by name. */
export function listViews(office: Office): Promise<ListView[]> {
  office.require('appeal.read');
  const { id, bodyId } = office.signedIn;
  return office.archive.prisma.listView.findMany({
    where: { OR: [{ ownerId: id }, { scope: 'everyone' }, { scope: 'department', bodyId }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

/** How many filings the view finds for this reader now; null while the register is still being read. */
export async function countView(office: Office, view: ListView): Promise<number | null> {
  const query = queryOf(view.question as ExportQuestion);
  // A view by marks of the person, kept for everyone by somebody who sees them, has no count for those who do not.
  const answer = mayFilter(office, query) ? await askRegister(office, query) : null;
  return answer?.ids.length ?? null;
}
