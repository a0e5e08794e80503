import type { Tone } from '../../ui/tone.ts';

/** How loud a stage is: what waits for the body speaks, what waits for others is quiet. */
export const stageTones: Record<string, Tone> = {
  new: 'accent',
  inWork: 'neutral',
  forApproval: 'control',
  rework: 'attention',
  answered: 'done',
  helping: 'neutral',
  waiting: 'neutral',
};
