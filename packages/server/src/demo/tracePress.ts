import { filingTrace, shelvesOf } from '@tyndau/domain/likeness/letterTrace';
import { letterWords } from '@tyndau/domain/text/letterWords';
import type { BlockStore } from './blockStore.ts';
import { bytesOfInt32s, mostBytesOfWords, openTupleWriter } from './copyTuples.ts';

/** Letters whose traces are to be made: id, annotation and text of each at the same place of the three lists. */
export interface LetterPile {
  readonly ids: readonly number[];
  readonly annotations: readonly string[];
  readonly texts: readonly string[];
}

/** What is printed of a pile, by the table that it is for. */
export interface PrintedPile {
  readonly letter_traces: readonly Buffer[];
  readonly letter_words: readonly Buffer[];
}

/** Turns letters into tuples of their traces and words, as a registration would keep them (features/likeness/keepTraces.ts). */
export function openTracePress(store: BlockStore) {
  const traces = openTupleWriter(store);
  const words = openTupleWriter(store);
  return {
    print({ ids, annotations, texts }: LetterPile): PrintedPile {
      for (const [place, id] of ids.entries()) {
        const [annotation, text] = [annotations[place] ?? '', texts[place] ?? ''];
        const bands = filingTrace(annotation, text);
        const shelves = shelvesOf(bands);
        traces.begin(3, INT32_BYTES + bytesOfInt32s(bands.length) + bytesOfInt32s(shelves.length));
        traces.int32(id);
        traces.int32s(bands);
        traces.int32s(shelves);
        const folded = letterWords(annotation, text);
        words.begin(2, INT32_BYTES + mostBytesOfWords(folded));
        words.int32(id);
        words.words(placesOfWords(folded));
      }
      return { letter_traces: traces.take(), letter_words: words.take() };
    },
  };
}

/** Where each word stands, the first word at 1. */
function placesOfWords(folded: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  let place = 1;
  for (const word of folded === '' ? [] : folded.split(' ')) {
    const known = places.get(word);
    if (known) known.push(place);
    else places.set(word, [place]);
    place += 1;
  }
  return places;
}

const INT32_BYTES = 4;

// Few enough to be on their way soon, so many that handing over costs nothing.
const MOST_LETTERS = 512;

/** Collects letters and hands them over in piles. */
export function openTraceBook(handOver: (pile: LetterPile) => void) {
  let ids: number[] = [];
  let annotations: string[] = [];
  let texts: string[] = [];
  const close = (): void => {
    if (ids.length > 0) handOver({ ids, annotations, texts });
    [ids, annotations, texts] = [[], [], []];
  };
  return {
    note(id: number, annotation: string, text: string): void {
      ids.push(id);
      annotations.push(annotation);
      texts.push(text);
      if (ids.length === MOST_LETTERS) close();
    },
    /** Hands over the rest. */
    close,
  };
}

export type TraceBook = ReturnType<typeof openTraceBook>;
