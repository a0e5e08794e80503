import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { NoticeList } from './NoticeList.tsx';
import { NotificationsQueryDocument } from './notifications.generated.ts';
import { useMarkRead } from './useMarkRead.ts';

/** All notifications, read and unread. */
export function NotificationsPage() {
  const t = useT('notices');
  const markRead = useMarkRead();
  const { data, error, refetch } = useQuery(NotificationsQueryDocument, { variables: { unreadOnly: false } });
  const notices = data?.notifications ?? [];
  const unread = notices.filter(({ readAt }) => readAt === null).map(({ id }) => id);
  return (
    <Page
      title={t('title')}
      narrow
      actions={
        unread.length > 0 && (
          <Button variant="default" size="compact-md" onClick={() => markRead(unread)}>
            {t('markAll')}
          </Button>
        )
      }
    >
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      <Section flush>
        {data && notices.length === 0 && <EmptyState title={t('none')} hint={t('noneHint')} />}
        <NoticeList notices={notices} onOpen={(id) => unread.includes(id) && markRead([id])} />
      </Section>
    </Page>
  );
}
