import type { RegistrationDecision } from '@tyndau/domain/appeals/registration';
import { nextNumber } from '../../db/counters.ts';
import { fromPlainDate } from '../../db/dates.ts';
import { insertRows, takeIds } from '../../db/insertRows.ts';
import type { Work } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { keepTraces } from '../likeness/keepTraces.ts';
import { currentColumns } from './currentSection.ts';
import { counterOf, numberOf, registrationNote } from './decideRegistration.ts';
import { findOrCreateApplicants } from './findOrCreateApplicants.ts';
import { cardColumns } from './openCard.ts';
import { placeUnderCards } from './placeUnderCards.ts';
import type { RegisterAppealInput } from './registerAppealInput.ts';

/** An answer that was given before the letter came into this register. */
export interface GivenAnswer {
  readonly outcome: string;
  readonly language: string;
  readonly text: string;
  readonly outgoingNumber: string;
  readonly signedByName: string;
  readonly answeredOn: string;
}

/** A letter that the law has agreed to register. */
export interface DecidedLetter {
  readonly input: RegisterAppealInput;
  readonly receivedAt: Date;
  readonly decision: RegistrationDecision;
  readonly answer: GivenAnswer | null;
}

/**
 * Registers many letters in one transaction: person, card, term, number and journal as of one letter at the counter, but
 * the counters are taken once and every table is written in one statement. A letter of a person who has a card for the
 * question goes under it. Gives the ids of the appeals in the order of the letters.
 */
export async function registerTogether(
  work: Work,
  office: Office,
  letters: readonly DecidedLetter[],
): Promise<number[]> {
  const { tx } = work;
  const people = await findOrCreateApplicants(
    tx,
    letters.map(({ input }) => (input.isAnonymous ? null : input.applicant)),
  );
  const ids = await takeIds(tx, 'appeals', letters.length);
  const places = await placeUnderCards(
    tx,
    letters.map(({ input: { questionCode } }, at) => ({
      appealId: ids[at] ?? 0,
      applicantId: people[at]?.id ?? null,
      questionCode,
    })),
  );
  const numbers = await giveNumbers(work, office, letters);
  const cards = letters
    .map(({ input, decision }, at) => ({
      id: places[at]?.cardId,
      ...cardColumns(input, people[at]?.id ?? null, {
        number: numbers[at] ?? '',
        openedOn: decision.registeredOn,
      }),
    }))
    .filter((_, at) => places[at]?.isNew);
  const appeals = letters.map((letter, at) => ({
    ...currentColumns(office, letter.input, letter.decision, people[at] ?? null),
    ...answerColumns(letter.answer),
    id: ids[at] ?? 0,
    number: numbers[at],
    cardId: places[at]?.cardId,
    ordinal: places[at]?.ordinal,
    isRepeat: places[at]?.isNew === false,
    repeatOfId: places[at]?.previousAppealId ?? null,
    receivedAt: letter.receivedAt,
    state: letter.answer ? 'closed' : letter.decision.state,
  }));
  await insertRows(tx, 'cards', cards);
  await insertRows(tx, 'appeals', appeals);
  await keepTraces(tx, appeals);
  await insertRows(tx, 'answers', answersOf(office, letters, ids));
  appeals.forEach((appeal, at) => {
    work.note(registrationNote(appeal));
    const answer = letters[at]?.answer;
    if (answer) work.note(closingNote(appeal.id, answer));
  });
  return ids;
}

// Others wait for a counter to the end of the transaction: taken as late as possible, and always in the same order.
async function giveNumbers(
  { tx }: Work,
  office: Office,
  letters: readonly DecidedLetter[],
): Promise<string[]> {
  const keys = letters.map(({ decision: { number } }) => `${number.letter}\t${number.year}`);
  const next = new Map<string, number>();
  for (const key of [...new Set(keys)].sort()) {
    const [letter = '', year = ''] = key.split('\t');
    const count = keys.filter((one) => one === key).length;
    next.set(key, await nextNumber(tx, counterOf(letter), Number(year), count));
  }
  return letters.map(({ decision }, at) => {
    const key = keys[at] ?? '';
    const serial = next.get(key) ?? 0;
    next.set(key, serial + 1);
    return numberOf(office, decision, serial);
  });
}

function answerColumns(answer: GivenAnswer | null) {
  const on = answer ? fromPlainDate(answer.answeredOn) : null;
  return {
    outcome: answer?.outcome ?? null,
    answeredOn: on,
    closedOn: on,
    reworkCount: 0,
    version: 1,
  };
}

function answersOf(office: Office, letters: readonly DecidedLetter[], ids: readonly number[]) {
  return letters.flatMap(({ answer }, at) =>
    answer
      ? [
          {
            appealId: ids[at],
            bodyId: office.signedIn.bodyId,
            attempt: 1,
            ...answer,
            answeredOn: fromPlainDate(answer.answeredOn),
            authorId: office.signedIn.id,
            submittedAt: office.now,
            state: 'accepted',
            remarks: '',
          },
        ]
      : [],
  );
}

function closingNote(id: number, answer: GivenAnswer) {
  const { outcome, answeredOn } = answer;
  return {
    action: 'appeal.answer',
    entity: 'appeal',
    entityId: id,
    changes: {
      state: ['registered', 'closed'],
      outcome: [null, outcome],
      answeredOn: [null, answeredOn],
      closedOn: [null, answeredOn],
    },
  };
}
