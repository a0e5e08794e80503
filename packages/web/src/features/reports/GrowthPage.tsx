import { useQuery } from '@apollo/client/react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { GrowthAlertSection } from './GrowthAlertSection.tsx';
import { GrowthAlertsDocument } from './growth.generated.ts';

/** Questions that have grown somewhere beyond their season and size; why, and what is done about it. */
export function GrowthPage() {
  const t = useT('growth');
  const { data, error, refetch } = useQuery(GrowthAlertsDocument, { fetchPolicy: 'cache-and-network' });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  const alerts = data?.growthAlerts;
  return (
    <Page title={t('title')}>
      {alerts?.length === 0 && <EmptyState title={t('none')} hint={t('noneHint')} />}
      {alerts?.map((alert) => (
        <GrowthAlertSection key={alert.id} alert={alert} onChanged={() => void refetch()} />
      ))}
      <Notice tone="neutral" title={t('howTitle')}>
        {t('how')}
      </Notice>
    </Page>
  );
}
