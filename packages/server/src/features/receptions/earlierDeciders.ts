import type { EarlierDeciders } from '@tyndau/domain/receptions/receivingOfficial';
import { Prisma } from '../../db/archive.ts';
import type { Reception } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';

/**
 * Who decided the matter before, for many requests in three statements. Only a complaint or a repeat is kept from those who
 * answered it; a first request may well be heard by the body that is competent.
 */
export async function earlierDeciders(
  tx: Pick<Transaction, '$queryRaw'>,
  receptions: readonly Reception[],
): Promise<Map<number, EarlierDeciders>> {
  const ids = receptions.map(({ id }) => id);
  const answered = await tx.$queryRaw<{ receptionId: number; bodyId: number }[]>(Prisma.sql`
    SELECT DISTINCT r.id AS "receptionId", n.body_id AS "bodyId"
    FROM receptions r
    LEFT JOIN appeals own ON own.id = r.appeal_id
    JOIN appeals e ON e.applicant_id = r.applicant_id AND e.question_code = r.question_code
    JOIN answers n ON n.appeal_id = e.id
    WHERE r.id = ANY(${ids})
      AND (r.complained_body_id IS NOT NULL OR own.category = 'complaint' OR own.is_repeat)`);
  const refused = await tx.$queryRaw<{ receptionId: number; officialId: number }[]>(Prisma.sql`
    SELECT DISTINCT r.id AS "receptionId", o.official_id AS "officialId"
    FROM receptions r JOIN receptions o ON o.applicant_id = r.applicant_id AND o.question_code = r.question_code
      AND o.id < r.id AND o.result = 'refused' AND o.official_id IS NOT NULL
    WHERE r.id = ANY(${ids})`);
  return new Map(
    receptions.map((reception) => [
      reception.id,
      {
        complainedBodyId: reception.complainedBodyId,
        earlierDeciderBodyIds: answered.flatMap((row) =>
          row.receptionId === reception.id ? row.bodyId : [],
        ),
        earlierOfficialIds: refused.flatMap((row) =>
          row.receptionId === reception.id ? row.officialId : [],
        ),
      },
    ]),
  );
}
