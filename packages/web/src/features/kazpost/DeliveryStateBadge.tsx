import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';

/** Whether the bag is still being reconciled. */
export function DeliveryStateBadge({ state }: { state: string }) {
  const t = useT('kazpost');
  return state === 'closed' ? (
    <StateBadge tone="done">{t('state.closed')}</StateBadge>
  ) : (
    <StateBadge tone="attention">{t('state.open')}</StateBadge>
  );
}
