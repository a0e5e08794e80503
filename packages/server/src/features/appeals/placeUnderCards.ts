import { Prisma } from '../../db/archive.ts';
import { takeIds } from '../../db/insertRows.ts';
import type { Transaction } from '../../db/inTransaction.ts';

/** Where a filing of many goes: under which card, as which filing, after which. */
export interface PlaceUnderCard {
  readonly cardId: number;
  readonly ordinal: number;
  /** The card is opened by this filing. */
  readonly isNew: boolean;
  readonly previousAppealId: number | null;
}

interface Asked {
  readonly appealId: number;
  /** Null: a letter of nobody, always a card of its own. */
  readonly applicantId: number | null;
  readonly questionCode: string;
}

interface KnownCard {
  readonly cardId: number;
  readonly applicantId: number;
  readonly questionCode: string;
  readonly filings: number;
  readonly lastAppealId: number;
}

/**
 * One card for one question of one person, for many filings at once: what the archive has a card for goes under it, what
 * comes twice among the new ones goes under the first of them. Known cards are held to the end of the transaction.
 */
export async function placeUnderCards(tx: Transaction, asked: readonly Asked[]): Promise<PlaceUnderCard[]> {
  const ids = await takeIds(tx, 'cards', asked.length);
  const cards = new Map<string, { cardId: number; filings: number; lastAppealId: number }>();
  for (const card of await findKnown(tx, asked))
    cards.set(keyOf(card.applicantId, card.questionCode), { ...card });
  return asked.map(({ appealId, applicantId, questionCode }, at) => {
    const fresh = ids[at] ?? 0;
    if (applicantId === null) return { cardId: fresh, ordinal: 1, isNew: true, previousAppealId: null };
    const key = keyOf(applicantId, questionCode);
    const known = cards.get(key);
    if (!known) {
      cards.set(key, { cardId: fresh, filings: 1, lastAppealId: appealId });
      return { cardId: fresh, ordinal: 1, isNew: true, previousAppealId: null };
    }
    const previousAppealId = known.lastAppealId;
    known.filings += 1;
    known.lastAppealId = appealId;
    return { cardId: known.cardId, ordinal: known.filings, isNew: false, previousAppealId };
  });
}

const keyOf = (applicantId: number, questionCode: string) => `${applicantId}\t${questionCode}`;

async function findKnown(tx: Transaction, asked: readonly Asked[]): Promise<KnownCard[]> {
  const people = [
    ...new Set(asked.flatMap(({ applicantId }) => (applicantId === null ? [] : [applicantId]))),
  ];
  if (people.length === 0) return [];
  const questions = [...new Set(asked.map(({ questionCode }) => questionCode))];
  await tx.$queryRaw(Prisma.sql`
    SELECT id FROM cards WHERE applicant_id = ANY(${people}) AND question_code = ANY(${questions}) ORDER BY id FOR UPDATE`);
  return tx.$queryRaw<KnownCard[]>(Prisma.sql`
    SELECT c.id AS "cardId", c.applicant_id AS "applicantId", c.question_code AS "questionCode",
           count(a.id)::int AS filings, max(a.id)::int AS "lastAppealId"
    FROM cards c JOIN appeals a ON a.card_id = c.id
    WHERE c.applicant_id = ANY(${people}) AND c.question_code = ANY(${questions}) AND c.continues_id IS NULL
    GROUP BY c.id`);
}
