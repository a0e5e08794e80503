import labelled from './labelled/pairs.json' with { type: 'json' };
import type { LabelledPair } from './measureLikeness.ts';

/** Invented pairs of letters, labelled by hand; only measurements read them. */
export const labelledPairs = labelled as unknown as readonly LabelledPair[];
