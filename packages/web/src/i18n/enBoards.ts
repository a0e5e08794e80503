import { collectFeatures } from './collectFeatures.ts';

/** What boards and the map say besides: leadership opens them first in the morning. */
export const texts = collectFeatures(import.meta.glob('./en/{boards,figures}.ts', { eager: true }));
