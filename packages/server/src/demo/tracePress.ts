import { filingTrace } from '@tyndau/domain/likeness/letterTrace';
import type { BlockStore } from './blockStore.ts';
import { bytesOfInt32s, openTupleWriter } from './copyTuples.ts';

/** Letters whose traces are to be made: id, annotation and text of each at the same place of the three lists. */
export interface LetterPile {
  readonly ids: readonly number[];
  readonly annotations: readonly string[];
  readonly texts: readonly string[];
}

/** Turns letters into tuples of their traces, as a registration would keep them (features/likeness/keepTraces.ts). */
export function openTracePress(store: BlockStore) {
  const tuples = openTupleWriter(store);
  return {
    print({ ids, annotations, texts }: LetterPile): Buffer[] {
      for (const [place, id] of ids.entries()) {
        const bands = filingTrace(annotations[place] ?? '', texts[place] ?? '');
        tuples.begin(2, INT32_BYTES + bytesOfInt32s(bands.length));
        tuples.int32(id);
        tuples.int32s(bands);
      }
      return tuples.take();
    },
  };
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
