import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './Shelf.module.css';
import type { TrustedCertificatesQuery } from './trust.generated.ts';

export type TrustedCertificate = TrustedCertificatesQuery['trustedCertificates'][number];

interface Props {
  certificates: readonly TrustedCertificate[];
  openId: number | null;
  onOpen: (id: number) => void;
}

/** Authorities line by line: those that are trusted, then those that were. */
export function TrustedLines({ certificates, openId, onOpen }: Props) {
  const t = useT('trust');
  const formats = useFormats();
  return (
    <div className={classes.scroll}>
      <table className={classes.lines}>
        <thead>
          <tr>
            <th scope="col">{t('subject')}</th>
            <th scope="col">{t('keyKind')}</th>
            <th scope="col">{t('validTo')}</th>
            <th scope="col" className={classes.optional}>
              {t('fingerprint')}
            </th>
          </tr>
        </thead>
        <tbody>
          {certificates.map((certificate) => (
            <tr
              key={certificate.id}
              data-open={certificate.id === openId || undefined}
              data-former={certificate.retiredAt ? true : undefined}
              onClick={() => onOpen(certificate.id)}
            >
              <td>
                <button type="button" className={classes.name} onClick={() => onOpen(certificate.id)}>
                  {certificate.subject}
                </button>
                <div className={classes.quiet}>{certificate.isRoot ? t('root') : certificate.issuer}</div>
              </td>
              <td>{certificate.keyKind}</td>
              <td className={classes.nowrap}>
                <Term certificate={certificate} text={formats.dayOf(certificate.validTo)} />
              </td>
              <td className={`${classes.optional} ${classes.code}`}>{shortPrint(certificate.fingerprint)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Term({ certificate, text }: { certificate: TrustedCertificate; text: string }) {
  const t = useT('trust');
  if (certificate.retiredAt) return <StateBadge tone="neutral">{t('retired')}</StateBadge>;
  if (new Date(certificate.validTo) < new Date()) return <StateBadge tone="overdue">{t('ended')}</StateBadge>;
  return text;
}

/** Enough of it to tell two lines apart; the whole is in the drawer. */
function shortPrint(fingerprint: string): string {
  return `${(fingerprint.slice(0, 16).match(/../g) ?? []).join(' ')} …`;
}
