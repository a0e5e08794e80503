import {
  type AssignmentState,
  assignmentLifecycle,
  assignmentStates,
} from '@tyndau/domain/assignments/assignmentLifecycle';
import { useFormats } from '../../i18n/useFormats.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import type { Tone } from '../../ui/tone.ts';

const tones: Record<AssignmentState, Tone> = {
  issued: 'attention',
  inWork: 'accent',
  reported: 'control',
  returnedForRework: 'attention',
  executed: 'done',
  cancelled: 'neutral',
  archived: 'neutral',
};

/** Where an assignment stands. */
export function AssignmentStateBadge({ state }: { state: string }) {
  const formats = useFormats();
  const known = assignmentStates.find((one) => one === state);
  if (!known) return state;
  return <StateBadge tone={tones[known]}>{formats.name(assignmentLifecycle[known].name)}</StateBadge>;
}
