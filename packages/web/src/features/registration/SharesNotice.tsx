import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { WorkbenchListsQuery } from './registration.generated.ts';

/** Letters that were handed to the registrar and are not signed for yet. */
export function SharesNotice({ shares }: { shares: WorkbenchListsQuery['sharesToConfirm'] }) {
  const t = useT('registration');
  return shares.map(({ id, letters, distribution }) => (
    <Notice
      key={id}
      tone="attention"
      role="status"
      title={t('desk.shares', { count: letters })}
      action={
        <Button
          component={Link}
          to={paths.distribution(distribution.id)}
          size="compact-sm"
          aria-label={`${t('desk.confirm')}: ${t('desk.see', { number: distribution.number })}`}
        >
          {t('desk.confirm')}
        </Button>
      }
    />
  ));
}
