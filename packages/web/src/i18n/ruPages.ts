import { collectFeatures } from './collectFeatures.ts';

/** What all other pages say. */
export const texts = collectFeatures(
  import.meta.glob(['./ru/*.ts', '!./ru/{account,boards,figures,front,notices,refusals,shell,words}.ts'], {
    eager: true,
  }),
);
