import { economyFrames } from './economy.ts';
import { healthAndSchoolFrames } from './healthAndSchool.ts';
import { housingFrames } from './housing.ts';
import { landFrames } from './land.ts';
import { lawFrames } from './law.ts';
import type { Frames } from './letterFrames.ts';
import { societyFrames } from './society.ts';
import { transportFrames } from './transport.ts';
import { utilitiesFrames } from './utilities.ts';
import { workFrames } from './work.ts';

/** Reads the blocks: a line with the code of the question, then lines «r …» in Russian and «k …» in Kazakh. */
function readFrames(block: string, into: Map<string, { ru: string[]; kk: string[] }>): void {
  let frames: { ru: string[]; kk: string[] } | undefined;
  for (const line of block.split('\n').filter(Boolean)) {
    if (/^\d\d\.\d\d\.\d\d$/.test(line)) {
      frames = { ru: [], kk: [] };
      into.set(line, frames);
    } else if (line.startsWith('r ')) frames?.ru.push(line.slice(2));
    else if (line.startsWith('k ')) frames?.kk.push(line.slice(2));
    else throw new Error(`Not a line of frames: ${line}`);
  }
}

/** What people write, by question: a statement of the trouble, told of nobody in particular. */
export const problemFrames: ReadonlyMap<string, Frames> = (() => {
  const frames = new Map<string, { ru: string[]; kk: string[] }>();
  const blocks = [utilitiesFrames, housingFrames, landFrames, transportFrames, healthAndSchoolFrames];
  for (const block of [...blocks, workFrames, lawFrames, economyFrames, societyFrames])
    readFrames(block, frames);
  return frames;
})();
