import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { type LedgerColumn, LedgerTable } from '../../../components/LedgerTable.tsx';
import { RecordsPage } from '../../../components/RecordsPage.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { LinearReportsDocument, type LinearReportsQuery } from './linear.generated.ts';
import { useRoleNames } from './useRoleNames.ts';

/** Linear reports by name: one's own and those shared with one's role. */
export function LinearReportsPage() {
  const t = useT('linear');
  const columns = useLinearColumns();
  const asked = useQuery(LinearReportsDocument, { fetchPolicy: 'cache-and-network' });
  const reports = asked.data?.linearReports ?? [];
  return (
    <RecordsPage
      title={t('title')}
      asked={asked}
      count={asked.data?.linearReports.length}
      empty={{ title: t('none'), hint: t('noneHint') }}
      actions={
        <Button component={Link} to={paths.linear('new')} leftSection={<IconPlus size={16} />}>
          {t('new')}
        </Button>
      }
    >
      <LedgerTable title={t('all')} hint={t('hint')} label={t('all')} rows={reports} columns={columns} />
    </RecordsPage>
  );
}

type LinearReport = LinearReportsQuery['linearReports'][number];

function useLinearColumns(): readonly LedgerColumn<LinearReport>[] {
  const t = useT('linear');
  const formats = useFormats();
  const rolesOf = useRoleNames();
  const whose = (report: LinearReport) => (report.isOwn ? t('mine') : (report.owner?.displayName ?? ''));
  const sharedWith = (report: LinearReport) => rolesOf(report.sharedWith) || t('onlyMe');
  return [
    {
      ...{ name: 'name', title: t('name'), by: (report) => report.name },
      cell: (report) => <Link to={paths.linear(report.id)}>{report.name}</Link>,
    },
    {
      ...{ name: 'columns', title: t('columns'), by: (report) => report.columns.length },
      ...{ isNumber: true, cell: (report) => report.columns.length },
    },
    { name: 'whose', title: t('whose'), by: whose, cell: whose },
    { name: 'sharedWith', title: t('sharedWith'), by: sharedWith, cell: sharedWith },
    {
      ...{ name: 'saved', title: t('saved'), by: (report) => report.savedAt, isShort: true },
      cell: (report) => formats.dateTime(report.savedAt),
    },
  ];
}
