import { Link } from 'react-router';
import { pathOfHit } from '../../components/searchHits.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import classes from './NoticeList.module.css';
import type { NotificationsQueryQuery } from './notifications.generated.ts';
import { useNoticeText } from './useNoticeText.ts';

type Notices = NotificationsQueryQuery['notifications'];

/** Notifications, each leading to what it speaks of. */
export function NoticeList({ notices, onOpen }: { notices: Notices; onOpen: (id: number) => void }) {
  const say = useNoticeText();
  const formats = useFormats();
  return (
    <ul className={classes.list}>
      {newestFirst(notices).map((notice) => {
        const to = pathOfHit({ kind: notice.entity, id: notice.entityId });
        const inside = (
          <>
            {say(notice)}
            <span className={classes.when}>{formats.dateTime(notice.createdAt)}</span>
          </>
        );
        const shown = { className: classes.item, 'data-unread': notice.readAt === null || undefined };
        return (
          <li key={notice.id}>
            {to ? (
              <Link to={to} {...shown} onClick={() => onOpen(notice.id)}>
                {inside}
              </Link>
            ) : (
              <button type="button" {...shown} onClick={() => onOpen(notice.id)}>
                {inside}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function newestFirst(notices: Notices): Notices {
  return [...notices].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}
