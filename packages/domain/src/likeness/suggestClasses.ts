import { type ClassModel, toShares } from './learnClasses.ts';
import { type LetterFeatures, letterFeatures, weigh } from './letterFeatures.ts';

/** A class that a letter may belong to, and how sure the model is of it: shares of all classes sum to one. */
export interface ClassShare {
  readonly code: string;
  readonly share: number;
}

/** The classes a text most likely belongs to, the likeliest first. An empty text belongs nowhere. */
export function suggestClasses(model: ClassModel, text: string, most = 3): ClassShare[] {
  return rankClasses(model, letterFeatures(text)).slice(0, most);
}

/** All classes by likelihood. */
export function rankClasses(model: ClassModel, letter: LetterFeatures): ClassShare[] {
  if (letter.places.length === 0) return [];
  const shares = toShares(scoresOf(model, letter));
  return model.classes
    .map((code, at) => ({ code, share: shares[at] as number }))
    .sort((a, b) => b.share - a.share);
}

function scoresOf({ classes, weights, matrix, scales }: ClassModel, letter: LetterFeatures): Float32Array {
  const { places } = letter;
  const values = weigh(letter, weights);
  const scores = new Float32Array(classes.length);
  for (let at = 0; at < places.length; at += 1) {
    const from = (places[at] as number) * classes.length;
    const value = values[at] as number;
    for (let k = 0; k < scores.length; k += 1)
      scores[k] = (scores[k] as number) + (matrix[from + k] as number) * value;
  }
  return scores.map((score, k) => score * (scales[k] as number));
}
