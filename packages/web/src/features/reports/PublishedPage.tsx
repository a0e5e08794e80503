import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { PublishedReportsDocument, type PublishedReportsQuery } from './published.generated.ts';
import classes from './Reports.module.css';

/** Reports of others whose figures were written down to be checked. */
export function PublishedPage() {
  const t = useT('published');
  const { may } = useViewer();
  const { data, error, refetch } = useQuery(PublishedReportsDocument, { fetchPolicy: 'cache-and-network' });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  const reports = data?.publishedReports;
  return (
    <Page
      title={t('title')}
      actions={
        may('report.draft') && (
          <Button component={Link} to={paths.published('new')} leftSection={<IconPlus size={16} />}>
            {t('add')}
          </Button>
        )
      }
    >
      {reports && reports.length > 0 && (
        <Section title={t('all')} flush>
          <PublishedList reports={reports} />
        </Section>
      )}
      {reports?.length === 0 && <EmptyState title={t('none')} hint={t('noneHint')} />}
    </Page>
  );
}

function PublishedList({ reports }: { reports: PublishedReportsQuery['publishedReports'] }) {
  const t = useT('published');
  const formats = useFormats();
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('report')}</th>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('result')}</th>
            <th scope="col">{t('saved')}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ id, title, source, savedAt, savedBy, findings }) => {
            const wrong = findings.filter(({ holds }) => !holds).length;
            return (
              <tr key={id}>
                <th scope="row">
                  <Link to={paths.published(String(id))}>{title}</Link>
                </th>
                <td>{source}</td>
                <td>
                  <StateBadge tone={wrong === 0 ? 'done' : 'overdue'}>
                    {wrong === 0
                      ? t('allHold', { count: findings.length })
                      : t('wrong', { wrong, count: findings.length })}
                  </StateBadge>
                </td>
                <td>
                  {formats.dateTime(savedAt)}, {savedBy.displayName}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
