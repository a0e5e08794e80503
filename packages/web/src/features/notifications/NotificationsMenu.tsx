import { Anchor, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from 'react-router';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { BellButton } from './BellButton.tsx';
import { NewestNotices } from './NewestNotices.tsx';
import classes from './NotificationsMenu.module.css';

/** The newest unread notifications under the bell. Comes open: it is fetched when the bell is first pressed. */
export function NotificationsMenu() {
  const notices = useT('notices');
  const [isOpen, { toggle, close }] = useDisclosure(true);
  return (
    <Popover
      opened={isOpen}
      onChange={(open) => !open && close()}
      position="bottom-end"
      width={360}
      trapFocus
    >
      <Popover.Target>
        <BellButton onClick={toggle} />
      </Popover.Target>
      <Popover.Dropdown p={0}>
        {isOpen && <NewestNotices onClose={close} />}
        <div className={classes.foot}>
          <Anchor component={Link} to={paths.notifications()} size="sm" onClick={close}>
            {notices('title')}
          </Anchor>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
