import { type AppealState, isFinalState } from '../appeals/lifecycle.ts';
import type { Outcome } from '../appeals/vocabulary.ts';
import type { PlainDate } from '../calendar/plainDate.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** One question of a letter as it is to become a part. */
export interface PartToBe {
  readonly questionCode: string;
  readonly annotation: string;
  readonly reportsCrime: boolean;
}

/** Where a part of a letter stands. */
export interface PartNow {
  readonly state: AppealState;
  readonly outcome: Outcome | null;
  readonly dueOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
}

/** What the letter is, judged by its parts. */
export type LetterOfParts = PartNow;

export const splitRefusalCodes = [
  'SPLIT_TOO_FEW_PARTS',
  'SPLIT_TOO_MANY_PARTS',
  'SPLIT_QUESTION_REQUIRED',
  'SPLIT_ANNOTATION_REQUIRED',
  'SPLIT_PARTS_ALIKE',
  'SPLIT_LOSES_CRIME_REPORT',
] as const;

export type SplitRefusal = Refusal<(typeof splitRefusalCodes)[number]>;

const MOST_PARTS = 20;

/** The number of a part: the fraction of the letter's number (АППК art. 65; «с дробью»). */
export function partNumberOf(letterNumber: string, part: number): string {
  return `${letterNumber}/${part}`;
}

/** Whether the letter may be split so: two questions at least, each said, and a report of a crime not lost on the way. */
export function decideSplit(
  parts: readonly PartToBe[],
  letter: { readonly reportsCrime: boolean },
): Result<readonly PartToBe[], readonly SplitRefusal[]> {
  const refusals: SplitRefusal[] = [];
  if (parts.length < 2) refusals.push(refusalOf('SPLIT_TOO_FEW_PARTS', 'parts'));
  if (parts.length > MOST_PARTS)
    refusals.push(refusalOf('SPLIT_TOO_MANY_PARTS', 'parts', { most: MOST_PARTS }));
  for (const [at, { questionCode, annotation }] of parts.entries()) {
    if (!questionCode) refusals.push(refusalOf('SPLIT_QUESTION_REQUIRED', `parts.${at}.questionCode`));
    if (annotation.trim() === '') {
      refusals.push(refusalOf('SPLIT_ANNOTATION_REQUIRED', `parts.${at}.annotation`));
    }
  }
  const said = parts.map(
    ({ questionCode, annotation }) => `${questionCode} ${annotation.trim().toLowerCase()}`,
  );
  if (new Set(said).size < said.length) refusals.push(refusalOf('SPLIT_PARTS_ALIKE', 'parts'));
  if (letter.reportsCrime && !parts.some(({ reportsCrime }) => reportsCrime)) {
    refusals.push(refusalOf('SPLIT_LOSES_CRIME_REPORT', 'parts'));
  }
  return refusals.length > 0 ? refuse(refusals) : accept(parts);
}

/** Open states from the one that waits longest for somebody to the one that is nearest to its end. */
const byNearness: readonly AppealState[] = [
  'registered',
  'awaitingConformity',
  'routed',
  'inWork',
  'returnedForRework',
  'answered',
];

/** Ends in the order in which they speak for the whole: a letter answered in one part has been answered. */
const bySubstance: readonly AppealState[] = [
  'closed',
  'forwarded',
  'terminated',
  'returned',
  'attached',
  'withdrawn',
];

/**
 * A letter that was split is where its slowest part is, and ends when the last of them ends: closed if any part was
 * answered, else as most of the law was applied to it. Its term is the longest of the parts that still run.
 */
export function letterOfParts(parts: readonly PartNow[]): LetterOfParts {
  const open = parts.filter(({ state }) => !isFinalState(state));
  const states = new Set((open.length > 0 ? open : parts).map(({ state }) => state));
  const order = open.length > 0 ? byNearness : bySubstance;
  const state = order.find((candidate) => states.has(candidate)) ?? 'registered';
  const running = open.length > 0 ? open : parts;
  const isOver = open.length === 0 && parts.length > 0;
  return {
    state,
    outcome: isOver ? outcomeOf(parts) : null,
    dueOn: latest(running.map(({ dueOn }) => dueOn)),
    answeredOn: isOver ? latest(parts.map(({ answeredOn }) => answeredOn)) : null,
    closedOn: isOver ? latest(parts.map(({ closedOn }) => closedOn)) : null,
  };
}

// What all parts share is the outcome of the letter; what only some got, the letter got in part.
function outcomeOf(parts: readonly PartNow[]): Outcome | null {
  const outcomes = [...new Set(parts.flatMap(({ outcome }) => outcome ?? []))];
  const [only] = outcomes;
  if (outcomes.length <= 1) return only ?? null;
  if (outcomes.includes('satisfied') || outcomes.includes('partlySatisfied')) return 'partlySatisfied';
  const order: readonly Outcome[] = [
    'refused',
    'explained',
    'takenNote',
    'forwarded',
    'terminated',
    'returned',
  ];
  return order.find((outcome) => outcomes.includes(outcome)) ?? only ?? null;
}

function latest(days: readonly (PlainDate | null)[]): PlainDate | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}
