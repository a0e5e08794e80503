import { foldText } from '../text/normalise.ts';
import { searchStem } from '../text/searchStem.ts';

const SHORTEST = 4;
const stops = new Set('.!?;:,()\n');

/** In how many letters a word or a phrase stands, and how it is written. */
interface Stem {
  letters: number;
  readonly forms: Map<string, number>;
}

/** Letters counted word by word. */
export interface WordCount {
  readonly letters: number;
  readonly stems: ReadonlyMap<string, Readonly<Stem>>;
  /** Reads one more letter: a word and a phrase of two neighbours count once in it, however often it says them. */
  add(text: string): void;
}

/** Opens a count; Kazakh and Russian words are counted by their stems, in all their forms. */
export function openWordCount(): WordCount {
  const stems = new Map<string, Stem>();
  const stemOf = rememberingStems();
  let letters = 0;
  const note = (seen: Set<string>, stem: string, form: string) => {
    let known = stems.get(stem);
    if (!known) {
      known = { letters: 0, forms: new Map() };
      stems.set(stem, known);
    }
    if (!seen.has(stem)) known.letters += 1;
    seen.add(stem);
    known.forms.set(form, (known.forms.get(form) ?? 0) + 1);
  };
  return {
    stems,
    get letters() {
      return letters;
    },
    add(text) {
      letters += 1;
      const seen = new Set<string>();
      let before: { readonly form: string; readonly stem: string } | null = null;
      for (const [form] of text.toLowerCase().matchAll(/\p{L}+|[.!?;:,()\n]/gu)) {
        // A phrase does not go over a stop.
        if (stops.has(form)) before = null;
        // «в», «на», «үшін» part no phrase; a short word is none by itself.
        if (form.length < SHORTEST) continue;
        const stem = stemOf(form);
        note(seen, stem, form);
        if (before) note(seen, `${before.stem} ${stem}`, `${before.form} ${form}`);
        before = { form, stem };
      }
    },
  };
}

// Letters say the same words over and over: each form is folded and cut once.
function rememberingStems(): (form: string) => string {
  const known = new Map<string, string>();
  return (form) => {
    let stem = known.get(form);
    if (stem === undefined) {
      stem = searchStem(foldText(form));
      known.set(form, stem);
    }
    return stem;
  };
}
