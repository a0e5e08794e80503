import { type AppealState, appealLifecycle } from '@tyndau/domain/appeals/lifecycle';
import { useFormats } from '../i18n/useFormats.ts';
import { StateBadge } from '../ui/StateBadge.tsx';
import type { Tone } from '../ui/tone.ts';

const tones: Record<AppealState, Tone> = {
  registered: 'neutral',
  awaitingConformity: 'attention',
  routed: 'accent',
  inWork: 'accent',
  answered: 'control',
  returnedForRework: 'attention',
  closed: 'done',
  forwarded: 'done',
  returned: 'neutral',
  terminated: 'neutral',
  withdrawn: 'neutral',
  attached: 'neutral',
};

export function isAppealState(text: string): text is AppealState {
  return text in appealLifecycle;
}

/** Where an appeal stands, as the table of states names it. */
export function AppealStateBadge({ state }: { state: string }) {
  const formats = useFormats();
  if (!isAppealState(state)) return <StateBadge tone="neutral">{state}</StateBadge>;
  return <StateBadge tone={tones[state]}>{formats.name(appealLifecycle[state].name)}</StateBadge>;
}
