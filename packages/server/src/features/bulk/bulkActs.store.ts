import { Prisma } from '../../db/archive.ts';
import type { BulkAct } from '../../db/generated/client.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';

/** Of the ids, in their order, those the viewer may know of. */
export async function readVisibleIds(office: Office, ids: Int32Array): Promise<number[]> {
  const rows = await office.archive.read<{ id: number }>(Prisma.sql`
    SELECT a.id FROM unnest(${Array.from(ids)}::int[]) WITH ORDINALITY AS one(id, place)
    JOIN appeals a ON a.id = one.id WHERE ${visibleAppeals(office)} ORDER BY one.place`);
  return rows.map(({ id }) => id);
}

/** The act, if it is the viewer's own; nobody else has to know of it. */
export async function getBulkAct(office: Office, id: number): Promise<BulkAct> {
  const act = await office.archive.prisma.bulkAct.findFirst({ where: { id, userId: office.signedIn.id } });
  if (!act) throw new NotFound('bulkAct');
  return act;
}

/** What became of one appeal; without a number where the viewer may no longer know of it. */
export interface BulkResult {
  readonly place: number;
  readonly appealId: number;
  readonly number: string | null;
  readonly applicantName: string | null;
  readonly outcome: string;
  readonly refusals: readonly Refusal[];
}

/** The results of an act in the order of its list. */
export function listResults(office: Office, actId: number): Promise<BulkResult[]> {
  return office.archive.read<BulkResult>(Prisma.sql`
    SELECT r.place, r.appeal_id AS "appealId", r.outcome, r.refusals, a.number, a.applicant_name AS "applicantName"
    FROM bulk_act_rows r LEFT JOIN appeals a ON a.id = r.appeal_id AND ${visibleAppeals(office)}
    WHERE r.act_id = ${actId} ORDER BY r.place`);
}
