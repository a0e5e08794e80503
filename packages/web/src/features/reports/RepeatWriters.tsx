import { useQuery } from '@apollo/client/react';
import type { Period } from '@tyndau/domain/figures/periods';
import { Link } from 'react-router';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Reports.module.css';
import { RepeatWritersDocument } from './rankings.generated.ts';

/** People who wrote three times and more in the period: to whom an answer does not help. */
export function RepeatWriters({ period }: { period: Period }) {
  const t = useT('rankings');
  const formats = useFormats();
  const { data } = useQuery(RepeatWritersDocument, {
    variables: { from: period.from, to: period.to },
    fetchPolicy: 'cache-and-network',
  });
  const writers = data?.repeatWriters;
  return (
    <Section title={t('writers.title')} hint={t('writers.hint')} flush>
      {writers?.length === 0 && <EmptyState title={t('writers.none')} />}
      {writers && writers.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('writers.name')}</th>
                <th scope="col" className={classes.end}>
                  {t('writers.appeals')}
                </th>
                <th scope="col" className={classes.end}>
                  {t('writers.questions')}
                </th>
                <th scope="col">{t('writers.last')}</th>
              </tr>
            </thead>
            <tbody>
              {writers.map(({ applicantId, name, appeals, questions, lastOn }) => (
                <tr key={applicantId}>
                  <th scope="row">
                    <Link
                      to={paths.appeals({
                        applicantId,
                        registeredFrom: period.from,
                        registeredTo: period.to,
                      })}
                    >
                      {name}
                    </Link>
                  </th>
                  <td className={classes.end}>{appeals}</td>
                  <td className={classes.end}>{questions}</td>
                  <td>{formats.date(lastOn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
