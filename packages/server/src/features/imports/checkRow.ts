import { decideAnswer } from '@tyndau/domain/appeals/answer';
import type { RegistrationDecision } from '@tyndau/domain/appeals/registration';
import type { AppealLanguage, Outcome } from '@tyndau/domain/appeals/vocabulary';
import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { accept, type Result, refuse } from '@tyndau/domain/kernel/result';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { decideRegistration } from '../appeals/decideRegistration.ts';
import { referenceRefusals } from '../appeals/referenceRefusals.ts';
import type { DecidedLetter, GivenAnswer } from '../appeals/registerTogether.ts';
import { ON_REGISTRATION } from './importMapping.ts';
import type { ReadLetter, ToldAnswer } from './readLetter.ts';

/** Judges a row as the counter would judge the letter: reference data, registration, and the answer where there is one. */
export function checkRow(office: Office, read: ReadLetter): Result<DecidedLetter, readonly Refusal[]> {
  const { input, receivedAt } = read;
  // What could not be read is said once; the law would only repeat it in other words.
  const unread = new Set(read.refusals.map(({ field }) => field));
  const decided = decideRegistration(office, input, receivedAt);
  const judged = [...referenceRefusals(office, input), ...(decided.ok ? [] : decided.refusal)].filter(
    ({ field }) => !unread.has(field),
  );
  const refusals = [...read.refusals, ...judged];
  if (!decided.ok || refusals.length > 0) return refuse(refusals);
  const answer = checkAnswer(office, read, decided.value);
  if (!answer.ok) return refuse(answer.refusal);
  return accept({ input, receivedAt, decision: decided.value, answer: answer.value });
}

function checkAnswer(
  office: Office,
  { answer, input }: ReadLetter,
  decision: RegistrationDecision,
): Result<GivenAnswer | null, readonly Refusal[]> {
  if (!answer) return accept(null);
  const answeredOn = dayOf(answer, decision);
  const decided = decideAnswer(
    {
      outcome: answer.outcome as Outcome,
      text: answer.text,
      language: answer.language as AppealLanguage,
      signedByName: answer.signedByName,
      answeredOn,
    },
    {
      registeredOn: decision.registeredOn,
      dueOn: decision.dueOn,
      appealLanguage: input.language as AppealLanguage,
      today: office.today,
      calendar: office.book.calendar,
    },
  );
  return decided.ok ? accept({ ...answer, answeredOn }) : refuse(decided.refusal);
}

function dayOf({ answeredOn }: ToldAnswer, { registeredOn }: RegistrationDecision) {
  return answeredOn === ON_REGISTRATION ? registeredOn : plainDate(answeredOn);
}
