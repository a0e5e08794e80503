import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './Shelf.module.css';
import type { TrustedCertificatesQuery } from './trust.generated.ts';

/** Lists of revoked certificates as they lie in the folder; a stale one proves nothing any more. */
export function RevocationLines({ lists }: { lists: TrustedCertificatesQuery['revocationLists'] }) {
  const t = useT('trust');
  const formats = useFormats();
  return (
    <div className={classes.scroll}>
      <table className={classes.lines}>
        <thead>
          <tr>
            <th scope="col">{t('issuer')}</th>
            <th scope="col" className={classes.optional}>
              {t('issuedAt')}
            </th>
            <th scope="col">{t('nextAt')}</th>
            <th scope="col" className={classes.number}>
              {t('revoked')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lists.map(({ issuer, issuedAt, nextAt, revoked }) => (
            <tr key={`${issuer} ${issuedAt}`} className={classes.still}>
              <td>{issuer}</td>
              <td className={`${classes.nowrap} ${classes.optional}`}>{formats.dateTime(issuedAt)}</td>
              <td>
                {nextAt && formats.dateTime(nextAt)}{' '}
                {nextAt && new Date(nextAt) < new Date() && (
                  <StateBadge tone="attention">{t('stale')}</StateBadge>
                )}
              </td>
              <td className={classes.number}>{formats.number(revoked)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
