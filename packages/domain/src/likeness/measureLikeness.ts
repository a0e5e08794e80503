import {
  type ComparedLetter,
  type EarlierLetter,
  judgeLikeness,
  type LikenessVerdict,
} from './judgeLikeness.ts';

/** Two letters of which a person has said what the one is to the other. */
export interface LabelledPair {
  readonly part: string;
  readonly kind: string;
  readonly verdict: LikenessVerdict;
  readonly letter: ComparedLetter;
  readonly earlier: EarlierLetter;
}

/** How well repeats and doubles are found: shares from 0 to 1. */
export interface MeasuredLikeness {
  readonly pairs: number;
  /** Of those said to be the same matter, how many are. */
  readonly precision: number;
  /** Of those that are the same matter, how many are said to be. */
  readonly recall: number;
  /** How many got the very verdict that the person gave. */
  readonly sameVerdict: number;
}

export function measureLikeness(pairs: readonly LabelledPair[]): MeasuredLikeness {
  const judged = pairs.map(({ verdict, letter, earlier }) => ({
    wanted: verdict,
    got: judgeLikeness(letter, earlier).verdict,
  }));
  const is = (verdict: LikenessVerdict) => verdict !== 'newQuestion';
  const right = judged.filter(({ wanted, got }) => is(wanted) && is(got)).length;
  return {
    pairs: judged.length,
    precision: right / judged.filter(({ got }) => is(got)).length,
    recall: right / judged.filter(({ wanted }) => is(wanted)).length,
    sameVerdict: judged.filter(({ wanted, got }) => wanted === got).length / judged.length,
  };
}
