import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { DraftReportDrawer } from './DraftReportDrawer.tsx';
import { ReportState } from './ReportState.tsx';
import classes from './Reports.module.css';
import { type ReportHeadFragment, StatisticalReportsDocument } from './reports.generated.ts';

/** The statistical reports of the place: by period, each edition on its own line. */
export function ReportsPage() {
  const t = useT('reports');
  const { may } = useViewer();
  const [isDrafting, setIsDrafting] = useState(false);
  const { data, error, refetch } = useQuery(StatisticalReportsDocument, { fetchPolicy: 'cache-and-network' });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  const reports = data?.statisticalReports;
  return (
    <Page
      title={t('statistical.title')}
      actions={
        may('report.draft') && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setIsDrafting(true)}>
            {t('statistical.draft')}
          </Button>
        )
      }
    >
      {reports && reports.length > 0 && (
        <Section title={t('statistical.all')} flush>
          <ReportList reports={reports} />
        </Section>
      )}
      {reports?.length === 0 && <EmptyState title={t('statistical.none')} hint={t('statistical.noneHint')} />}
      {isDrafting && <DraftReportDrawer onClose={() => setIsDrafting(false)} />}
    </Page>
  );
}

function ReportList({ reports }: { reports: readonly ReportHeadFragment[] }) {
  const t = useT('reports');
  const formats = useFormats();
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('statistical.period')}</th>
            <th scope="col">{t('statistical.edition')}</th>
            <th scope="col">{t('statistical.state')}</th>
            <th scope="col">{t('statistical.who')}</th>
            <th scope="col">{t('statistical.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.id}>
              <th scope="row">
                <Link to={paths.report(report.id)}>
                  {formats.date(report.from)} – {formats.date(report.to)}
                </Link>
              </th>
              <td>{report.edition}</td>
              <td>
                <ReportState state={report.state} />
              </td>
              <td>
                {report.approvedBy && report.approvedAt
                  ? `${report.approvedBy.displayName}, ${formats.dateTime(report.approvedAt)}`
                  : `${report.draftedBy.displayName}, ${formats.dateTime(report.countedAt)}`}
              </td>
              <td>{report.correctionReason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
