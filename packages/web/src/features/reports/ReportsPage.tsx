import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable.tsx';
import { RecordsPage } from '../../components/RecordsPage.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { DraftReportDrawer } from './DraftReportDrawer.tsx';
import { ReportState } from './ReportState.tsx';
import { type ReportHeadFragment, StatisticalReportsDocument } from './reports.generated.ts';

/** The statistical reports of the place: by period, each edition on its own line. */
export function ReportsPage() {
  const t = useT('reports');
  const { may } = useViewer();
  const [isDrafting, setIsDrafting] = useState(false);
  const asked = useQuery(StatisticalReportsDocument, { fetchPolicy: 'cache-and-network' });
  const columns = useReportColumns();
  const reports = asked.data?.statisticalReports;
  return (
    <RecordsPage
      title={t('statistical.title')}
      asked={asked}
      count={reports?.length}
      empty={{ title: t('statistical.none'), hint: t('statistical.noneHint') }}
      over={isDrafting && <DraftReportDrawer onClose={() => setIsDrafting(false)} />}
      actions={
        may('report.draft') && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setIsDrafting(true)}>
            {t('statistical.draft')}
          </Button>
        )
      }
    >
      <LedgerTable
        title={t('statistical.all')}
        label={t('statistical.all')}
        rows={reports ?? []}
        columns={columns}
      />
    </RecordsPage>
  );
}

function useReportColumns(): readonly LedgerColumn<ReportHeadFragment>[] {
  const t = useT('reports');
  const formats = useFormats();
  return [
    {
      ...{ name: 'period', title: t('statistical.period'), by: (report) => report.from, isShort: true },
      cell: (report) => (
        <Link to={paths.report(report.id)}>
          {formats.date(report.from)} – {formats.date(report.to)}
        </Link>
      ),
    },
    {
      ...{ name: 'edition', title: t('statistical.edition'), by: (report) => report.edition },
      ...{ isNumber: true, cell: (report) => report.edition },
    },
    {
      ...{ name: 'state', title: t('statistical.state'), by: (report) => report.state },
      cell: (report) => <ReportState state={report.state} />,
    },
    {
      ...{ name: 'who', title: t('statistical.who'), by: (report) => report.approvedAt ?? report.countedAt },
      cell: (report) =>
        report.approvedBy && report.approvedAt
          ? `${report.approvedBy.displayName}, ${formats.dateTime(report.approvedAt)}`
          : `${report.draftedBy.displayName}, ${formats.dateTime(report.countedAt)}`,
    },
    {
      ...{ name: 'reason', title: t('statistical.reason'), by: (report) => report.correctionReason ?? '' },
      cell: (report) => report.correctionReason,
    },
  ];
}
