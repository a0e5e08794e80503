import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import type { Tone } from '../../ui/tone.ts';
import { type AccessState, accessStateOf, type Person } from './peopleFilter.ts';

const tones: Record<AccessState, Tone> = { open: 'done', locked: 'attention', disabled: 'neutral' };

/** Whether the person can come in, and until when not. */
export function AccessBadge({ person }: { person: Person }) {
  const t = useT('people');
  const formats = useFormats();
  const state = accessStateOf(person);
  const { lockedUntil, disabledAt } = person;
  return (
    <StateBadge tone={tones[state]}>
      {state === 'locked' && lockedUntil && t('lockedUntil', { at: formats.time(lockedUntil) })}
      {state === 'disabled' && disabledAt && t('disabledOn', { on: formats.dayOf(disabledAt) })}
      {state === 'open' && t('access.open')}
    </StateBadge>
  );
}
