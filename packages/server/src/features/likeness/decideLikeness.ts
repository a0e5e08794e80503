import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { type LikenessVerdict, likenessVerdicts } from '@tyndau/domain/likeness/judgeLikeness';
import { Refused, type Work } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { findAppeal } from '../appeals/appeals.store.ts';
import type { RegisterAppealInput } from '../appeals/registerAppealInput.ts';
import { registeredToCompare } from './letterToCompare.ts';
import { listLikeLetters } from './likeLetters.store.ts';

/** What the registrar decided about the letter beside an earlier filing. */
export interface LikenessDecisionInput {
  readonly earlierId: number;
  readonly verdict: string;
  readonly reason?: string | null | undefined;
}

export interface DecidedLikeness {
  readonly earlierId: number;
  readonly verdict: LikenessVerdict;
  /** Keeps the decision with the filing, in the same transaction. */
  keep(appealId: number): Promise<void>;
}

/**
 * Reads the decision before the filing is written: the earlier one must be visible to whoever decides, and a letter that
 * came twice over two channels is joined to the first, never registered as a second.
 */
export async function decideLikeness(
  work: Work,
  office: Office,
  input: RegisterAppealInput,
  receivedOn: PlainDate,
): Promise<DecidedLikeness | null> {
  const { likeness } = input;
  if (!likeness) return null;
  const { earlierId, reason } = likeness;
  const verdict = likenessVerdicts.find((known) => known === likeness.verdict);
  if (!verdict) throw new Refused([refusal('CODE_UNKNOWN', 'likeness', { value: likeness.verdict })]);
  const earlier = await findAppeal(office, earlierId);
  if (!earlier) throw new Refused([refusal('EARLIER_LETTER_UNKNOWN', 'likeness')]);
  if (verdict === 'sameLetter')
    throw new Refused([refusal('SAME_LETTER_IS_JOINED', 'likeness', { number: earlier.number })]);
  return {
    earlierId,
    verdict,
    async keep(appealId) {
      const near = await listLikeLetters(office, registeredToCompare(office, appealId, input, receivedOn));
      const proposed = near.find(({ appeal }) => appeal.id === earlierId) ?? null;
      await work.tx.likenessDecision.create({
        data: {
          appealId,
          earlierId,
          verdict,
          proposed: proposed?.verdict ?? null,
          likeness: proposed?.likeness ?? null,
          reasons: [...(proposed?.reasons ?? [])],
          reason: reason?.trim() ?? '',
          decidedById: office.signedIn.id,
          decidedAt: office.now,
        },
      });
      work.note({
        action: 'appeal.decideRepeat',
        entity: 'appeal',
        entityId: appealId,
        changes: { verdict, proposed: proposed?.verdict ?? null, earlier: earlier.number },
        reason: reason?.trim() || null,
      });
    },
  };
}
