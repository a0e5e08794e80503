import { describe, expect, it } from 'vitest';
import { earlierCards, earlierDeciders, newCard, repeatUnder } from './earlierCards.ts';
import { refusalsAtOnce } from './refusalsAtOnce.ts';
import type { EarlierFilingFragment } from './registration.generated.ts';
import { emptyRegistration } from './registrationValues.ts';
import { toRegisterInput } from './toRegisterInput.ts';
import { valuesFromLetter } from './valuesFromLetter.ts';

const name = { kk: '', ru: 'Отопление', en: '' };
const body = { id: 67, shortName: name, name };

function filing(id: number, cardId: number, registeredOn: string, answered = false): EarlierFilingFragment {
  return {
    id,
    number: `ЖТ-2026-${id}`,
    ordinal: 1,
    state: 'closed',
    registeredOn,
    annotation: '',
    outcome: null,
    dueOn: null,
    timeliness: { state: 'none', workingDaysLeft: null, lateByWorkingDays: null },
    question: { code: '01.01.01', name },
    card: { id: cardId, number: `К-${cardId}`, questionCode: '01.01.01' },
    answers: answered
      ? [{ id: id * 10, state: 'accepted', outcome: 'explained', text: '', answeredOn: registeredOn, body }]
      : [],
  };
}

describe('earlier cards of a person', () => {
  const cards = earlierCards([
    filing(1, 7, '2025-03-01', true),
    filing(2, 8, '2026-01-10'),
    filing(3, 7, '2026-02-01'),
  ]);

  it('stand with the newest filing first, each with all of its filings', () => {
    expect(cards.map(({ id, filings }) => [id, filings.map((one) => one.id)])).toEqual([
      [7, [3, 1]],
      [8, [2]],
    ]);
  });

  it('a repeat goes under the card, after its last filing, and takes its question', () => {
    const [card] = cards;
    if (!card) throw new Error('no card');
    expect(repeatUnder(card)).toEqual({ cardId: 7, repeatOfId: 3, questionCode: '01.01.01' });
    expect(newCard).toEqual({ cardId: null, repeatOfId: null });
  });

  it('name the bodies that have decided the matter already', () => {
    expect(earlierDeciders(cards[0] ?? null)).toEqual([67]);
    expect(earlierDeciders(cards[1] ?? null)).toEqual([]);
  });
});

describe('the card that is sent', () => {
  const sending = { idempotencyKey: 'k', intakeId: 5, bodyId: 67 };

  it('leaves behind what belongs to another category', () => {
    const values = emptyRegistration({
      category: 'typical',
      complainedPerson: 'Иванов',
      strategicTopic: 'science',
    });
    const input = toRegisterInput(values, sending);
    expect([input.complainedPerson, input.strategicTopic]).toEqual([null, null]);
  });

  it('carries no identity where the letter is anonymous', () => {
    const { applicant, cardId } = toRegisterInput(
      emptyRegistration({ isAnonymous: true, iin: '991121412134', lastName: 'Ахметова', cardId: 7 }),
      sending,
    );
    expect([applicant.iin, applicant.lastName, cardId]).toEqual([undefined, undefined, null]);
  });

  it('says when it came only where there is no letter of the counter', () => {
    const values = emptyRegistration({ receivedOn: '2026-02-02', receivedTime: '10:30' });
    expect(toRegisterInput(values, sending).receivedAt).toBeNull();
    expect(toRegisterInput(values, { ...sending, intakeId: null }).receivedAt).toBe(
      '2026-02-02T05:30:00.000Z',
    );
  });
});

it('everything wrong with an empty card is told at once, each at its field', () => {
  const fields = refusalsAtOnce(emptyRegistration({ sheets: 0 }), '2026-02-02T05:00:00Z').map(
    ({ field }) => field,
  );
  expect(fields).toEqual(['questionCode', 'applicant.lastName', 'annotation', 'sheets']);
});

it('what the counter wrote down is not typed again', () => {
  const letter = {
    source: 'kazpost',
    form: 'paper',
    language: 'ru',
    sheets: 3,
    applicantName: 'Гасанов Али Гасан оглы',
    applicantIin: null,
    applicantPhone: '+77011234567',
    applicantAddress: null,
    addressee: { id: 62 },
  } as Parameters<typeof valuesFromLetter>[0];
  expect(valuesFromLetter(letter)).toMatchObject({
    lastName: 'Гасанов',
    firstName: 'Али',
    patronymic: 'Гасан оглы',
    source: 'kazpost',
    type: 'paperOnly',
    sheets: 3,
    addresseeBodyId: 62,
  });
});
