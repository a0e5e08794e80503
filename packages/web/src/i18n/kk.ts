import { collectFeatures } from './collectFeatures.ts';

export const texts = collectFeatures(import.meta.glob('./kk/*.ts', { eager: true }));
