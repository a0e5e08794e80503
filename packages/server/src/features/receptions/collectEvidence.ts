import type { ReceptionEvidence } from '@tyndau/domain/receptions/receptionEvidence';
import { Prisma } from '../../db/archive.ts';
import type { Reception } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';

interface EvidenceRow {
  readonly hasChecklist: boolean;
  readonly inquiries: number;
  readonly hasBrief: boolean;
  readonly invitations: ReceptionEvidence['invitations'];
  readonly hasMeetingDecision: boolean;
  readonly hasProtocol: boolean;
  readonly openAssignments: number;
}

/** What lies on the card now, for the law to say whether the step is proved. One statement: a day has hundreds of cards. */
export async function collectEvidence(
  tx: Transaction,
  { id, startsAt }: Reception,
): Promise<ReceptionEvidence> {
  const [row] = await tx.$queryRaw<EvidenceRow[]>(Prisma.sql`
    SELECT
      EXISTS (SELECT 1 FROM reception_checklists WHERE reception_id = ${id}) AS "hasChecklist",
      (SELECT count(*)::int FROM reception_inquiries WHERE reception_id = ${id}) AS "inquiries",
      EXISTS (SELECT 1 FROM reception_briefs WHERE reception_id = ${id}) AS "hasBrief",
      (SELECT coalesce(json_agg(json_build_object('hasPosition', positioned_at IS NOT NULL, 'assessment', assessment)
        ORDER BY id), '[]') FROM reception_invitations WHERE reception_id = ${id}) AS "invitations",
      EXISTS (SELECT 1 FROM meeting_decisions WHERE reception_id = ${id}) AS "hasMeetingDecision",
      EXISTS (SELECT 1 FROM protocol_orders WHERE reception_id = ${id}) AS "hasProtocol",
      (SELECT count(*)::int FROM assignments WHERE reception_id = ${id} AND ended_on IS NULL) AS "openAssignments"`);
  if (!row) throw new Error(`Nothing is known of the reception ${id}`);
  return { ...row, hasTime: startsAt !== null };
}
