import {
  endedReceptionStates,
  type ReceptionState,
  receptionStates,
} from '@tyndau/domain/receptions/receptionStates';
import type { Tone } from '../../ui/tone.ts';

const refused: readonly ReceptionState[] = [
  'declined',
  'leftWithoutConsideration',
  'cancelled',
  'notAppeared',
];

/** Whether a text is a state the law knows. */
export function isReceptionState(text: string): text is ReceptionState {
  return receptionStates.some((state) => state === text);
}

/** What colour a state has: over and done, over without a reception, or on its way. */
export function receptionTone(state: string): Tone {
  if (!isReceptionState(state)) return 'neutral';
  if (refused.includes(state)) return 'neutral';
  if (endedReceptionStates.includes(state) || state === 'executed') return 'done';
  return state === 'requested' || state === 'informationRequested' ? 'attention' : 'accent';
}
