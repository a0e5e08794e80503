import { ActionIcon, Anchor, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import classes from './NotificationsMenu.module.css';

const NewestNotices = lazy(async () => ({ default: (await import('./NewestNotices.tsx')).NewestNotices }));

/** The bell: how many are unread, and the newest of them. */
export function NotificationsMenu() {
  const t = useT('shell');
  const notices = useT('notices');
  const { viewer } = useViewer();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const unread = viewer.unreadNotifications;
  const label = unread > 0 ? `${t('notifications')}. ${t('unread', { count: unread })}` : t('notifications');
  return (
    <Popover
      opened={isOpen}
      onChange={(open) => !open && close()}
      position="bottom-end"
      width={360}
      trapFocus
    >
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} title={label} onClick={toggle}>
          <IconBell size={18} />
          {unread > 0 && (
            <span className={classes.count} aria-hidden="true">
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <Suspense fallback={null}>{isOpen && <NewestNotices onClose={close} />}</Suspense>
        <div className={classes.foot}>
          <Anchor component={Link} to={paths.notifications()} size="sm" onClick={close}>
            {notices('title')}
          </Anchor>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
