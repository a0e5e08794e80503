import { ActionIcon, type ActionIconProps } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import classes from './NotificationsMenu.module.css';

interface Props extends ActionIconProps {
  onClick: () => void;
  ref?: Ref<HTMLButtonElement>;
}

/** The bell with the number of the unread. */
export function BellButton(props: Props) {
  const t = useT('shell');
  const { viewer } = useViewer();
  const unread = viewer.unreadNotifications;
  const label = unread > 0 ? `${t('notifications')}. ${t('unread', { count: unread })}` : t('notifications');
  return (
    <ActionIcon
      aria-haspopup="dialog"
      {...props}
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      title={label}
    >
      <IconBell size={18} />
      {unread > 0 && (
        <span className={classes.count} aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </ActionIcon>
  );
}
