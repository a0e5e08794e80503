import type { AppealState } from '../appeals/lifecycle.ts';
import type { AppealForm } from '../appeals/vocabulary.ts';
import { daysBetween, type PlainDate } from '../calendar/plainDate.ts';
import { type PersonSign, personSign, type Writer } from './samePerson.ts';
import { textLikeness } from './textLikeness.ts';
import { thingsShared } from './thingsNamed.ts';

/** What may be decided about a letter beside an earlier one (АППК art. 64(7), 64(8), 88; domain rule of one card for one question). */
export const likenessVerdicts = [
  /** Another matter: a card of its own. */
  'newQuestion',
  /** The same matter again, with new arguments or against the answer: considered, under the card. */
  'repeat',
  /** One letter that came over two channels: joined, no appeal of its own. */
  'sameLetter',
  /** Identical to one whose consideration was terminated: returned, with reasons. */
  'returnIdentical',
  /** Identical to one that was returned as such: attached without an answer. */
  'attachWithoutAnswer',
] as const;
export type LikenessVerdict = (typeof likenessVerdicts)[number];

export const likenessReasons = [
  'personByNumber',
  'personByNameAndAddress',
  'personByNameAndPhone',
  'personByName',
  'personUnknown',
  'personDifferent',
  'questionSame',
  'questionDifferent',
  'textSame',
  'textAlike',
  'textDifferent',
  'thingsSame',
  'thingsDifferent',
  'placeDifferent',
  'channelsDiffer',
  'earlierTerminated',
  'earlierReturned',
  'earlierAnswered',
  'earlierOpen',
] as const;
export type LikenessReason = (typeof likenessReasons)[number];

/** What is compared of a letter. */
export interface ComparedLetter {
  readonly writer: Writer;
  /** Null until it is chosen. */
  readonly questionCode: string | null;
  /** District of the place of the event. */
  readonly districtCode: string | null;
  readonly annotation: string;
  readonly text: string;
  readonly form: AppealForm;
  readonly receivedOn: PlainDate;
}

export interface EarlierLetter extends ComparedLetter {
  readonly state: AppealState;
}

export interface LikenessJudgement {
  readonly verdict: LikenessVerdict;
  /** How alike the texts are, from 0 to 1. */
  readonly likeness: number;
  readonly reasons: readonly LikenessReason[];
}

/** Over two channels a letter comes within days; later it is written again. */
const TWO_CHANNELS_DAYS = 10;
const SAME_TEXT = 0.72;
const ALIKE = 0.45;
/** Without a chosen question the text alone must tell that it is the same matter. */
const ALIKE_WITHOUT_QUESTION = 0.6;

/** Proposes what the letter is to the earlier one, and says why; the registrar decides. */
export function judgeLikeness(letter: ComparedLetter, earlier: EarlierLetter): LikenessJudgement {
  const person = personSign(letter.writer, earlier.writer);
  const likeness = bestLikeness(letter, earlier);
  const things = thingsShared(wholeOf(letter), wholeOf(earlier));
  const question =
    letter.questionCode === null || earlier.questionCode === null
      ? null
      : letter.questionCode === earlier.questionCode;
  const isElsewhere =
    letter.districtCode !== null &&
    earlier.districtCode !== null &&
    letter.districtCode !== earlier.districtCode;
  const verdict = verdictOf({ letter, earlier, person, likeness, things, question, isElsewhere });
  const reasons: LikenessReason[] = [personReasons[person]];
  if (question !== null) reasons.push(question ? 'questionSame' : 'questionDifferent');
  reasons.push(likeness >= SAME_TEXT ? 'textSame' : likeness >= ALIKE ? 'textAlike' : 'textDifferent');
  if (things !== 'unknown') reasons.push(things === 'same' ? 'thingsSame' : 'thingsDifferent');
  if (isElsewhere) reasons.push('placeDifferent');
  if (verdict === 'sameLetter') reasons.push('channelsDiffer');
  reasons.push(stateReason(earlier.state));
  return { verdict, likeness, reasons };
}

const personReasons = {
  number: 'personByNumber',
  nameAndAddress: 'personByNameAndAddress',
  nameAndPhone: 'personByNameAndPhone',
  name: 'personByName',
  different: 'personDifferent',
  unknown: 'personUnknown',
} as const satisfies Record<PersonSign, LikenessReason>;

interface Signs {
  readonly letter: ComparedLetter;
  readonly earlier: EarlierLetter;
  readonly person: PersonSign;
  readonly likeness: number;
  readonly things: ReturnType<typeof thingsShared>;
  /** Null: one of the questions is not chosen yet. */
  readonly question: boolean | null;
  readonly isElsewhere: boolean;
}

function verdictOf(signs: Signs): LikenessVerdict {
  if (!isSameMatter(signs)) return 'newQuestion';
  const { letter, earlier, likeness } = signs;
  const isSameText = likeness >= SAME_TEXT;
  if (isSameText && earlier.state === 'returned') return 'attachWithoutAnswer';
  if (isSameText && earlier.state === 'terminated') return 'returnIdentical';
  const days = Math.abs(daysBetween(earlier.receivedOn, letter.receivedOn));
  if (isSameText && letter.form !== earlier.form && days <= TWO_CHANNELS_DAYS) return 'sameLetter';
  return 'repeat';
}

function isSameMatter({ person, likeness, things, question, isElsewhere }: Signs): boolean {
  switch (person) {
    case 'number':
    case 'nameAndAddress':
    case 'nameAndPhone':
      if (isElsewhere) return false;
      if (things === 'different' && likeness < SAME_TEXT) return false;
      // The classifier's word, or a text that says the same in spite of it.
      return question === true || likeness >= (question === false ? SAME_TEXT : ALIKE_WITHOUT_QUESTION);
    case 'name':
      return !isElsewhere && likeness >= ALIKE && things !== 'different' && question !== false;
    case 'unknown':
      return likeness >= SAME_TEXT && things !== 'different';
    case 'different':
      // A letter that many people send is many letters.
      return false;
  }
}

const wholeOf = ({ annotation, text }: ComparedLetter) => `${annotation}\n${text}`;

/** A letter may be compared by its annotation, its text, or one with the other. */
function bestLikeness(one: ComparedLetter, other: ComparedLetter): number {
  const parts = ({ annotation, text }: ComparedLetter) =>
    [annotation, text].filter((part) => part.trim() !== '');
  return Math.max(
    0,
    ...parts(one).flatMap((mine) => parts(other).map((theirs) => textLikeness(mine, theirs))),
  );
}

function stateReason(state: AppealState): LikenessReason {
  if (state === 'terminated') return 'earlierTerminated';
  if (state === 'returned') return 'earlierReturned';
  return state === 'closed' ? 'earlierAnswered' : 'earlierOpen';
}
