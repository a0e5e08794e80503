import { collectFeatures } from './collectFeatures.ts';

export const texts = collectFeatures(import.meta.glob('./en/*.ts', { eager: true }));
