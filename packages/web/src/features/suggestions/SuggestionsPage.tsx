import { useQuery } from '@apollo/client/react';
import { Button, Progress, ScrollArea, Table } from '@mantine/core';
import { useEffect } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { DateText } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NumberText } from '../../ui/NumberText.tsx';
import { Section } from '../../ui/Section.tsx';
import { AccuracyTable } from './AccuracyTable.tsx';
import {
  LearnFromCardsDocument,
  type LearningLineFragment,
  LearningsDocument,
} from './suggestions.generated.ts';

const ASK_AGAIN_MS = 1500;

/** How right suggestions are on cards the program had not seen, by language, and the way to measure anew. */
export function SuggestionsPage() {
  const t = useT('likeness');
  const { data, error, refetch, startPolling, stopPolling } = useQuery(LearningsDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const learning = useMutationWithRefusals(LearnFromCardsDocument, (payload) => payload.learnFromCards);
  const learnings = data?.learnings ?? [];
  const running = learnings.find(({ state }) => state === 'running') ?? null;
  const last = learnings.find(({ state }) => state === 'done') ?? null;
  const isRunning = running !== null;
  useEffect(() => {
    if (!isRunning) return;
    startPolling(ASK_AGAIN_MS);
    return stopPolling;
  }, [isRunning, startPolling, stopPolling]);
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;

  async function learn() {
    await learning.run({});
    await refetch();
  }
  return (
    <Page
      title={t('page.title')}
      actions={
        <Button loading={learning.isSending} disabled={isRunning} onClick={() => void learn()}>
          {t('page.learn')}
        </Button>
      }
    >
      <RefusalNotice state={learning} />
      {running && <LearningNow learning={running} />}
      {data && !last && !running && <EmptyState title={t('page.never')} hint={t('page.neverHint')} />}
      {last && <LastMeasured learning={last} />}
      {learnings.length > 1 && <Earlier learnings={learnings} />}
    </Page>
  );
}

function LearningNow({ learning }: { learning: LearningLineFragment }) {
  const t = useT('likeness');
  const percent = Math.round((learning.progress ?? 0) * 100);
  const label = t('page.learning', { percent });
  return (
    <Section title={label}>
      <Progress.Root size="lg">
        <Progress.Section value={percent} aria-label={label} />
      </Progress.Root>
    </Section>
  );
}

function LastMeasured({ learning }: { learning: LearningLineFragment }) {
  const t = useT('likeness');
  const formats = useFormats();
  const hint = t('page.measured', {
    at: formats.dateTime(learning.endedAt ?? learning.startedAt),
    heldBack: formats.number(learning.heldBack),
    cards: formats.number(learning.cards),
  });
  return (
    <Section title={hint} flush>
      <AccuracyTable accuracy={learning.accuracy} />
    </Section>
  );
}

function Earlier({ learnings }: { learnings: readonly LearningLineFragment[] }) {
  const t = useT('likeness');
  const stateNames = { running: t('page.running'), done: t('page.done'), failed: t('page.failed') } as const;
  return (
    <Section title={t('page.history')} flush>
      <ScrollArea>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('page.begun')}</Table.Th>
              <Table.Th>{t('page.by')}</Table.Th>
              <Table.Th>{t('page.state')}</Table.Th>
              <Table.Th ta="end">{t('page.letters')}</Table.Th>
              <Table.Th ta="end">{t('page.first')}</Table.Th>
              <Table.Th ta="end">{t('page.amongThree')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {learnings.map((learning) => (
              <Table.Tr key={learning.id}>
                <Table.Td>
                  <DateText at={learning.startedAt} />
                </Table.Td>
                <Table.Td>{learning.startedBy?.displayName ?? t('page.itself')}</Table.Td>
                <Table.Td>{stateNames[learning.state as keyof typeof stateNames]}</Table.Td>
                <Table.Td ta="end">
                  <NumberText value={learning.heldBack} />
                </Table.Td>
                <QuestionShares learning={learning} />
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Section>
  );
}

function QuestionShares({ learning }: { learning: LearningLineFragment }) {
  const formats = useFormats();
  const all = learning.accuracy.find(({ subject, language }) => subject === 'question' && language === null);
  const share = (count: number | undefined) =>
    all && all.letters > 0 ? formats.percent((count ?? 0) / all.letters) : '—';
  return (
    <>
      <Table.Td ta="end">{share(all?.first)}</Table.Td>
      <Table.Td ta="end">{share(all?.amongThree)}</Table.Td>
    </>
  );
}
