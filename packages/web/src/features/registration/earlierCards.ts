import type { EarlierFilingFragment } from './registration.generated.ts';
import type { RegistrationValues } from './registrationValues.ts';

/** A card of this person with its filings, the newest first. */
export interface EarlierCard {
  readonly id: number;
  readonly number: string;
  readonly questionCode: string;
  readonly filings: readonly EarlierFilingFragment[];
}

/** The person's filings by card; the card with the newest filing first. */
export function earlierCards(filings: readonly EarlierFilingFragment[]): EarlierCard[] {
  const cards = new Map<number, EarlierCard>();
  const newestFirst = [...filings].sort(
    (a, b) => b.registeredOn.localeCompare(a.registeredOn) || b.id - a.id,
  );
  for (const filing of newestFirst) {
    const { card } = filing;
    const known = cards.get(card.id);
    cards.set(card.id, { ...card, filings: [...(known?.filings ?? []), filing] });
  }
  return [...cards.values()];
}

/** The filing goes under the card: same person, same question, so the question is the card's and no longer chosen. */
export function repeatUnder(
  card: EarlierCard,
): Pick<RegistrationValues, 'cardId' | 'repeatOfId' | 'questionCode'> {
  return { cardId: card.id, repeatOfId: card.filings[0]?.id ?? null, questionCode: card.questionCode };
}

/** A new question of the same person is a new card. */
export const newCard = { cardId: null, repeatOfId: null } as const;

/** Bodies that answered a filing of the card: whoever has decided the matter does not get it again. */
export function earlierDeciders(card: EarlierCard | null): number[] {
  return [...new Set((card?.filings ?? []).flatMap(({ answers }) => answers.map(({ body }) => body.id)))];
}
