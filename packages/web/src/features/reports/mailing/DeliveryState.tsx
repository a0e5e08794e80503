import { useT } from '../../../i18n/useT.ts';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import type { Tone } from '../../../ui/tone.ts';
import type { ReportDeliveryFieldsFragment } from './mailing.generated.ts';

const tones: Readonly<Record<string, Tone>> = {
  waiting: 'neutral',
  running: 'control',
  ready: 'done',
  refused: 'attention',
  failed: 'overdue',
  swept: 'neutral',
};

/** How far a report on its way is; of a refused one, why. */
export function DeliveryState({ delivery }: { delivery: ReportDeliveryFieldsFragment }) {
  const t = useT('mailing');
  const { state, mail } = delivery;
  const known = state in tones ? state : 'waiting';
  return (
    <StateBadge tone={tones[known] ?? 'neutral'}>
      {known === 'ready' ? t(`mail.${mail as 'none'}`) : t(`state.${known as 'waiting'}`)}
    </StateBadge>
  );
}
