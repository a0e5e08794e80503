import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { FaultNotice } from '../../../components/FaultNotice.tsx';
import { Page } from '../../../components/Page.tsx';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useT } from '../../../i18n/useT.ts';
import { useLive } from '../../../live/useLive.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DeliveryList } from './DeliveryList.tsx';
import {
  type ReportScheduleFieldsFragment,
  ReportSchedulesDocument,
  ReportsReceivedDocument,
} from './mailing.generated.ts';
import { ScheduleDrawer } from './ScheduleDrawer.tsx';
import { ScheduleTable } from './ScheduleTable.tsx';

const ASK_AGAIN_MS = 5000;

/** Reports that are made at their time and sent: the schedules one keeps, and what came to oneself. */
export function MailingPage() {
  const t = useT('mailing');
  const { may } = useViewer();
  const keeps = may('report.draft');
  const [open, setOpen] = useState<ReportScheduleFieldsFragment | 'new' | null>(null);
  const kept = useQuery(ReportSchedulesDocument, {
    skip: !keeps,
    fetchPolicy: 'cache-and-network',
    pollInterval: keeps ? ASK_AGAIN_MS : 0,
  });
  const received = useQuery(ReportsReceivedDocument, { fetchPolicy: 'cache-and-network' });
  useLive('me', () => void received.refetch());
  const error = kept.error ?? received.error;
  if (error) return <FaultNotice error={error} onRetry={() => void received.refetch()} />;
  const schedules = kept.data?.reportSchedules;
  const mine = received.data?.reportsReceived;
  return (
    <Page
      title={t('title')}
      actions={
        keeps && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
            {t('new')}
          </Button>
        )
      }
    >
      {kept.data?.sendsMail === false && <Notice tone="attention">{t('noMail')}</Notice>}
      {schedules && (
        <Section title={t('schedules')} hint={t('hint')} flush>
          {schedules.length === 0 ? (
            <EmptyState title={t('none')} hint={t('noneHint')} />
          ) : (
            <ScheduleTable schedules={schedules} onOpen={setOpen} />
          )}
        </Section>
      )}
      {mine && (
        <Section title={t('received')} hint={t('receivedHint')} flush>
          {mine.length === 0 ? (
            <EmptyState title={t('receivedNone')} />
          ) : (
            <DeliveryList deliveries={mine} isOwn />
          )}
        </Section>
      )}
      {open && (
        <ScheduleDrawer
          schedule={open === 'new' ? null : (schedules?.find(({ id }) => id === open.id) ?? open)}
          onClose={() => setOpen(null)}
          onChanged={() => void kept.refetch()}
        />
      )}
    </Page>
  );
}
