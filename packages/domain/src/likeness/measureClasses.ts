import { type Example, type LearningOptions, learnClasses, randomFrom, shuffle } from './learnClasses.ts';
import { letterFeatures } from './letterFeatures.ts';
import { rankClasses } from './suggestClasses.ts';

/** How often the right class stood first, and how often among the first three; out of so many letters. */
export interface Accuracy {
  readonly letters: number;
  readonly first: number;
  readonly amongThree: number;
}

export const noAccuracy: Accuracy = { letters: 0, first: 0, amongThree: 0 };

/** Adds a letter whose right class stood at `place`, 0 for the first; -1 when it was not named at all. */
export function withPlace({ letters, first, amongThree }: Accuracy, place: number): Accuracy {
  return {
    letters: letters + 1,
    first: first + (place === 0 ? 1 : 0),
    amongThree: amongThree + (place >= 0 && place < 3 ? 1 : 0),
  };
}

export interface LabelledText {
  readonly text: string;
  readonly label: string;
}

/**
 * Learns from all parts but one and asks about that one, for each part in turn. Equal texts fall into one part, or the
 * answer would be known beforehand.
 */
export function crossValidate(
  letters: readonly LabelledText[],
  { parts = 5, seed = 1, ...learning }: { readonly parts?: number } & LearningOptions = {},
): Accuracy {
  const classes = [...new Set(letters.map(({ label }) => label))].sort();
  const partOf = partsOf(letters, parts, seed);
  const examples: Example[] = letters.map(({ text, label }) => ({
    letter: letterFeatures(text),
    label: classes.indexOf(label),
  }));
  let measured = noAccuracy;
  for (let part = 0; part < parts; part += 1) {
    const known = examples.filter((_, at) => partOf[at] !== part);
    const model = learnClasses(classes, known, learning);
    examples.forEach(({ letter, label }, at) => {
      if (partOf[at] !== part) return;
      const place = rankClasses(model, letter).findIndex(({ code }) => code === classes[label]);
      measured = withPlace(measured, place);
    });
  }
  return measured;
}

/** The part of each letter: classes spread evenly, equal texts together. */
function partsOf(letters: readonly LabelledText[], parts: number, seed: number): number[] {
  const order = letters.map((_, at) => at);
  shuffle(order, randomFrom(seed));
  order.sort((a, b) => (letters[a]?.label ?? '').localeCompare(letters[b]?.label ?? ''));
  const partOfText = new Map<string, number>();
  const result = new Array<number>(letters.length).fill(0);
  for (const at of order) {
    const { text = '' } = letters[at] ?? {};
    const part = partOfText.get(text) ?? partOfText.size % parts;
    partOfText.set(text, part);
    result[at] = part;
  }
  return result;
}
