import type { Tone } from './tone.ts';

export const timelinessStates = [
  'inTime',
  'dueSoon',
  'dueToday',
  'overdue',
  'doneInTime',
  'doneLate',
  'none',
] as const;
export type TimelinessState = (typeof timelinessStates)[number];

const tones: Record<TimelinessState, Tone> = {
  inTime: 'neutral',
  dueSoon: 'attention',
  dueToday: 'attention',
  overdue: 'overdue',
  doneInTime: 'done',
  doneLate: 'overdue',
  none: 'neutral',
};

export function isTimelinessState(text: string): text is TimelinessState {
  return timelinessStates.some((state) => state === text);
}

/** The tone of a judgement about time. */
export function timelinessTone(state: TimelinessState): Tone {
  return tones[state];
}
