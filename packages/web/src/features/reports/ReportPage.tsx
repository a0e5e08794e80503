import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { AmendmentsSection } from './AmendmentsSection.tsx';
import { BreachesSection } from './BreachesSection.tsx';
import { ReportActions } from './ReportActions.tsx';
import { ReportGrid } from './ReportGrid.tsx';
import { ReportShares } from './ReportShares.tsx';
import { ReportState } from './ReportState.tsx';
import { type ReportDetailsFragment, StatisticalReportDetailsDocument } from './reports.generated.ts';

/** One statistical report: its numbers, what does not agree in them, and what can be done with it. */
export function ReportPage() {
  const id = Number(useParams().id);
  const { data, error, refetch } = useQuery(StatisticalReportDetailsDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  return <Report report={data.statisticalReport} />;
}

function Report({ report }: { report: ReportDetailsFragment }) {
  const t = useT('reports');
  const formats = useFormats();
  const period = `${formats.date(report.from)} – ${formats.date(report.to)}`;
  const hint = [
    t('statistical.editionOf', { edition: report.edition }),
    t('statistical.countedAt', { at: formats.dateTime(report.countedAt) }),
    report.approvedBy && t('statistical.approvedBy', { name: report.approvedBy.displayName }),
  ];
  return (
    <Page
      title={t('statistical.of', { period })}
      crumbs={[{ label: t('statistical.title'), to: paths.reports() }]}
      aside={<ReportState state={report.state} />}
      actions={<ReportActions report={report} />}
    >
      {report.correctedById && (
        <Notice tone="attention">
          {t('statistical.corrected')}{' '}
          <a href={paths.report(report.correctedById)}>{t('statistical.next')}</a>
        </Notice>
      )}
      {report.correctionReason && (
        <Notice tone="neutral" title={t('statistical.reason')}>
          {report.correctionReason}
        </Notice>
      )}
      <BreachesSection report={report} />
      <ReportShares report={report} />
      <Section title={t('statistical.grid')} hint={hint.filter(Boolean).join(' · ')} flush>
        <ReportGrid report={report} />
      </Section>
      <AmendmentsSection report={report} />
      <Notice tone="neutral">{t('statistical.unofficial')}</Notice>
    </Page>
  );
}
