import type { ReactNode } from 'react';
import type { RequestPaperFragment } from '../../../components/RequestPaper.generated.ts';
import { RequestState } from '../../../components/RequestState.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { FileChip } from '../../../ui/FileChip.tsx';
import cardClasses from '../Card.module.css';
import classes from './Execution.module.css';

/** What a body was asked, and what it replied. */
export function InformationLine({
  request,
  children,
}: {
  request: RequestPaperFragment;
  children?: ReactNode;
}) {
  const t = useT('information');
  const formats = useFormats();
  const { toBody, fromBody, askedBy, askedAt, reply, repliedBy, repliedAt, isJoined, number } = request;
  return (
    <div className={classes.line} data-old={repliedAt !== null || request.withdrawnAt !== null || undefined}>
      <div className={classes.head}>
        <strong>{formats.name(toBody.name)}</strong>
        <RequestState request={request} />
      </div>
      <div className={cardClasses.text}>{request.text}</div>
      <div className={cardClasses.soft}>
        {t('asked', {
          by: askedBy.displayName,
          body: formats.name(fromBody.name),
          at: formats.dateTime(askedAt),
        })}
        {isJoined && ` · ${t('askedFor', { number })}`}
      </div>
      {request.anewReason && (
        <div className={cardClasses.soft}>{t('askedAnew', { reason: request.anewReason })}</div>
      )}
      {request.withdrawnAt && (
        <div className={cardClasses.soft}>{t('withdrawnBecause', { reason: request.withdrawReason })}</div>
      )}
      {repliedAt && (
        <div className={classes.report}>
          <div className={cardClasses.text}>{reply}</div>
          <div className={cardClasses.soft}>
            {t(request.hasAccounts ? 'replied' : 'writtenDown', {
              by: repliedBy?.displayName ?? '',
              at: formats.dateTime(repliedAt),
            })}
          </div>
          {request.attachments.map((file) => (
            <FileChip key={file.id} file={file} />
          ))}
        </div>
      )}
      {children}
    </div>
  );
}
