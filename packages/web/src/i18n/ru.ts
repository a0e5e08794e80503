import { collectFeatures } from './collectFeatures.ts';

export const texts = collectFeatures(import.meta.glob('./ru/*.ts', { eager: true }));
