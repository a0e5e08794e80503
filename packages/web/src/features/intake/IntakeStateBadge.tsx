import { type IntakeState, intakeLifecycle } from '@tyndau/domain/appeals/intakeLifecycle';
import { useFormats } from '../../i18n/useFormats.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import type { Tone } from '../../ui/tone.ts';

const tones: Record<IntakeState, Tone> = {
  accepted: 'attention',
  distributed: 'accent',
  registered: 'done',
  joined: 'done',
  returnedToSender: 'neutral',
};

function isIntakeState(text: string): text is IntakeState {
  return text in intakeLifecycle;
}

/** Where an accepted letter stands. */
export function IntakeStateBadge({ state }: { state: string }) {
  const formats = useFormats();
  if (!isIntakeState(state)) return <StateBadge tone="neutral">{state}</StateBadge>;
  return <StateBadge tone={tones[state]}>{formats.name(intakeLifecycle[state].name)}</StateBadge>;
}
