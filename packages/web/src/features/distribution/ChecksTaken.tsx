import { useQuery } from '@apollo/client/react';
import { isRegistrationErrorKind, registrationErrorNames } from '@tyndau/domain/appeals/secondLook';
import { Link } from 'react-router';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Distribution.module.css';
import { RegistrationChecksDocument } from './distribution.generated.ts';

/** The second looks taken last; a registrar sees those at his own cards. */
export function ChecksTaken() {
  const t = useT('distribution');
  const formats = useFormats();
  const { data } = useQuery(RegistrationChecksDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return null;
  const nameOf = (kind: string) =>
    isRegistrationErrorKind(kind) ? formats.name(registrationErrorNames[kind]) : kind;
  return (
    <Section title={t('look.checks')} flush={data.registrationChecks.length > 0}>
      {data.registrationChecks.length === 0 ? (
        t('look.noChecks')
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th>{t('column.card')}</th>
                <th>{t('column.registrar')}</th>
                <th>{t('column.found')}</th>
                <th>{t('column.checkedBy')}</th>
              </tr>
            </thead>
            <tbody>
              {data.registrationChecks.map(
                ({ id, appeal, registrar, errors, note, checkedBy, checkedAt }) => (
                  <tr key={id}>
                    <td>{appeal && <Link to={paths.appeal(appeal.id)}>{appeal.number}</Link>}</td>
                    <td>{registrar.displayName}</td>
                    <td>
                      {errors.length === 0 ? t('look.faultless') : errors.map(nameOf).join('; ')}
                      {note && <div className={classes.soft}>{note}</div>}
                    </td>
                    <td>
                      {checkedBy.displayName}, {formats.dateTime(checkedAt)}
                    </td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
