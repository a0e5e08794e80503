import type { Tone } from '../../ui/tone.ts';

const states = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const;
type RunState = (typeof states)[number];

const tones: Record<RunState, Tone> = {
  waiting: 'neutral',
  running: 'accent',
  done: 'done',
  cancelled: 'attention',
  failed: 'overdue',
};

/** The key of the state's name. */
export function stateKey(state: string): RunState {
  return states.find((known) => known === state) ?? 'waiting';
}

export function stateTone(state: string): Tone {
  return tones[stateKey(state)];
}

/** Whether there is still something to wait for. */
export function isUnderWay(state: string): boolean {
  return state === 'waiting' || state === 'running';
}
