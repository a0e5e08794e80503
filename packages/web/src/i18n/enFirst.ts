import { collectFeatures } from './collectFeatures.ts';

/** What the frame of every page says. */
export const texts = collectFeatures(import.meta.glob('./en/{shell,words}.ts', { eager: true }));
