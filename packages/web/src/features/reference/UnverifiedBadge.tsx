import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';

/** Said beside everything that nobody has yet compared with its source. */
export function UnverifiedBadge() {
  const t = useT('reference');
  return <StateBadge tone="attention">{t('unverified')}</StateBadge>;
}
