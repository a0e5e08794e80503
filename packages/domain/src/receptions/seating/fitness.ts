import { refusalOf } from '../../kernel/refusal.ts';
import type { SeatingOfficial, SeatingPerson, SeatingReason, Unseated } from './seatingPlan.ts';

type Test = (person: SeatingPerson, official: SeatingOfficial) => boolean;

const isCompetent: Test = ({ questionCode }, { questionPrefixes }) =>
  questionPrefixes.length === 0 || questionPrefixes.some((prefix) => questionCode.startsWith(prefix));
const mayReceive: Test = ({ bannedOfficialIds }, { id }) => !bannedOfficialIds.includes(id);
const speaks: Test = ({ language }, { languages }) => languages.length === 0 || languages.includes(language);
const canSee: Test = ({ isByVideo }, { hasVideo }) => !isByVideo || hasVideo;

/** Asked one after another: the first that leaves nobody is the reason told to the organiser. */
const tests: readonly (readonly [Test, SeatingReason])[] = [
  [isCompetent, 'SEATING_NO_COMPETENT_OFFICIAL'],
  [mayReceive, 'SEATING_NOBODY_MAY_RECEIVE'],
  [speaks, 'SEATING_NO_LANGUAGE'],
  [canSee, 'SEATING_NO_VIDEO'],
];

/** Whether the official may receive the person at all, whatever the hour. */
export function fits(person: SeatingPerson, official: SeatingOfficial): boolean {
  return tests.every(([test]) => test(person, official));
}

/** Why nobody of the day could take the person; where somebody fits, his places are all given. */
export function whyUnseated(person: SeatingPerson, officials: readonly SeatingOfficial[]): Unseated {
  let left = officials;
  for (const [test, reason] of tests) {
    const passed = left.filter((official) => test(person, official));
    if (passed.length === 0) return unseated(person, reason, left);
    left = passed;
  }
  return unseated(person, 'SEATING_NO_FREE_PLACE', left);
}

function unseated(
  { id }: SeatingPerson,
  reason: SeatingReason,
  officials: readonly SeatingOfficial[],
): Unseated {
  return { personId: id, reason: refusalOf(reason), officialIds: officials.map((official) => official.id) };
}
