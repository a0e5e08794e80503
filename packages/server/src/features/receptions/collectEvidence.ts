import type { ReceptionEvidence } from '@tyndau/domain/receptions/receptionEvidence';
import { Prisma } from '../../db/archive.ts';
import type { Reception } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';

interface EvidenceRow {
  readonly id: number;
  readonly hasChecklist: boolean;
  readonly inquiries: number;
  readonly hasBrief: boolean;
  readonly invitations: ReceptionEvidence['invitations'];
  readonly hasMeetingDecision: boolean;
  readonly hasProtocol: boolean;
  readonly openAssignments: number;
}

type Known = Pick<Reception, 'id' | 'startsAt'>;

/** What lies on the cards now, for the law to say whether the step is proved. One statement: a day has hundreds of cards. */
export async function collectEvidenceOf(
  tx: Transaction,
  receptions: readonly Known[],
): Promise<ReadonlyMap<number, ReceptionEvidence>> {
  const rows = await tx.$queryRaw<EvidenceRow[]>(Prisma.sql`
    SELECT r.id,
      EXISTS (SELECT 1 FROM reception_checklists WHERE reception_id = r.id) AS "hasChecklist",
      (SELECT count(*)::int FROM reception_inquiries WHERE reception_id = r.id) AS "inquiries",
      EXISTS (SELECT 1 FROM reception_briefs WHERE reception_id = r.id) AS "hasBrief",
      (SELECT coalesce(json_agg(json_build_object('hasPosition', positioned_at IS NOT NULL, 'assessment', assessment)
        ORDER BY id), '[]') FROM reception_invitations WHERE reception_id = r.id) AS "invitations",
      EXISTS (SELECT 1 FROM meeting_decisions WHERE reception_id = r.id) AS "hasMeetingDecision",
      EXISTS (SELECT 1 FROM protocol_orders WHERE reception_id = r.id) AS "hasProtocol",
      (SELECT count(*)::int FROM assignments WHERE reception_id = r.id AND ended_on IS NULL) AS "openAssignments"
    FROM receptions r WHERE r.id = ANY(${receptions.map(({ id }) => id)})`);
  const startsAtOf = new Map(receptions.map(({ id, startsAt }) => [id, startsAt]));
  return new Map(rows.map(({ id, ...row }) => [id, { ...row, hasTime: startsAtOf.get(id) != null }]));
}

/** The same of one card. */
export async function collectEvidence(tx: Transaction, reception: Known): Promise<ReceptionEvidence> {
  const evidence = (await collectEvidenceOf(tx, [reception])).get(reception.id);
  if (!evidence) throw new Error(`Nothing is known of the reception ${reception.id}`);
  return evidence;
}
