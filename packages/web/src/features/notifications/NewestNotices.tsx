import { useQuery } from '@apollo/client/react';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NoticeList } from './NoticeList.tsx';
import classes from './NotificationsMenu.module.css';
import { NotificationsQueryDocument } from './notifications.generated.ts';
import { useMarkRead } from './useMarkRead.ts';

/** The unread notifications under the bell. */
export function NewestNotices({ onClose }: { onClose: () => void }) {
  const t = useT('notices');
  const markRead = useMarkRead();
  const { data } = useQuery(NotificationsQueryDocument, {
    variables: { unreadOnly: true },
    fetchPolicy: 'cache-and-network',
  });
  const notices = data?.notifications ?? [];
  if (data && notices.length === 0) return <EmptyState title={t('none')} hint={t('noneHint')} />;
  return (
    <div className={classes.newest}>
      <NoticeList
        notices={notices}
        onOpen={(id) => {
          markRead([id]);
          onClose();
        }}
      />
    </div>
  );
}
