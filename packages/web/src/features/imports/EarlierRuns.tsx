import { useQuery } from '@apollo/client/react';
import { Anchor, ScrollArea, Table } from '@mantine/core';
import { Link } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { DateText } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NumberText } from '../../ui/NumberText.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { ImportRunsQueryDocument } from './imports.generated.ts';
import { stateKey, stateTone } from './runState.ts';

/** What was imported or rehearsed before, the newest first. */
export function EarlierRuns() {
  const t = useT('imports');
  const { data, error, refetch } = useQuery(ImportRunsQueryDocument);
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  const runs = data?.importRuns ?? [];
  return (
    <Section title={t('earlier')} flush>
      {data && runs.length === 0 && <EmptyState title={t('none')} />}
      {runs.length > 0 && (
        <ScrollArea>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('file')}</Table.Th>
                <Table.Th>{t('begun')}</Table.Th>
                <Table.Th>{t('kind')}</Table.Th>
                <Table.Th>{t('state')}</Table.Th>
                <Table.Th ta="end">{t('added')}</Table.Th>
                <Table.Th ta="end">{t('known')}</Table.Th>
                <Table.Th ta="end">{t('bad')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {runs.map((run) => (
                <Table.Tr key={run.id}>
                  <Table.Td>
                    <Anchor component={Link} to={paths.importRun(run.id)} size="sm">
                      {run.fileName}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>
                    <DateText at={run.createdAt} />
                  </Table.Td>
                  <Table.Td>{run.isDryRun ? t('rehearsal') : t('real')}</Table.Td>
                  <Table.Td>
                    <StateBadge tone={stateTone(run.state)}>{t(stateKey(run.state))}</StateBadge>
                  </Table.Td>
                  <Table.Td ta="end">
                    <NumberText value={run.rowsAdded} />
                  </Table.Td>
                  <Table.Td ta="end">
                    <NumberText value={run.rowsKnown} />
                  </Table.Td>
                  <Table.Td ta="end">
                    <NumberText value={run.rowsBad} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
    </Section>
  );
}
