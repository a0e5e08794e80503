import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { Prisma } from '../../db/archive.ts';
import { fromPlainDate } from '../../db/dates.ts';
import type { Card } from '../../db/generated/client.ts';
import { insertRows } from '../../db/insertRows.ts';
import { Refused, type Transaction } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from './appeals.visibility.ts';
import { applicantColumns, type FoundApplicant } from './findOrCreateApplicant.ts';
import type { RegisterAppealInput } from './registerAppealInput.ts';

/** A card that is there already, as far as a new filing must know it. */
type KnownCard = Pick<Card, 'id' | 'applicantId' | 'questionCode'>;

const known = Prisma.sql`c.id, c.applicant_id AS "applicantId", c.question_code AS "questionCode"`;

/**
 * The card the filing continues, or null where a new one must be opened. The same person with the same question goes
 * under the card, named or not; another question, or another person, needs a card of its own.
 */
export async function chooseCard(
  tx: Transaction,
  office: Office,
  input: RegisterAppealInput,
  applicant: FoundApplicant | null,
): Promise<KnownCard | null> {
  if (input.cardId == null) return findCardOfQuestion(tx, input, applicant);
  // Locked, so that two filings under one card cannot both become its second.
  const [card] = await tx.$queryRaw<KnownCard[]>(Prisma.sql`
    SELECT ${known} FROM cards c WHERE c.id = ${input.cardId}
      AND EXISTS (SELECT 1 FROM appeals a WHERE a.card_id = c.id AND ${visibleAppeals(office)}) FOR UPDATE OF c`);
  if (!card) throw new NotFound('card');
  if (card.applicantId !== (applicant?.id ?? null))
    throw new Refused([refusal('CARD_OF_ANOTHER_PERSON', 'cardId')]);
  if (card.questionCode !== input.questionCode)
    throw new Refused([refusal('QUESTION_NEEDS_NEW_CARD', 'questionCode')]);
  return card;
}

/** The card this person has for the question, held to the end of the transaction. */
async function findCardOfQuestion(
  tx: Transaction,
  { questionCode }: RegisterAppealInput,
  applicant: FoundApplicant | null,
): Promise<KnownCard | null> {
  if (!applicant || applicant.isNew) return null;
  // The person is held (findOrCreateApplicant): whoever registers for him at this moment waits, and then finds the card.
  const [found] = await tx.$queryRaw<KnownCard[]>(Prisma.sql`
    SELECT ${known} FROM cards c WHERE c.applicant_id = ${applicant.id} AND c.question_code = ${questionCode}
      AND c.continues_id IS NULL FOR UPDATE`);
  return found ?? null;
}

/** Opens a card: its base section is what is known of the person this day, and stays so. */
export function openCard(
  tx: Transaction,
  input: RegisterAppealInput,
  applicant: FoundApplicant | null,
  { id, ...given }: GivenToCard & { readonly id: number },
): Promise<void> {
  return insertRows(tx, 'cards', [{ id, ...cardColumns(input, applicant?.id ?? null, given) }]);
}

interface GivenToCard {
  readonly number: string;
  readonly openedOn: PlainDate;
}

/** The columns of a new card. */
export function cardColumns(input: RegisterAppealInput, applicantId: number | null, given: GivenToCard) {
  const { kind, foldedName: _folded, ...base } = applicantColumns(input.applicant);
  return {
    ...base,
    applicantKind: kind,
    applicantId,
    representative: input.applicant.representative?.trim() ?? '',
    number: given.number,
    questionCode: input.questionCode,
    openedOn: fromPlainDate(given.openedOn),
  };
}
