import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router';
import type { RequestPaperFragment } from '../../components/RequestPaper.generated.ts';
import { RequestState } from '../../components/RequestState.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { FileChip } from '../../ui/FileChip.tsx';
import classes from './Room.module.css';

/** A request as a line of the room: who asks whom for what until when, and what came. */
export function RequestRow({ row, onOpen }: { row: RequestPaperFragment; onOpen: () => void }) {
  const t = useT('information');
  const formats = useFormats();
  const { number, appealId, fromBody, toBody, askedBy, askedAt, repliedAt, repliedBy, attachments } = row;
  return (
    <li className={classes.request}>
      <div className={classes.requestHead}>
        {appealId === null ? (
          <strong>{t('appeal', { number })}</strong>
        ) : (
          <Anchor component={Link} to={paths.appeal(appealId)} fw={600} size="sm">
            {t('appeal', { number })}
          </Anchor>
        )}
        <RequestState request={row} />
      </div>
      <div className={classes.soft}>
        {formats.name(fromBody.name)} → {formats.name(toBody.name)} · {askedBy.displayName},{' '}
        {formats.dateTime(askedAt)}
      </div>
      <div className={classes.words}>{row.text}</div>
      {row.anewReason && <div className={classes.soft}>{t('askedAnew', { reason: row.anewReason })}</div>}
      {row.withdrawnAt && (
        <div className={classes.soft}>{t('withdrawnBecause', { reason: row.withdrawReason })}</div>
      )}
      {repliedAt && (
        <div className={classes.replied}>
          <div className={classes.words}>{row.reply}</div>
          <div className={classes.soft}>
            {t(row.hasAccounts ? 'replied' : 'writtenDown', {
              by: repliedBy?.displayName ?? '',
              at: formats.dateTime(repliedAt),
            })}
          </div>
          {attachments.map((file) => (
            <FileChip key={file.id} file={file} />
          ))}
        </div>
      )}
      {(row.mayReply || row.mayWithdraw) && (
        <Button
          size="compact-sm"
          variant={row.mayReply ? 'light' : 'default'}
          className={classes.requestButton}
          onClick={onOpen}
        >
          {t(row.mayReply ? (row.hasAccounts ? 'reply' : 'writeDown') : 'withdraw')}
        </Button>
      )}
    </li>
  );
}
