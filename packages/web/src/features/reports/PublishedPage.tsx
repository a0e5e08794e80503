import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable.tsx';
import { RecordsPage } from '../../components/RecordsPage.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { PublishedReportsDocument, type PublishedReportsQuery } from './published.generated.ts';

/** Reports of others whose figures were written down to be checked. */
export function PublishedPage() {
  const t = useT('published');
  const { may } = useViewer();
  const asked = useQuery(PublishedReportsDocument, { fetchPolicy: 'cache-and-network' });
  const columns = usePublishedColumns();
  const reports = asked.data?.publishedReports;
  return (
    <RecordsPage
      title={t('title')}
      asked={asked}
      count={reports?.length}
      empty={{ title: t('none'), hint: t('noneHint') }}
      actions={
        may('report.draft') && (
          <Button component={Link} to={paths.published('new')} leftSection={<IconPlus size={16} />}>
            {t('add')}
          </Button>
        )
      }
    >
      <LedgerTable title={t('all')} label={t('all')} rows={reports ?? []} columns={columns} />
    </RecordsPage>
  );
}

type PublishedReport = PublishedReportsQuery['publishedReports'][number];

const wrongIn = ({ findings }: PublishedReport) => findings.filter(({ holds }) => !holds).length;

function usePublishedColumns(): readonly LedgerColumn<PublishedReport>[] {
  const t = useT('published');
  const formats = useFormats();
  return [
    {
      ...{ name: 'report', title: t('report'), by: (report) => report.title },
      cell: (report) => <Link to={paths.published(String(report.id))}>{report.title}</Link>,
    },
    { name: 'source', title: t('source'), by: (report) => report.source, cell: (report) => report.source },
    {
      ...{ name: 'result', title: t('result'), by: wrongIn },
      cell: (report) => (
        <StateBadge tone={wrongIn(report) === 0 ? 'done' : 'overdue'}>
          {wrongIn(report) === 0
            ? t('allHold', { count: report.findings.length })
            : t('wrong', { wrong: wrongIn(report), count: report.findings.length })}
        </StateBadge>
      ),
    },
    {
      ...{ name: 'saved', title: t('saved'), by: (report) => report.savedAt },
      cell: (report) => `${formats.dateTime(report.savedAt)}, ${report.savedBy.displayName}`,
    },
  ];
}
