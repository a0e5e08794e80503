import { collectFeatures } from './collectFeatures.ts';

/** What the door, the frame and the first page say. */
export const texts = collectFeatures(
  import.meta.glob('./ru/{account,front,notices,refusals,shell,words}.ts', { eager: true }),
);
