import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import type { BoardView } from './boardDesk.ts';

/** Whether the server has everything that was done here. */
export function SendingState({ view: { waiting } }: { view: BoardView }) {
  const t = useT('visits');
  return (
    <span role="status" data-waiting={waiting}>
      <StateBadge tone={waiting > 0 ? 'attention' : 'done'}>
        {waiting > 0 ? t('waiting', { count: waiting }) : t('allSent')}
      </StateBadge>
    </span>
  );
}
