import { useQuery } from '@apollo/client/react';
import { Button, ScrollArea, Table, Text } from '@mantine/core';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useSignOut } from '../../components/useSignOut.ts';
import { useT } from '../../i18n/useT.ts';
import { DateText } from '../../ui/DateText.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { deviceOf } from './deviceOf.ts';
import { SessionsQueryDocument } from './session.generated.ts';

/** Where this person is signed in now. */
export function SessionsSection() {
  const t = useT('account');
  const shell = useT('shell');
  const { signOutEverywhere } = useSignOut();
  const { data, error, refetch } = useQuery(SessionsQueryDocument);
  return (
    <Section
      title={t('sessions')}
      actions={
        <Button size="compact-sm" variant="default" onClick={() => void signOutEverywhere()}>
          {shell('signOutEverywhere')}
        </Button>
      }
    >
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      <ScrollArea>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('device')}</Table.Th>
              <Table.Th>{t('since')}</Table.Th>
              <Table.Th>{t('lastSeen')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data?.sessions.map((session) => (
              <Table.Tr key={session.id}>
                <Table.Td title={session.userAgent}>
                  {deviceOf(session.userAgent) ?? t('unknownDevice')}{' '}
                  {session.isCurrent && <StateBadge tone="accent">{t('thisSession')}</StateBadge>}
                </Table.Td>
                <Table.Td>
                  <DateText at={session.createdAt} />
                </Table.Td>
                <Table.Td>
                  <DateText at={session.lastSeenAt} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      <Text size="xs" c="dimmed" mt="sm">
        {t('sessionsHint')}
      </Text>
    </Section>
  );
}
