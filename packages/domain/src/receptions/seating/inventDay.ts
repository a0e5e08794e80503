import { slotsWithin } from '../officialHours.ts';
import { priorityCategories } from '../priorityRight.ts';
import type { SeatingOfficial, SeatingPerson, SeatingQuestion } from './seatingPlan.ts';

/** An invented day for tests and measurements: the same seed gives the same people. */
export function inventDay(size: { people: number; officials: number; seed: number }): SeatingQuestion {
  const next = dice(size.seed);
  const below = (most: number) => Math.floor(next() * most);
  const sections = Array.from({ length: 14 }, (_, index) => String(index + 1).padStart(2, '0'));
  const officials: SeatingOfficial[] = Array.from({ length: size.officials }, (_, index) => ({
    id: index + 1,
    questionPrefixes: index < 2 ? [] : sections.filter(() => next() < 0.35),
    languages: index % 5 === 4 ? ['kk'] : [],
    hasVideo: index % 3 === 0,
    slots: slotsWithin(
      [
        { from: 9 * 60, to: 13 * 60 },
        { from: 14 * 60 + 30, to: 18 * 60 + 30 },
      ],
      15,
    ),
  }));
  const people: SeatingPerson[] = Array.from({ length: size.people }, (_, index) => {
    const section = sections[below(sections.length)] ?? '01';
    const privilege = next() < 0.15 ? (priorityCategories[below(priorityCategories.length)] ?? null) : null;
    return {
      id: 1000 + index,
      bookingNumber: index + 1,
      privilege,
      questionCode: `${section}.01.01`,
      language: next() < 0.4 ? 'kk' : 'ru',
      isByVideo: next() < 0.1,
      bodyIds: Array.from({ length: 1 + below(2) }, () => Number(section) * 10 + below(3)),
      bannedOfficialIds: next() < 0.1 ? [1 + below(size.officials)] : [],
      wishedOfficialId: null,
      pinned: null,
    };
  });
  return { people, officials, rules: { mostOvertaken: 4 } };
}

// mulberry32: small, and the same everywhere.
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
