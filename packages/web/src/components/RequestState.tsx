import { useFormats } from '../i18n/useFormats.ts';
import { useT } from '../i18n/useT.ts';
import { StateBadge } from '../ui/StateBadge.tsx';

interface Props {
  request: {
    readonly dueOn: string;
    readonly isLate: boolean;
    readonly repliedAt: string | null;
    readonly withdrawnAt: string | null;
  };
}

/** How far a request of information is, and its term. */
export function RequestState({ request }: Props) {
  const t = useT('information');
  const formats = useFormats();
  const { dueOn, isLate, repliedAt, withdrawnAt } = request;
  const on = formats.date(dueOn);
  if (withdrawnAt) return <StateBadge tone="neutral">{t('state.withdrawn')}</StateBadge>;
  if (repliedAt) {
    return (
      <StateBadge tone={isLate ? 'attention' : 'done'}>
        {t(isLate ? 'state.repliedLate' : 'state.replied', { on })}
      </StateBadge>
    );
  }
  return (
    <StateBadge tone={isLate ? 'overdue' : 'attention'}>
      {t(isLate ? 'state.late' : 'state.waits', { on })}
    </StateBadge>
  );
}
