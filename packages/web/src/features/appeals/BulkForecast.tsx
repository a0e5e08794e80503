import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './Bulk.module.css';
import type { BulkPreviewQuery } from './bulk.generated.ts';

interface Props {
  preview: BulkPreviewQuery['bulkPreview'] | undefined;
  error: unknown;
}

/** With how many it can be done, and with how many not and why, before anything is done. */
export function BulkForecast({ preview, error }: Props) {
  const t = useT('bulk');
  const formats = useFormats();
  const say = useRefusalText();
  if (error) return <FaultNotice error={error} />;
  if (!preview) return <Notice tone="neutral">{t('count')}</Notice>;
  const [refused] = preview.refusals;
  if (refused) return <Notice tone="attention">{say(refused)}</Notice>;
  const { can, total, groups } = preview;
  return (
    <Notice
      role="status"
      tone={can === 0 ? 'attention' : 'accent'}
      title={can === 0 ? t('none') : t('can', { can: formats.number(can), total: formats.number(total) })}
    >
      {groups.length > 0 && (
        <>
          {can > 0 && <div>{t('cannot')}</div>}
          <ul className={classes.groups}>
            {groups.map(({ refusal, count, numbers }) => (
              <li key={`${refusal.code}${numbers[0]}`} className={classes.group}>
                <span>{formats.number(count)}</span>
                <span>
                  {say(refusal)}{' '}
                  <span className={classes.soft}>
                    (
                    {count > numbers.length
                      ? t('example', { numbers: numbers.join(', ') })
                      : numbers.join(', ')}
                    )
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {can > 0 && <div className={classes.soft}>{t('again')}</div>}
    </Notice>
  );
}
