import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { FaultNotice } from '../../../components/FaultNotice.tsx';
import { Page } from '../../../components/Page.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Section } from '../../../ui/Section.tsx';
import classes from '../Reports.module.css';
import { LinearReportsDocument } from './linear.generated.ts';
import { useRoleNames } from './useRoleNames.ts';

/** Linear reports by name: one's own and those shared with one's role. */
export function LinearReportsPage() {
  const t = useT('linear');
  const formats = useFormats();
  const rolesOf = useRoleNames();
  const { data, error, refetch } = useQuery(LinearReportsDocument, { fetchPolicy: 'cache-and-network' });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  const reports = data?.linearReports;
  return (
    <Page
      title={t('title')}
      actions={
        <Button component={Link} to={paths.linear('new')} leftSection={<IconPlus size={16} />}>
          {t('new')}
        </Button>
      }
    >
      {reports?.length === 0 && <EmptyState title={t('none')} hint={t('noneHint')} />}
      {reports && reports.length > 0 && (
        <Section title={t('all')} hint={t('hint')} flush>
          <div className={classes.scroll}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t('name')}</th>
                  <th scope="col" className={classes.end}>
                    {t('columns')}
                  </th>
                  <th scope="col">{t('whose')}</th>
                  <th scope="col">{t('sharedWith')}</th>
                  <th scope="col">{t('saved')}</th>
                </tr>
              </thead>
              <tbody>
                {reports.map((report) => (
                  <tr key={report.id}>
                    <th scope="row">
                      <Link to={paths.linear(report.id)}>{report.name}</Link>
                    </th>
                    <td className={classes.end}>{report.columns.length}</td>
                    <td>{report.isOwn ? t('mine') : report.owner?.displayName}</td>
                    <td>{rolesOf(report.sharedWith) || t('onlyMe')}</td>
                    <td>{formats.dateTime(report.savedAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      )}
    </Page>
  );
}
